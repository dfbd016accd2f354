/** Work of others that reaches visitors, with the licence text that comes with it. */
interface Shipped {
  name: string;
  by: string;
  what: string;
  licence: string;
  /** Address of the licence text below /licenties/. */
  slug: string;
  /** Where the licence text stands among the installed packages. */
  file: string;
}

const EUPL = { licence: 'EUPL 1.2', slug: 'eupl-1.2', file: '@nl-design-system-candidate/button-css/LICENSE.md' };

/** Everything of others that the site sends to browsers. */
export const shipped: readonly Shipped[] = [
  { name: 'NL Design System, candidate-componenten', by: 'Community for NL Design System', what: 'stijl van knoppen, links en labels', ...EUPL },
  { name: 'Utrecht-componenten', by: 'Frameless en Gemeente Utrecht', what: 'stijl van formulieren en meldingen', ...EUPL },
  {
    name: 'Figtree',
    by: 'The Figtree Project Authors',
    what: 'het lettertype',
    licence: 'SIL Open Font License 1.1',
    slug: 'ofl-1.1',
    file: '@fontsource-variable/figtree/LICENSE',
  },
  { name: 'Pagefind', by: 'CloudCannon', what: 'het zoeken', licence: 'MIT', slug: 'pagefind-mit', file: 'pagefind/LICENSE/LICENSE' },
];

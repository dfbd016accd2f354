import purgecss from '@fullhuman/postcss-purgecss';

type Plugin = Extract<ReturnType<typeof purgecss>, { postcssPlugin: string }>;

/** Where the names of the classes and elements that pages use stand; own scripts add some in the browser. */
const SOURCES = ['src/**/*.astro', 'src/**/*.ts'];

/** What Markdown makes of an editor's text, and elements that no source needs to name. */
const ELEMENTS = [
  'html',
  'body',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ul',
  'ol',
  'li',
  'table',
  'th',
  'td',
  'blockquote',
  'code',
  'pre',
  'hr',
  'mark',
];

/** Classes that no source spells out whole, for they end in a side, a status or a place in time. */
const CLASSES = [/^align-/, /^badge--/, /^timeline__/];

const purge = purgecss({
  content: SOURCES,
  variables: true,
  safelist: {
    standard: [...ELEMENTS, ...CLASSES],
    variables: [/^--(?!nl-|utrecht-)/],
    greedy: [/::?(?:before|after|marker|popover-open|has|not|is)/],
  },
});

/**
 * Leaves out what no page uses of the components of NL Design System and Utrecht: rules, and tokens without a rule. Works while the
 * stylesheet is made, so before its name is derived from what is in it. Only on the stylesheet that all pages share: another one may set
 * a token that this one uses.
 */
export const pruneStyles: Plugin = {
  postcssPlugin: 'prune-styles',
  OnceExit: async (root, helpers) => {
    if (!root.source?.input.file?.endsWith('site.css')) return;
    const { OnceExit } = purge as { OnceExit?: Plugin['OnceExit'] };
    await OnceExit?.(root, helpers);
  },
};

import type { Plugin } from './prune-styles.ts';

/** The order in which layers win: the theme, plain elements, the components of others, the frame, the parts of pages, and what paper and the reader's own colours ask. */
const ORDER = 'tokens, base, nlds, layout, components, media';

/** Starts every stylesheet with the order of the layers: a page has several, and the first one that it names a layer in sets the order for all. */
export const layerOrder: Plugin = {
  postcssPlugin: 'layer-order',
  OnceExit: (root, { atRule }) => {
    root.prepend(atRule({ name: 'layer', params: ORDER }));
  },
};

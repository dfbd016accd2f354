import purgecss from '@fullhuman/postcss-purgecss';

/** A plugin of PostCSS. */
export type Plugin = Extract<ReturnType<typeof purgecss>, { postcssPlugin: string }>;

/** Where the names of the components that pages use stand. */
const SOURCES = ['src/**/*.astro', 'src/**/*.ts'];

/** Layers with the components of others and the tokens for them. The site's own rules are never touched. */
const OF_OTHERS = new Set(['nlds', 'tokens']);

const purge = purgecss({ content: SOURCES, variables: true, safelist: { variables: [/^--(?!nl-|utrecht-)/] } }) as Plugin;

/**
 * Leaves out what no page uses of the components of NL Design System and Utrecht: rules, and tokens without a rule. Works while the
 * stylesheet is made, so before its name is derived from what is in it. Only on the stylesheet that all pages share: another one may set
 * a token that this one uses.
 */
export const pruneStyles: Plugin = {
  postcssPlugin: 'prune-styles',
  OnceExit: async (root, helpers) => {
    if (!root.source?.input.file?.endsWith('site.css')) return;
    const own = root.nodes.filter((node) => node.type !== 'atrule' || node.name !== 'layer' || !OF_OTHERS.has(node.params));
    for (const node of own) node.remove();
    await purge.OnceExit?.(root, helpers);
    root.append(own);
  },
};

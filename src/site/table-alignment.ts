import type { HastPluginDefinition } from 'satteri';

/** Markdown tables with alignment come out with `style="text-align: …"`, which the content security policy blocks: make it a class. */
export const tableAlignment: HastPluginDefinition = {
  name: 'table-alignment',
  element: {
    filter: ['th', 'td'],
    visit(node, context) {
      const side = /text-align:\s*(left|center|right)/.exec(String(node.properties?.['style'] ?? ''))?.[1];
      if (!side) return;
      context.setProperty(node, 'style', undefined);
      context.setProperty(node, 'className', [`align-${side}`]);
    },
  },
};

import type { CatalogueNode, Consultation, Objective, Product, Segment } from '../catalogue/nodes.ts';
import { titleOfNode } from '../catalogue/nodes.ts';

/** One step from conversation to help: all entries of a kind that belong together. */
interface ChainStep {
  kind: 'consultation' | 'objective' | 'segment' | 'product';
  nodes: readonly CatalogueNode[];
  /** This step is the page itself. */
  here: boolean;
}

/**
 * The chain consultation -> objective -> segment -> products that an entry is a part of, read from any of its ends.
 * Gives all four steps; a step of which nothing is known is empty.
 */
export function chainOf(node: Consultation | Objective | Segment | Product): ChainStep[] {
  const segments = node.kind === 'segment' ? [node] : node.kind === 'consultation' ? node.segments : [node.segment];
  const objectives =
    node.kind === 'objective' ? [node] : node.kind === 'consultation' ? node.objectives : segments.flatMap((segment) => segment.objectives);
  const consultations =
    node.kind === 'consultation'
      ? [node]
      : node.kind === 'objective'
        ? [node.consultation].filter((consultation) => consultation !== undefined)
        : unique(segments.flatMap((segment) => segment.consultations));
  const products = node.kind === 'product' ? [node] : segments.flatMap((segment) => segment.products).filter(({ status }) => status !== 'ended');
  return [
    { kind: 'consultation', nodes: consultations, here: node.kind === 'consultation' },
    { kind: 'objective', nodes: objectives, here: node.kind === 'objective' },
    { kind: 'segment', nodes: segments, here: node.kind === 'segment' },
    { kind: 'product', nodes: products, here: node.kind === 'product' },
  ];
}

function unique<N extends CatalogueNode>(nodes: readonly N[]): N[] {
  return [...new Map(nodes.map((node) => [node.id, node])).values()].sort((a, b) => titleOfNode(a).localeCompare(titleOfNode(b), 'nl'));
}

import type { CatalogueNode } from '../catalogue/nodes.ts';

/** Attributes that put a page into the search index, with what it can be filtered by and what a result shows. */
export function searchAttributes(node: CatalogueNode): Record<string, string> {
  const region = node.kind === 'region' ? node.slug : 'region' in node ? node.region?.slug : undefined;
  const status = 'status' in node ? node.status : undefined;
  const facts = [`kind:${node.kind}`, region && `region:${region}`, status && `status:${status}`].filter((fact) => fact !== undefined).join(', ');
  return { 'data-pagefind-body': '', 'data-pagefind-filter': facts, 'data-pagefind-meta': facts };
}

/** The same for a page that shows a list. */
export function listSearchAttributes(region?: string): Record<string, string> {
  const facts = ['kind:list', region && `region:${region}`].filter(Boolean).join(', ');
  return { 'data-pagefind-body': '', 'data-pagefind-filter': facts, 'data-pagefind-meta': facts, 'data-pagefind-weight': '0.4' };
}

import type { CatalogueNode } from '../catalogue/nodes.ts';
import { addressOf, type REGION_PAGES } from '../schema/address.ts';

/** A page or a place on one, with what it is called. */
export interface TitledLink {
  title: string;
  href: string;
}

/** Fixed addresses of the site. */
export const routes = {
  home: '/',
  search: '/zoeken/',
  index: '/a-z/',
  glossary: '/begrippen/',
  changes: '/wijzigingen/',
  contact: '/contact/',
  received: '/contact/ontvangen/',
  licences: '/licenties/',
  privacy: '/privacy/',
} as const;

/** Address of a list of a region. */
export function listUrl(region: string, list: (typeof REGION_PAGES)[number]): string {
  return `/${region}/${list}/`;
}

/** The permanent address of an entry. */
export function urlOf(node: CatalogueNode): string {
  const region = 'region' in node ? node.region?.slug : undefined;
  return addressOf({ kind: node.kind, region, slug: node.slug });
}

/** Address of the contact form, filled in for the page that the visitor comes from. */
export function contactUrl(subject?: string, region?: string): string {
  const query = new URLSearchParams();
  if (region) query.set('regio', region);
  if (subject) query.set('onderwerp', subject);
  const text = query.toString();
  return text ? `${routes.contact}?${text}` : routes.contact;
}

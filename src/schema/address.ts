import type { Kind } from './kinds.ts';

/** Pages of the site itself, next to those of entries. */
export const SITE_PAGES = ['zoeken', 'a-z', 'begrippen', 'contact', 'wijzigingen', 'licenties'] as const;

/** Lists that the site makes of each region. */
export const REGION_PAGES = ['producten', 'doelstellingen', 'marktconsultaties', 'planning'] as const;

/**
 * Anchors of the parts that the site itself puts on pages of entries, where there is something to put in them. English, so that no heading of an
 * editor has the same.
 */
export const SECTIONS = [
  'agenda-items',
  'care',
  'chain',
  'changes',
  'coming',
  'compare',
  'consultations',
  'contracts',
  'definitions',
  'facts',
  'for-providers',
  'full-text',
  'municipalities',
  'not-for',
  'objectives',
  'pages',
  'products',
  'questions',
  'region-contact',
  'remarks',
  'replaced-by',
  'replaces',
  'segments',
  'timeline',
  'tracks',
  'used-by',
] as const;

/** What an address is made of. */
interface Addressed {
  kind: Kind;
  region?: string | undefined;
  slug: string;
}

/** The permanent address of an entry, with a slash on both ends. */
export function addressOf({ kind, region, slug }: Addressed): string {
  switch (kind) {
    case 'region':
      return `/${slug}/`;
    case 'segment':
      return `/${region}/segmenten/${slug}/`;
    case 'product':
      return `/${region}/producten/${slug}/`;
    case 'objective':
      return `/${region}/doelstellingen/${slug}/`;
    case 'consultation':
      return `/${region}/marktconsultaties/${slug}/`;
    case 'term':
      return `/begrippen/${slug}/`;
    case 'page':
      return region === undefined ? `/${slug}/` : `/${region}/${slug}/`;
  }
}

/** The address of a file that entries of a region refer to. */
export function attachmentAddress(region: string, file: string): string {
  return `/${region}/bijlagen/${file}`;
}

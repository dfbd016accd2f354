import type { Kind } from '../schema/kinds.ts';

/** What decides the address of an entry: its kind, its region (the slug of the region's folder) and its own slug. */
export interface Addressed {
  kind: Kind;
  region?: string | undefined;
  slug: string;
}

/** The permanent address of an entry on the site. */
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

/** The lists that each region has, by the last part of their address. */
export const REGION_LISTS = ['producten', 'doelstellingen', 'marktconsultaties', 'planning'] as const;

/** The address of a file that entries of a region refer to. */
export function attachmentAddress(region: string, file: string): string {
  return `/${region}/bijlagen/${file}`;
}

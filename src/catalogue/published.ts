import type { Kind } from '../schema/kinds.ts';

/** What is needed of an entry to know whether it is published; its fields need not have been checked. */
interface Publishable {
  kind: Kind;
  region?: string | undefined;
  data: { draft?: unknown };
}

/**
 * The entries that the site may show, in the order in which they were given. A draft is left out, and so is everything in the folder of a
 * region that is itself a draft: half a region helps nobody.
 */
export function publishedOf<E extends Publishable>(entries: readonly E[]): E[] {
  const draftRegions = new Set(entries.filter(({ kind, data }) => kind === 'region' && data.draft === true).map(({ region }) => region));
  return entries.filter(({ region, data }) => data.draft !== true && (region === undefined || !draftRegions.has(region)));
}

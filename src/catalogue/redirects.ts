import { SLUG } from '../schema/place.ts';
import type { Kind } from '../schema/kinds.ts';
import { addressOf, attachmentAddress, REGION_PAGES } from '../schema/address.ts';
import { publishedOf } from './published.ts';

/** What is needed of an entry to know its former addresses; its fields need not have been checked. */
export interface Renamed {
  kind: Kind;
  region?: string | undefined;
  slug: string;
  data: { draft?: unknown; formerSlugs?: unknown; attachments?: unknown };
}

/** An address that is no longer in use, and the one to go to instead. Both are paths; those of pages end in a slash. */
export interface Redirect {
  from: string;
  to: string;
}

/** A former slug that cannot lead anywhere, because its address is in use. */
interface FormerSlugConflict<E extends Renamed> {
  entry: E;
  /** Place in the entry's `formerSlugs`. */
  index: number;
  slug: string;
  address: string;
  /** The entry that has or had this address; undefined when the site itself needs it. May be the entry itself. */
  other: E | undefined;
  /** living: an entry stands at the address; former: another former slug claims it too; fixed: an address of the site itself. */
  reason: 'living' | 'former' | 'fixed';
}

/**
 * All former addresses of published entries with the address where each is now, by alphabet. An entry of a renamed region had an address under
 * every former name of the region, for each of its own names; the region's lists and attachments moved along. Every redirect leads straight to
 * a living address, so there are no chains; an address in use is never redirected. Linear in the entries and their former slugs.
 */
export function redirectsOf(entries: readonly Renamed[]): Redirect[] {
  const published = publishedOf(entries);
  const living = new Set(published.map(addressOf));
  const targets = new Map<string, string>();
  const add = (from: string, to: string) => {
    if (!living.has(from) && !targets.has(from)) targets.set(from, to);
  };
  const formerRegions = new Map(published.filter(({ kind }) => kind === 'region').map((entry) => [entry.slug, formerSlugsOf(entry)]));
  for (const entry of published) {
    const { kind, region } = entry;
    const to = addressOf(entry);
    const slugs = [entry.slug, ...formerSlugsOf(entry)];
    const regions = kind === 'region' || region === undefined ? [region] : [region, ...(formerRegions.get(region) ?? [])];
    for (const formerRegion of regions) for (const slug of slugs) add(addressOf({ kind, region: formerRegion, slug }), to);
    if (region === undefined || kind === 'region') continue;
    for (const formerRegion of regions.slice(1)) {
      for (const file of filesOf(entry)) add(attachmentAddress(formerRegion!, file), attachmentAddress(region, file));
    }
  }
  for (const [region, formers] of formerRegions) {
    for (const former of formers) for (const list of REGION_PAGES) add(`/${former}/${list}/`, `/${region}/${list}/`);
  }
  return [...targets].map(([from, to]) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1));
}

/**
 * The former slugs of published entries whose address is in use: by an entry, by another former slug (of those that claim one address all but the
 * first in the order given), or by the site itself. `isFixed` says whether the site itself needs an address. Linear in entries and former slugs.
 */
export function formerSlugConflicts<E extends Renamed>(entries: readonly E[], isFixed: (address: string) => boolean): FormerSlugConflict<E>[] {
  const published = publishedOf(entries);
  const living = new Map(published.map((entry) => [addressOf(entry), entry]));
  const claimed = new Map<string, E>();
  const conflicts: FormerSlugConflict<E>[] = [];
  for (const entry of published) {
    for (const [index, slug] of rawFormerSlugs(entry).entries()) {
      if (typeof slug !== 'string' || !SLUG.test(slug)) continue;
      const address = addressOf({ ...entry, slug });
      const report = (reason: FormerSlugConflict<E>['reason'], other?: E) => conflicts.push({ entry, index, slug, address, other, reason });
      if (living.has(address)) report('living', living.get(address));
      else if (isFixed(address)) report('fixed');
      else if (claimed.has(address)) report('former', claimed.get(address));
      else claimed.set(address, entry);
    }
  }
  return conflicts;
}

function rawFormerSlugs({ data }: Renamed): unknown[] {
  return Array.isArray(data.formerSlugs) ? data.formerSlugs : [];
}

/** Only what can be part of an address: a former slug becomes the name of a file in the build. */
function formerSlugsOf(entry: Renamed): string[] {
  return rawFormerSlugs(entry).filter((slug): slug is string => typeof slug === 'string' && SLUG.test(slug));
}

function filesOf({ data }: Renamed): string[] {
  const attachments: unknown[] = Array.isArray(data.attachments) ? data.attachments : [];
  return attachments.flatMap((attachment) => {
    const file = (attachment as { file?: unknown } | null)?.file;
    return typeof file === 'string' ? file : [];
  });
}

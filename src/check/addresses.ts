import { addressOf, REGION_PAGES, SITE_PAGES } from '../schema/address.ts';
import { type CheckContext, isPublished } from './context.ts';
import type { RawEntry } from './read-content.ts';

/** What a link within the site can lead to. */
export interface Addresses {
  /** Every address that the site will have, with a slash on both ends, and of attachments without one at the end. */
  known: ReadonlySet<string>;
  /** The entry that stands at an address; undefined for the pages that the site makes itself. */
  entryAt: ReadonlyMap<string, RawEntry>;
  /** Addresses that would exist if their entry were no draft. */
  drafts: ReadonlySet<string>;
}

/** All addresses of the site that the content gives. */
export function addressesOf({ places, entries, content }: CheckContext): Addresses {
  const known = new Set<string>(['/', ...SITE_PAGES.map((page) => `/${page}/`)]);
  const entryAt = new Map<string, RawEntry>();
  const drafts = new Set<string>();
  for (const entry of entries) {
    if (isPublished(entry)) entryAt.set(addressOf(entry), entry);
    else drafts.add(addressOf(entry));
  }
  for (const place of places) {
    const address = addressOf(place);
    if (drafts.has(address)) continue;
    known.add(address);
    if (place.kind === 'region') for (const page of REGION_PAGES) known.add(`${address}${page}/`);
  }
  for (const { kind, region, data } of entries) {
    const slugs: unknown = data['formerSlugs'];
    for (const slug of Array.isArray(slugs) ? slugs : []) known.add(addressOf({ kind, region, slug: String(slug) }));
  }
  for (const file of content.attachments.keys()) {
    const [, region, , name] = file.split('/');
    known.add(`/${region}/bijlagen/${name}`);
  }
  return { known, entryAt, drafts };
}

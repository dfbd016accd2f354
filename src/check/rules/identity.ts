import { REGION_PAGES } from '../../schema/address.ts';
import { SLUG } from '../../schema/place.ts';
import type { CheckContext, EntryProblem } from '../context.ts';
import type { RawEntry } from '../read-content.ts';

/** Names that the site itself uses at the level of regions and site pages. */
export const RESERVED = new Set([
  'zoeken',
  'a-z',
  'begrippen',
  'contact',
  'wijzigingen',
  'licenties',
  'gezond',
  'open-data',
  'kwaliteit',
  'beheer',
  'over',
  'privacy',
  'toegankelijkheid',
  'pagefind',
  '_astro',
  '404',
  'page',
  'term',
  'api',
]);

/** Names that the site itself uses below a region. */
export const RESERVED_IN_REGION = new Set<string>([...REGION_PAGES, 'segmenten', 'bijlagen']);

/** Site pages that the site has a fixed link to: these may, and should, have such a name. */
const FIXED_PAGES = new Set(['over', 'privacy', 'toegankelijkheid']);

/** Names that cannot be an address, that the site needs itself, or that two entries share (also when only case differs). */
export function identityProblems({ entries, places }: CheckContext): EntryProblem[] {
  const named = Map.groupBy(places, keyOf);
  return entries.flatMap((entry): EntryProblem[] => {
    const at = { entry, line: 1, column: 1 };
    const same = named.get(keyOf(entry)) ?? [];
    const keeper = same.find(({ slug }) => SLUG.test(slug)) ?? same[0];
    // A name that another file has is told as that; how it is written is part of the same mistake.
    if (keeper && keeper.file !== entry.file) return [{ ...at, code: 'duplicate-id', data: { other: keeper.file } }];
    const problems: EntryProblem[] = [];
    if (!SLUG.test(entry.slug)) problems.push({ ...at, code: 'file-name', data: { name: entry.slug, suggestion: meantSlug(entry.slug) } });
    if (isReserved(entry)) problems.push({ ...at, code: 'reserved-name', data: { name: entry.slug } });
    return problems;
  });
}

/** The name of a file as an address, as far as it can be made from what was typed. */
export function meantSlug(name: string): string | undefined {
  const slug = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\.mdx?$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return SLUG.test(slug) ? slug : undefined;
}

function keyOf({ kind, id }: { kind: string; id: string }): string {
  return `${kind} ${id.normalize('NFC').toLowerCase()}`;
}

/** True for a name that the site needs itself at the place where an entry of this kind would have it. */
export function isReserved({ kind, region, slug }: Pick<RawEntry, 'kind' | 'region' | 'slug'>): boolean {
  if (kind === 'region') return RESERVED.has(slug.toLowerCase());
  if (kind !== 'page') return false;
  return region === undefined ? RESERVED.has(slug) && !FIXED_PAGES.has(slug) : RESERVED_IN_REGION.has(slug);
}

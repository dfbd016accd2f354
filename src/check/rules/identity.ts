import { SLUG } from '../../schema/place.ts';
import type { EntryProblem } from '../check-content.ts';
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
export const RESERVED_IN_REGION = new Set(['segmenten', 'producten', 'doelstellingen', 'marktconsultaties', 'planning', 'bijlagen']);

/** Site pages that the site has a fixed link to: these may, and should, have such a name. */
const FIXED_PAGES = new Set(['over', 'privacy', 'toegankelijkheid']);

/** Names that cannot be an address, that the site needs itself, or that two entries share (also when only case differs). */
export function identityProblems(entries: readonly RawEntry[]): EntryProblem[] {
  const problems: EntryProblem[] = [];
  const seen = new Map<string, RawEntry>();
  for (const entry of entries) {
    const report = (code: EntryProblem['code'], data: EntryProblem['data']) => problems.push({ entry, code, path: [], data });
    if (!SLUG.test(entry.slug)) report('file-name', { name: entry.slug });
    if (isReserved(entry)) report('reserved-name', { name: entry.slug });
    const key = `${entry.kind} ${entry.id.toLowerCase()}`;
    const first = seen.get(key);
    if (first) report('duplicate-id', { other: first.file });
    else seen.set(key, entry);
  }
  return problems;
}

function isReserved({ kind, region, slug }: RawEntry): boolean {
  if (kind === 'region') return RESERVED.has(slug);
  if (kind !== 'page') return false;
  return region === undefined ? RESERVED.has(slug) && !FIXED_PAGES.has(slug) : RESERVED_IN_REGION.has(slug);
}

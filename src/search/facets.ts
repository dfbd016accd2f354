import { FILTERS, type FilterName, type Filters } from './query-state.ts';
import type { FoundPage } from './site-words.ts';

/** How many pages there are for each value of each filter. */
export type FacetCounts = Record<FilterName, Map<string, number>>;

/** Kinds in the order to browse in. */
const KINDS = ['page', 'product', 'segment', 'objective', 'consultation', 'term', 'region', 'list'];

const NAMES = Object.keys(FILTERS) as FilterName[];

/** The value that a page has for a filter; empty for none. */
export function valueOf(page: FoundPage, filter: FilterName): string {
  return filter === 'year' ? page.date.slice(0, 4) : page[filter];
}

/** True if a page passes all filters, or all but one. */
export function passes(page: FoundPage, filters: Filters, except?: FilterName): boolean {
  return NAMES.every((name) => name === except || filters[name] === undefined || filters[name] === valueOf(page, name));
}

/** Counts, for each filter, the pages that would be left with each of its values, the other filters as they are. */
export function countFacets(pages: readonly FoundPage[], filters: Filters): FacetCounts {
  const counts = Object.fromEntries(NAMES.map((name) => [name, new Map<string, number>()])) as FacetCounts;
  for (const page of pages) {
    for (const name of NAMES) {
      const value = valueOf(page, name);
      if (value && passes(page, filters, name)) counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
    }
  }
  return counts;
}

/** Pages by kind and title: the order to browse in, when nothing was asked. */
export function inOrder<T extends FoundPage>(pages: T[]): T[] {
  const { compare } = new Intl.Collator('nl', { numeric: true });
  return pages.sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(a.title, b.title));
}

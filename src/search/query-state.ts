import type { Filters } from './pagefind.ts';

/** What the visitor asked: words and filters. It stands whole in the address of the search page. */
export interface QueryState {
  query: string;
  filters: Filters;
}

/** Name in the address -> name of the filter in the index. */
const PARAMETERS: Record<string, string> = { soort: 'kind', regio: 'region' };

/** Reads the state from the query part of an address. */
export function readState(search: string): QueryState {
  const parameters = new URLSearchParams(search);
  const filters: Filters = {};
  for (const [parameter, filter] of Object.entries(PARAMETERS)) {
    const value = parameters.get(parameter);
    if (value) filters[filter] = value;
  }
  return { query: (parameters.get('q') ?? '').trim(), filters };
}

/** Writes the state as the query part of an address, starting with `?`, or as nothing when all is empty. */
export function writeState({ query, filters }: QueryState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const [parameter, filter] of Object.entries(PARAMETERS)) {
    const value = filters[filter];
    if (value) parameters.set(parameter, value);
  }
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** True if there is nothing to search for. */
export function isEmpty({ query, filters }: QueryState): boolean {
  return query === '' && Object.keys(filters).length === 0;
}

/** Chosen filters: name of the filter -> value. */
export type Filters = Partial<Record<FilterName, string>>;

/** What results can be narrowed by, with its name in the address. */
export const FILTERS = { kind: 'soort', region: 'regio', segment: 'segment', status: 'status', year: 'jaar' } as const;
export type FilterName = keyof typeof FILTERS;

/** What the visitor asked: words and filters. It stands whole in the address of the search page. */
export interface QueryState {
  query: string;
  filters: Filters;
  /** Search for what was typed, not for what it may have been meant to be. */
  literally: boolean;
}

/** Reads the state from the query part of an address. */
export function readState(search: string): QueryState {
  const parameters = new URLSearchParams(search);
  const filters: Filters = {};
  for (const [filter, parameter] of Object.entries(FILTERS)) {
    const value = parameters.get(parameter);
    if (value) filters[filter as FilterName] = value;
  }
  return { query: (parameters.get('q') ?? '').trim(), filters, literally: parameters.get('letterlijk') === '1' };
}

/** Writes the state as the query part of an address, starting with `?`, or as nothing when all is empty. */
export function writeState({ query, filters, literally }: QueryState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const [filter, parameter] of Object.entries(FILTERS)) {
    const value = filters[filter as FilterName];
    if (value) parameters.set(parameter, value);
  }
  if (literally) parameters.set('letterlijk', '1');
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** True if there is nothing to search for. */
export function isEmpty({ query, filters }: QueryState): boolean {
  return query === '' && Object.keys(filters).length === 0;
}

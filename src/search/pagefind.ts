/** What we use of Pagefind's browser API (pagefind 1.5, no types shipped). */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string | null, options?: { filters?: Filters }): Promise<SearchAnswer>;
}

/** Chosen filters: name of the filter -> value. */
export type Filters = Record<string, string>;

export interface SearchAnswer {
  results: { id: string; data(): Promise<Fragment> }[];
  /** Per filter and value: how many results the query has with the other filters left as they are. */
  totalFilters: Record<string, Record<string, number>>;
  filters: Record<string, Record<string, number>>;
}

/** One page that was found. */
export interface Fragment {
  url: string;
  /** Text around the hits as HTML; the only tags in it are `<mark>`. */
  excerpt: string;
  meta: Record<string, string>;
}

let loading: Promise<Pagefind> | undefined;

/** Loads Pagefind and the index, once; nothing of it is fetched before the first call. Rejects if it cannot be loaded. */
export function loadPagefind(): Promise<Pagefind> {
  // A variable keeps the bundler from looking for a file that only exists after the index has been made.
  const address = '/pagefind/pagefind.js';
  loading ??= (import(/* @vite-ignore */ address) as Promise<Pagefind>).then(async (pagefind) => {
    await pagefind.options({ excerptLength: 24 });
    await pagefind.init();
    return pagefind;
  });
  return loading;
}

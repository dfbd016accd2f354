/** What we use of Pagefind's browser API (pagefind 1.5, no types shipped). */
export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(language?: string): Promise<void>;
  preload(query: string): Promise<void>;
  search(query: string | null): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<Fragment>;
}

/** One page that was found. */
export interface Fragment {
  /** Address as it was indexed. */
  raw_url: string;
  /** Text around the hits as HTML; the only tags in it are `<mark>`. */
  excerpt: string;
  word_count: number;
  sub_results: { title: string; url: string; excerpt: string; weighted_locations: { balanced_score: number }[] }[];
}

/** How the index is asked. Ranking by what a word is worth on a page is done in rank.ts; this keeps Pagefind's own part even. */
export const PAGEFIND_OPTIONS = {
  // One file less to fetch, and no messages to wait for. The searches are short.
  noWorker: true,
  // Words, among them places of words that are only meant; what is shown is cut out of it.
  excerptLength: 80,
  ranking: { termSimilarity: 6 },
};

/** Searches per query, at most. */
export const MOST_SEARCHES = 6;

import { countFacets, passes, type FacetCounts } from './facets.ts';
import { MOST_SEARCHES, type Fragment, type Pagefind, type PagefindResult } from './pagefind.ts';
import { makePlan, type Plan } from './plan.ts';
import { isEmpty, type QueryState } from './query-state.ts';
import { rank, type Ranked, type TextScores } from './rank.ts';
import { KINDS } from './site-words-format.ts';
import type { FoundPage, SiteWords } from './site-words.ts';
import { stem } from './stem.ts';

/** One result. */
export interface Hit extends FoundPage {
  score: number;
  /** The page's text around what was searched, with its best sections. Loaded when asked for. */
  fragment(): Promise<Fragment | undefined>;
}

/** The answer to a question. */
export interface Answer {
  /** Pages that answer it, best first; empty when the site has no answer. */
  hits: Hit[];
  /** Pages that have a little to do with it, when there is no answer. */
  weak: Hit[];
  /** What was searched in the place of what was typed. */
  corrected: string | undefined;
  counts: FacetCounts;
}

/** What Pagefind found for some words. */
interface TextResults {
  scores: TextScores;
  results: Map<number, PagefindResult>;
}

/** Least share of what was asked that one of the best pages must have, to be called an answer. */
const CONFIDENT = 0.5;
/** Results worth less than this share of the best are left out. */
const TAIL = 0.12;

/** Asks the index of one site. Keeps what Pagefind found, so that the next keystroke asks only for what is new. */
export class Asker {
  readonly site: SiteWords;
  readonly #pagefind: Pagefind;
  readonly #kept = new Map<string | null, Promise<TextResults>>();

  constructor(site: SiteWords, pagefind: Pagefind) {
    this.site = site;
    this.#pagefind = pagefind;
  }

  /** Answers a question: a query, filters, or both. Rejects when the index cannot be read. */
  async ask(state: QueryState): Promise<Answer> {
    if (isEmpty(state) || !state.query) return this.#browse(state);
    const plan = makePlan(state.query, this.site, state.literally);
    const searches = searchesOf(plan, this.site);
    const found = new Map(await Promise.all(searches.map(async (words) => [words, await this.#search(words)] as const)));
    const ranked = rank(state.query, plan, this.site, new Map([...found].map(([words, { scores }]) => [words, scores])));
    const sure = ranked.slice(0, 5).some(({ covered }) => covered >= CONFIDENT);
    const least = TAIL * Math.max(0, ...ranked.map(({ score }) => score));
    const hits = ranked.filter(({ score }) => score > least).map((one) => this.#hit(one, [...found.values()]));
    return {
      hits: sure ? hits.filter((hit) => passes(hit, state.filters)) : [],
      weak: sure ? [] : hits.slice(0, 3),
      corrected: plan.corrected,
      counts: countFacets(sure ? hits : [], state.filters),
    };
  }

  /** All pages that pass the filters, by kind and title. */
  #browse({ filters }: QueryState): Answer {
    const order = new Intl.Collator('nl', { numeric: true });
    const hits = this.site.pages
      .map((page, index) => ({ page, index }))
      .filter(({ page }) => passes(page, filters))
      .sort((a, b) => KINDS.indexOf(a.page.kind) - KINDS.indexOf(b.page.kind) || order.compare(a.page.title, b.page.title))
      .map(({ index }) => this.#hit({ page: index, score: 0, covered: 1 }, []));
    return { hits, weak: [], corrected: undefined, counts: countFacets(this.site.pages, filters) };
  }

  #hit({ page, score }: Ranked, found: TextResults[]): Hit {
    const fragment = async () => {
      const result = found.find(({ results }) => results.has(page)) ?? (await this.#search(null));
      return result.results.get(page)?.data();
    };
    return { ...this.site.pages[page]!, score, fragment };
  }

  /** Pagefind's results for some words; for `null` all pages, to show what a page begins with. */
  #search(words: string | null): Promise<TextResults> {
    const kept = this.#kept.get(words);
    if (kept) return kept;
    const found = this.#pagefind.search(words).then(({ results }): TextResults => {
      const best = results[0]?.score || 1;
      const known = results.flatMap((result) => {
        const page = this.site.pageOf(result.id);
        return page === undefined ? [] : [[page, result] as const];
      });
      return { scores: new Map(known.map(([page, { score }]) => [page, score / best])), results: new Map(known) };
    });
    this.#kept.set(words, found);
    found.catch(() => this.#kept.delete(words));
    return found;
  }
}

/** The searches that a plan is worth: first what was typed, then what means the same, most telling first. */
function searchesOf(plan: Plan, site: SiteWords): string[] {
  const wanted = plan.wishes.flatMap(({ mass, alternatives }) =>
    alternatives
      .filter(({ words }) => words.every((word) => site.words.has(stem(word)) || /\d/.test(word)))
      .map(({ words, weight }, index) => ({ words: words.join(' '), worth: mass * weight * (index === 0 ? 1 : 0.5) - index })),
  );
  return [...new Set(wanted.sort((a, b) => b.worth - a.worth).map(({ words }) => words))].slice(0, MOST_SEARCHES);
}

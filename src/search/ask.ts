import { MOST_SEARCHES, type Pagefind, type PagefindResult } from './pagefind.ts';
import { makePlan, type Plan } from './plan.ts';
import { rank, type Ranked, type TextScores } from './rank.ts';
import type { FoundPage, SiteWords } from './site-words.ts';
import { stem } from './stem.ts';

/** One result: the page, and Pagefind's own results for it, the most telling words first. */
export interface Hit extends FoundPage {
  score: number;
  texts: PagefindResult[];
}

/** The answer to a query. */
export interface Answer {
  /** Pages that answer the query, best first; empty when the site has no answer. */
  hits: Hit[];
  /** Pages that have a little to do with it, when there is no answer. */
  weak: Hit[];
  corrected: string | undefined;
}

/** Least share of what was asked that the best page must have, to be called an answer. */
const CONFIDENT = 0.5;
/** Results worse than this share of the best are left out. */
const TAIL = 0.12;

/** Asks the index of one site. Keeps what Pagefind found, so that the next keystroke asks only for what is new. */
export class Asker {
  readonly site: SiteWords;
  readonly #pagefind: Pagefind;
  readonly #kept = new Map<string, Promise<{ scores: TextScores; results: Map<number, PagefindResult> }>>();

  constructor(site: SiteWords, pagefind: Pagefind) {
    this.site = site;
    this.#pagefind = pagefind;
  }

  /** Answers a query. `literally` leaves the spelling as it was typed. Rejects when the index cannot be read. */
  async ask(query: string, literally = false): Promise<Answer> {
    const plan = makePlan(query, this.site, literally);
    const searches = searchesOf(plan, this.site);
    const found = new Map(await Promise.all(searches.map(async (words) => [words, await this.#search(words)] as const)));
    const texts = new Map([...found].map(([words, { scores }]) => [words, scores]));
    const ranked = rank(query, plan, this.site, texts);
    const hit = ({ page, score }: Ranked): Hit => ({
      ...this.site.pages[page]!,
      score,
      texts: [...found.values()].flatMap(({ results }) => results.get(page) ?? []),
    });
    const best = Math.max(0, ...ranked.slice(0, 5).map(({ covered }) => covered));
    const top = ranked[0]?.score ?? 0;
    const kept = ranked.filter(({ score }) => score > TAIL * top);
    const sure = best >= CONFIDENT;
    return { hits: sure ? kept.map(hit) : [], weak: sure ? [] : kept.slice(0, 3).map(hit), corrected: plan.corrected };
  }

  #search(words: string): Promise<{ scores: TextScores; results: Map<number, PagefindResult> }> {
    const kept = this.#kept.get(words);
    if (kept) return kept;
    const found = this.#pagefind.search(words).then(({ results }) => {
      const best = results[0]?.score || 1;
      const scores = new Map<number, number>();
      const byPage = new Map<number, PagefindResult>();
      for (const result of results) {
        const page = this.site.pageOf(result.id);
        if (page === undefined) continue;
        scores.set(page, result.score / best);
        byPage.set(page, result);
      }
      return { scores, results: byPage };
    });
    this.#kept.set(words, found);
    return found;
  }
}

/** The searches that a plan is worth: first what was typed, then what means the same, most telling first. */
function searchesOf(plan: Plan, site: SiteWords): string[] {
  const wanted = plan.wishes.flatMap(({ mass, alternatives }) =>
    alternatives
      .filter(({ words }) => words.every((word) => site.words.has(stem(word)) || /\d/.test(word) || word.length < 3))
      .map(({ words, weight }, index) => ({ words: words.join(' '), worth: mass * weight * (index === 0 ? 1 : 0.5) - index })),
  );
  return [...new Set(wanted.sort((a, b) => b.worth - a.worth).map(({ words }) => words))].slice(0, MOST_SEARCHES);
}

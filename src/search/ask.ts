import { MOST_SEARCHES, type Fragment, type Pagefind, type PagefindResult } from './pagefind.ts';
import { makePlan, type LookedUp, type Plan } from './plan.ts';
import { rank } from './rank.ts';
import { stem } from './stem.ts';
import type { FoundPage, SiteWords } from './site-words.ts';
import { whatIsMeant } from './topic-scores.ts';
import { listOf } from './list-of.ts';
import { listNumbers, MEANING, type WordLists } from './word-lists.ts';

/** One result. */
export interface Hit extends FoundPage {
  /** The page's text around what was searched, with its best sections. Loaded when asked for. */
  fragment(): Promise<Fragment | undefined>;
}

/** The answer to a query. */
export interface Answer {
  /** Pages that answer it, best first; empty when the site has no answer. */
  hits: Hit[];
  /** Pages that have a little to do with it, when there is no answer. */
  weak: Hit[];
  /** What was searched in the place of what was typed. */
  corrected: string | undefined;
}

/** What Pagefind found for some words, by the number of the page. */
type TextResults = Map<number, PagefindResult>;

/** Least share of what was asked that one of the best pages must have, to be called an answer. */
const CONFIDENT = 0.34;
/** How much one of them must be about what people mean who type such words, otherwise. */
const SURE = 0.5;
/** A query that is less likely than this for this site has no answer here. */
export const LEAST_HERE = 0.25;
/** Results worth less than this share of the best are left out. */
const TAIL = 0.05;

/** Words that the site's list lacks, looked up in the index at most; each is one search. */
const MOST_CHECKS = 3;

/** Asks the index of one site. Keeps what Pagefind found, so that the next keystroke asks only for what is new. */
export class Asker {
  readonly site: SiteWords;
  readonly pagefind: Promise<Pagefind>;
  readonly lists: WordLists;
  /** For who fetches them all: were they imported there, the code would come in two pieces. */
  readonly listNumbers = listNumbers();
  readonly #kept = new Map<string | null, Promise<TextResults>>();

  /** Pagefind may still be loading. */
  constructor(site: SiteWords, pagefind: Promise<Pagefind>, lists: WordLists) {
    this.site = site;
    this.lists = lists;
    this.pagefind = pagefind;
  }

  /**
   * Answers a query. `literally` leaves its spelling as it was typed; `early` asks titles and words alone, for a first impression without waiting for the index.
   * Rejects when the index cannot be read.
   */
  async ask(query: string, literally = false, early = false): Promise<Answer> {
    let plan = makePlan(query, this.site, literally);
    let left = early ? 0 : MOST_SEARCHES;
    if (!early) {
      const words = plan.unknown.slice(0, MOST_CHECKS);
      left -= words.length;
      const looking = words.map(async (word): Promise<[string, LookedUp]> => {
        const base = stem(word);
        // In quotes Pagefind gives pages with the very word only, else also those with the longest beginning of it.
        const [{ size }, list] = await Promise.all([this.#search(`"${word}"`), this.lists(listOf(base))]);
        return [word, { inTexts: size, meaning: list[base + MEANING] }];
      });
      const looked = await Promise.all(looking);
      // Planned anew only where it helps: guessing what was mistyped takes time.
      if (looked.some(([, { inTexts, meaning }]) => inTexts > 0 || meaning !== undefined))
        plan = makePlan(query, this.site, literally, new Map(looked));
    }
    const searches = searchesOf(plan).slice(0, left);
    const meant = early ? undefined : whatIsMeant(plan.stems, this.lists);
    const found = new Map(await Promise.all(searches.map(async (words) => [words, await this.#search(words)] as const)));
    const { scores: topics = new Map<number, number>(), here = 1 } = (await meant) ?? {};
    const ranked = rank(query, plan, this.site, found, topics);
    // With a word of another counter the other words do not mean what they mean here.
    const elsewhere = here < LEAST_HERE || plan.wishes.some(({ mass }) => mass > 1);
    const sure = !elsewhere && ranked.slice(0, 5).some(({ page, covered }) => covered >= CONFIDENT || (topics.get(page) ?? 0) >= SURE);
    const least = TAIL * Math.max(0, ...ranked.map(({ score }) => score));
    const hits = ranked.filter(({ score }) => score > least).map(({ page }) => this.#hit(page, [...found.values()]));
    return { hits: sure ? hits : [], weak: sure ? [] : hits.slice(0, 3), corrected: plan.corrected };
  }

  /** All pages, in the order of their addresses. */
  all(): Hit[] {
    return this.site.pages.map((_, page) => this.#hit(page, []));
  }

  #hit(page: number, found: TextResults[]): Hit {
    const fragment = async () => {
      const result = found.find((results) => results.has(page)) ?? (await this.#search(null));
      return result.get(page)?.data();
    };
    return { ...this.site.pages[page]!, fragment };
  }

  /** Pagefind's results for some words; for `null` all pages, to show what a page begins with. */
  #search(words: string | null): Promise<TextResults> {
    const kept = this.#kept.get(words);
    if (kept) return kept;
    const found = this.pagefind
      .then((pagefind) => pagefind.search(words))
      .then(
        ({ results }): TextResults =>
          new Map(
            results.flatMap((result) => {
              const page = this.site.pageOf(result.id);
              return page === undefined ? [] : [[page, result]];
            }),
          ),
      );
    this.#kept.set(words, found);
    found.catch(() => this.#kept.delete(words));
    return found;
  }
}

/** The searches that a plan is worth: first what was typed, then what means the same, most telling first. */
function searchesOf(plan: Plan): string[] {
  const wanted = plan.wishes.flatMap(({ mass, alternatives }) =>
    alternatives.map(({ text, weight }, index) => ({ text, worth: mass * weight - index })),
  );
  return [...new Set(wanted.sort((a, b) => b.worth - a.worth).map(({ text }) => text))];
}

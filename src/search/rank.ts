import type { Alternative, Plan, Wish } from './plan.ts';
import type { SiteWords } from './site-words.ts';
import { stem } from './stem.ts';
import { wordsOf } from './text.ts';

/** What Pagefind found for some words, best first: number of the page -> its score on Pagefind's own scale. */
export type TextScores = ReadonlyMap<number, { score: number }>;

/** A page with what it is worth for a query. */
export interface Ranked {
  page: number;
  score: number;
  /** Share of what was asked that the page has something of, 0 to 1. */
  covered: number;
  /** Stands above (2, 1) or below (-1) the others, whatever its score. */
  order: number;
}

// What decides the order. Set by measuring (`npm run bench -- search-quality`) on the development set.
/** A hit in the text, against a word in the title. */
const TEXT = 0.75;
/** Pagefind's score, for each unit of how rare a word is, of a page that is all about it (BM25, see weightFor in build-index.ts). */
const FULL = 2.6;
/** The same where the index has the word on pages that mean it. */
const MEANT = 1.2;
/** How much it matters that a page has all of what was asked. */
const COVERAGE = 0.6;
/** What people mean who type such words, against what they say; half as sure is more than half of it. */
const TOPIC = 0.5;
const TOPIC_ROOT = 0.5;
/** Lists, and to a lesser degree regions, repeat what the entries say; minutes and objectives speak of what others offer, and glossary terms explain it. */
const OVERVIEW: Partial<Record<string, number>> = { list: 0.35, region: 0.7, consultation: 0.85, objective: 0.85, term: 0.8 };
/** Minutes, when the question is about what was said. */
const SAID = 2.4;

/** Ranks all pages for a plan, best first. `texts` holds Pagefind's scores by the words that were searched, `topics` how much pages are about what is meant, see `whatIsMeant`. */
export function rank(
  query: string,
  plan: Plan,
  site: SiteWords,
  texts: ReadonlyMap<string, TextScores>,
  topics: ReadonlyMap<number, number>,
): Ranked[] {
  const total = plan.wishes.reduce((sum, { mass }) => sum + mass, 0);
  const scores = new Map<number, { sum: number; covered: number }>();
  for (const wish of plan.wishes) {
    for (const [page, score] of wishScores(wish, site, texts)) {
      const sofar = scores.get(page) ?? { sum: 0, covered: 0 };
      sofar.sum += wish.mass * score;
      sofar.covered += wish.mass / total;
      scores.set(page, sofar);
    }
  }
  for (const page of topics.keys()) if (!scores.has(page)) scores.set(page, { sum: 0, covered: 0 });
  const words = wordsOf(query);
  // The whole query, or a code in it.
  const named = [words.join(' '), ...words.filter((word) => /\d[a-z]|[a-z]\d/.test(word))];
  return [...scores]
    .map(([page, { sum, covered }]): Ranked => {
      const { kind, status, title, date, names } = site.pages[page]!;
      const place = [title, date, ...names].findIndex((name) => named.includes(wordsOf(name).join(' ')));
      // What was asked for by its whole name stands on top, by its title above its other names and its date; what is no longer in force at the end.
      // Of its other names only a code puts it on top: the abbreviation of what has ended is that of what is in force, too.
      const order = place === 0 ? 2 : +(place > 0) - +(status === 'ended' && named.length < 2);
      let score = (sum / total) * covered ** COVERAGE;
      if (plan.said && kind === 'consultation') score *= SAID;
      score += TOPIC * (topics.get(page) ?? 0) ** TOPIC_ROOT;
      return { page, score: score * (OVERVIEW[kind] ?? 1), covered, order };
    })
    .sort((a, b) => b.order - a.order || b.score - a.score);
}

/** Per page: the best of the alternatives. */
function wishScores(wish: Wish, site: SiteWords, texts: ReadonlyMap<string, TextScores>): Map<number, number> {
  const best = new Map<number, number>();
  for (const alternative of wish.alternatives) {
    for (const [page, score] of alternativeScores(alternative, site, texts))
      best.set(page, Math.max(best.get(page) ?? 0, alternative.weight * score));
  }
  return best;
}

function alternativeScores({ text, means }: Alternative, site: SiteWords, texts: ReadonlyMap<string, TextScores>): Map<number, number> {
  // Titles, names and keywords.
  const scores = new Map(site.words.get(stem(text))?.pages);
  const found = texts.get(text);
  const number = found?.size ?? 0;
  const rarity = Math.log(1 + (site.pages.length - number + 0.5) / (number + 0.5));
  for (const [page, { score }] of found ?? []) {
    const inText = Math.min(1, Math.sqrt(score / (FULL * rarity)));
    scores.set(page, Math.max((scores.get(page) ?? 0) + TEXT * inText, means ? MEANT * inText : 0));
  }
  return scores;
}

import type { PageFacts } from './built-page.ts';
import { massOf } from './site-words.ts';
import type { SmallWords } from './small-words.ts';
import { stem } from './stem.ts';
import { tooCommon, type StrengthsOf } from './strengths.ts';
import { contentStems } from './terms.ts';
import { wordsOf } from './text.ts';
import { likenessOf } from './topic-likeness.ts';
import { chancesOf, PARTS, signsOf } from './topic-scores.ts';
import type { Topic } from './topics.ts';

/** How much it matters that few pages have a term. */
const RARITY = 0.6;
/** What counts of a page: its terms, the topic that its title, names and summary most likely ask for, and how much all its words are those of the topic. */
const TERMS = 0.8;
const ASKED = 0.4;
const ALIKE = 5;
/** Below these a topic is not asked for, and not alike. */
const LEAST_ASKED = 0.02;
const LEAST_ALIKE = 0.05;
/** A page that is hardly about a topic counts for less: how much it is about it, to this power. */
const HARDLY = 1.5;
/** Pages of a topic, at most. */
const MOST_PAGES = 4;
/** A page that is so much about a term, as when a heading has it, deals with it. */
const DEALS_WITH = 0.6;

/**
 * Finds for each topic the pages that are most about it: in signs, by turns the number of a page and how much. `words` are what `learnWords` gives, `numbers` those by which the
 * browser knows pages, by their addresses; a page that has none is not found. `strengthsOf` is of these pages.
 */
export function pagesOfTopics(
  topics: Topic[],
  words: ReadonlyMap<string, string>,
  pages: PageFacts[],
  numbers: ReadonlyMap<string, number>,
  small: SmallWords,
  strengthsOf: StrengthsOf,
): string[] {
  const likeness = likenessOf(pages, words, topics.length);
  const asked = pages.map(({ title, names, summary }) => {
    const stems = new Set(wordsOf([title, ...names, summary].join(' · ')).map(stem));
    return chancesOf(
      [...stems].map((base) => words.get(base)),
      topics.length,
    );
  });
  return topics.map(({ terms }, topic) => {
    const found = termStrengths(terms, pages.length, small, strengthsOf);
    const about = pages.flatMap(({ kind, url }, page): [number, number][] => {
      const number = numbers.get(url);
      // Lists are about nothing: they repeat what the entries say.
      if (number === undefined || kind === 'list') return [];
      const chance = asked[page]![topic] ?? 0;
      const alike = likeness[page]![topic]!;
      const strength = TERMS * (found.get(page) ?? 0) + (chance > LEAST_ASKED ? ASKED * chance : 0) + (alike > LEAST_ALIKE ? ALIKE * alike : 0);
      return strength > 0 ? [[number, strength]] : [];
    });
    const best = about.sort(([a, one], [b, other]) => other - one || a - b).slice(0, MOST_PAGES);
    return signsOf(best.flatMap(([number, strength]) => [number, Math.round(PARTS * strength ** HARDLY)]));
  });
}

/** How much each page is about any of the terms. */
function termStrengths(terms: string[], pages: number, small: SmallWords, strengthsOf: StrengthsOf): Map<number, number> {
  const best = new Map<number, number>();
  for (const term of terms) {
    const found = strengthsOf(contentStems(term, small.stop));
    if (tooCommon(found.size, pages)) continue;
    for (const [page, strength] of found) best.set(page, Math.max(best.get(page) ?? 0, strength * massOf(found.size, pages) ** RARITY));
  }
  return best;
}

/** Those topics of which no page deals with a term. */
export function notOnSite(topics: Topic[], small: SmallWords, strengthsOf: StrengthsOf): Topic[] {
  const isOnSite = (term: string) => [...strengthsOf(contentStems(term, small.stop)).values()].some((strength) => strength >= DEALS_WITH);
  return topics.filter(({ terms }) => !terms.some(isOnSite));
}

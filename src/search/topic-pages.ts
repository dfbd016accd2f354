import type { PageFacts } from './built-page.ts';
import { massOf } from './site-words.ts';
import type { SmallWords } from './small-words.ts';
import { stem } from './stem.ts';
import type { StrengthsOf } from './strengths.ts';
import { contentStems } from './terms.ts';
import { wordsOf } from './text.ts';
import { chancesOf, PARTS, signsOf } from './topic-scores.ts';
import type { Topic } from './topics.ts';

/** Share of the pages above which a term is too common to tell what they are about. */
const COMMON = 0.25;
/** How much it matters that few pages have a term. */
const RARITY = 0.6;
/** What the words of a page's title, names and summary say of its topics, against the terms themselves, and from which chance on. */
const LIKENESS = 0.5;
const LEAST = 0.02;
/** Pages of a topic, at most. */
const MOST_PAGES = 4;

/** Finds for each topic the pages that are most about it: in signs, by turns the number of a page in `pages` and how much. `words` are what `learnWords` gives. */
export function pagesOfTopics(
  topics: Topic[],
  words: ReadonlyMap<string, string>,
  pages: PageFacts[],
  small: SmallWords,
  strengthsOf: StrengthsOf,
): string[] {
  // Lists are about nothing: they repeat what the entries say.
  const likeness = pages.map(({ kind, title, names, summary }) =>
    kind === 'list'
      ? []
      : chancesOf(
          [...new Set(wordsOf([title, ...names, summary].join(' · ')).map(stem))].map((base) => words.get(base)),
          topics.length,
        ),
  );
  return topics.map(({ terms }, topic) => {
    const about = new Map<number, number>();
    for (const term of terms) {
      const found = strengthsOf(contentStems(term, small.stop));
      if (found.size > Math.max(3, pages.length * COMMON)) continue;
      for (const [page, strength] of found) about.set(page, Math.max(about.get(page) ?? 0, strength * massOf(found.size, pages.length) ** RARITY));
    }
    likeness.forEach((chances, page) => {
      const chance = chances[topic] ?? 0;
      if (chance > LEAST) about.set(page, (about.get(page) ?? 0) + LIKENESS * chance);
    });
    const best = [...about].sort(([a, one], [b, other]) => other - one || a - b).slice(0, MOST_PAGES);
    return signsOf(best.flatMap(([page, strength]) => [page, Math.round(PARTS * strength ** 1.5)]));
  });
}

import type { PageFacts } from './built-page.ts';
import { stem } from './stem.ts';
import { wordsOf } from './text.ts';
import { numbersOf } from './topic-scores.ts';

/** How much a word counts by where it stands. */
const FIELD = { title: 3, names: 3, summary: 2, headings: 1, text: 1 };
/** Rarity of a word that no topic has. */
const UNKNOWN = 3;

/** How much the words of each page are those of each topic, 0 to 1 (the cosine of both, rare words weighed more), by numbers of the page and of the topic. `words` are what `learnWords` gives. */
export function likenessOf(pages: PageFacts[], words: ReadonlyMap<string, string>, topics: number): number[][] {
  const evidence = new Map([...words].map(([base, signs]) => [base, numbersOf(signs).map((sign) => ({ topic: sign >> 3, level: sign & 7 }))]));
  const rarity = new Map([...evidence].map(([base, found]) => [base, Math.log(topics / found.length)]));
  const lengths = new Array<number>(topics).fill(0);
  for (const [base, found] of evidence) for (const { topic, level } of found) lengths[topic]! += (level * rarity.get(base)!) ** 2;
  return pages.map((page) => {
    const weights = new Map<string, number>();
    for (const field of ['title', 'names', 'summary', 'headings', 'text'] as const) {
      for (const base of new Set(wordsOf([page[field]].flat().join(' · ')).map(stem))) weights.set(base, (weights.get(base) ?? 0) + FIELD[field]);
    }
    const sums = new Array<number>(topics).fill(0);
    let length = 0;
    for (const [base, weight] of weights) {
      const rare = rarity.get(base) ?? UNKNOWN;
      length += (weight * rare) ** 2;
      for (const { topic, level } of evidence.get(base) ?? []) sums[topic]! += weight * rare * level * rare;
    }
    return sums.map((sum, topic) => sum / Math.sqrt(length * lengths[topic]!) || 0);
  });
}

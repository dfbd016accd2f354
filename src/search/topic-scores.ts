import { listOf, TOPIC_PAGES, TOPICS, type WordLists } from './word-lists.ts';

/** The first of the signs that stand for numbers, after all that JSON writes in another way. */
const FIRST = 161;
/** How much is between two levels of what a word says of a topic, as a natural logarithm. */
export const LEVEL = 1.2;
/** Parts of a whole in which it is written how much a page is about a topic. */
export const PARTS = 16;

/** Writes numbers, each as one sign; up to 55,000, after which come signs that are half of one. */
export function signsOf(numbers: number[]): string {
  return String.fromCharCode(...numbers.map((number) => FIRST + number));
}

/** Reads what `signsOf` wrote. */
export function numbersOf(signs = ''): number[] {
  return [...signs].map((sign) => sign.charCodeAt(0) - FIRST);
}

/**
 * The chance of each topic, given what some words say of them (naive Bayes), by the number of the topic; topics of which they say nothing are left out.
 * What a word says is written in signs, each eight times the number of a topic with its level, 1 to 7.
 */
export function chancesOf(words: (string | undefined)[], topics: number): number[] {
  const sums: number[] = [];
  for (const sign of words.flatMap(numbersOf)) sums[sign >> 3] = (sums[sign >> 3] ?? 0) + LEVEL * (sign & 7);
  const odds = sums.map((sum) => Math.exp(sum));
  const total = odds.reduce((sum, one) => sum + one - 1, topics);
  return odds.map((one) => one / total);
}

/** How much each page is about what people mean who type words with these stems, by its number. */
export async function topicScores(stems: string[], lists: WordLists): Promise<Map<number, number>> {
  const [pages, ...words] = await Promise.all([lists(TOPIC_PAGES), ...stems.map(async (base) => (await lists(listOf(base)))[base + TOPICS])]);
  const scores = new Map<number, number>();
  chancesOf(words, Object.keys(pages).length).forEach((chance, topic) => {
    const about = numbersOf(pages[topic]);
    for (let at = 0; at < about.length; at += 2) scores.set(about[at]!, (scores.get(about[at]!) ?? 0) + (chance * about[at + 1]!) / PARTS);
  });
  return scores;
}

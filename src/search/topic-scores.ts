import { listOf } from './list-of.ts';
import { TOPIC_PAGES, TOPICS, type WordLists } from './word-lists.ts';

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

/** What people mean who type some words. */
export interface Meant {
  /** How much each page is about it, by its number. */
  scores: ReadonlyMap<number, number>;
  /** How likely it is something for this site, and not for another counter: 0 to 1. */
  here: number;
}

/** Works out what people mean who type words with these stems; behind each stand the stems of its parts, for a word that no list has. */
export async function whatIsMeant(stems: string[][], lists: WordLists): Promise<Meant> {
  const signs = async (base: string) => (await lists(listOf(base)))[base + TOPICS];
  const [pages, ...words] = await Promise.all([
    lists(TOPIC_PAGES),
    ...stems.map(async ([base, ...parts]) => (await signs(base!)) ?? (await Promise.all(parts.map(signs))).join('')),
  ]);
  const scores = new Map<number, number>();
  const topics = Object.keys(pages).length;
  const chances = chancesOf(words, topics);
  // The topics of other counters come last, and have no pages.
  const here = 1 - chances.slice(topics).reduce((sum, chance) => sum + chance, 0);
  chances.forEach((chance, topic) => {
    const about = numbersOf(pages[topic]);
    for (let at = 0; at < about.length; at += 2) scores.set(about[at]!, (scores.get(about[at]!) ?? 0) + ((chance / here) * about[at + 1]!) / PARTS);
  });
  return { scores, here };
}

import type { Concept } from './concepts.ts';
import type { FoundLeads } from './leads.ts';
import { LETTERS } from './letters.ts';
import { stem } from './stem.ts';
import { wordsOf } from './text.ts';

/**
 * What rarer words mean: the words by which the index finds it, separated by spaces; nothing for a word of another counter. By stem with a colon behind it, for without
 * one a word such as `constructor` would find what every object has.
 */
export type Meanings = Record<string, string>;

/** Words that a rarer word is looked up by, at most; each is one search. */
const MOST_WORDS = 2;

/**
 * Makes the lists in which the browser looks up a word that neither the site nor its word file has: one for each letter that words begin with.
 * Words that lead nowhere in this site are left out. `elsewhere` are the words of other counters of a municipality.
 */
export function makeMeanings(rarer: Concept[], elsewhere: string[], foundBy: FoundLeads['foundBy']): Map<string, Meanings> {
  const meanings = new Map([...LETTERS].map((letter): [string, Meanings] => [letter, {}]));
  const add = (word: string, meaning: string) => {
    const base = stem(wordsOf(word).join(''));
    const list = meanings.get(base[0] ?? '');
    if (list && !foundBy(word)) list[`${base}:`] ??= meaning;
  };
  for (const word of elsewhere) add(word, '');
  for (const { from, to } of rarer) {
    const found = [...new Set(to.flatMap((term) => foundBy(term) ?? []))].slice(0, MOST_WORDS).join(' ');
    if (found) for (const word of from) add(word, found);
  }
  return meanings;
}

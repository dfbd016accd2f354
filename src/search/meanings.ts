import type { Concept } from './concepts.ts';
import type { FoundLeads } from './leads.ts';
import { stem } from './stem.ts';
import { wordsOf } from './text.ts';

/** Words that a rarer word is looked up by, at most; each is one search. */
const MOST_WORDS = 2;

/**
 * Finds what rarer words mean, which neither the site nor its word file has: by their stems the words by which the index finds it, separated by spaces.
 * Words that lead nowhere in this site are left out. `elsewhere` are the words of other counters of a municipality, which mean nothing.
 */
export function findMeanings(rarer: Concept[], elsewhere: string[], foundBy: FoundLeads['foundBy']): Map<string, string> {
  const meanings = new Map<string, string>();
  const add = (word: string, meaning: string) => {
    const base = stem(wordsOf(word).join(''));
    if (!meanings.has(base) && !foundBy(word)) meanings.set(base, meaning);
  };
  for (const word of elsewhere) add(word, '');
  for (const { from, to } of rarer) {
    const found = [...new Set(to.flatMap((term) => foundBy(term) ?? []))].slice(0, MOST_WORDS).join(' ');
    if (found) for (const word of from) add(word, found);
  }
  return meanings;
}

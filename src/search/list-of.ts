import { hashOf } from './site-words-format.ts';
import { LISTS } from './word-lists.ts';

/**
 * The number of the list that has a stem: a hash of how it begins, which makes all lists about as long. Words with the same first four letters are in one, so that a word
 * which is being typed needs no other list at each letter.
 */
export function listOf(base: string): number {
  return hashOf([base.slice(0, 4)]) % LISTS;
}

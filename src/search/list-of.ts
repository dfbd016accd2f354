import { hashOf } from './site-words-format.ts';
import { LISTS } from './word-lists.ts';

/** The name of the list that has a stem: its hash, which makes all lists about as long. */
export function listOf(base: string): string {
  return String(hashOf([base]) % LISTS);
}

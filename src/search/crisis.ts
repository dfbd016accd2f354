import { distance, soundOf } from './spelling.ts';
import { wordsOf } from './text.ts';

/**
 * True if a query has words of crisis in it, also with a slip of the pen. Takes the query as typed and the words of crisis. They only add a notice with telephone
 * numbers; results stay as they are, so a provider who looks for a product loses nothing.
 */
export function isCrisis(query: string, crisis: string[]): boolean {
  const words = wordsOf(query);
  return crisis.some((term) => term.split('+').every((known) => words.some((word) => means(word, known))));
}

/** The word itself, a compound that starts with it (`crisisopvang`), or the word with one slip in it when it is long enough for that. */
function means(word: string, known: string): boolean {
  if (word === known || known.length < 6 || word[0] !== known[0]) return word === known;
  return word.startsWith(known) || soundOf(word) === soundOf(known) || distance(word, known, 1) <= 1;
}

import { stem } from './stem.ts';
import { isStopWord, wordsOf } from './text.ts';

/** The stems of the words of a text that say something; of all its words when none does. */
export function contentStems(text: string): string[] {
  const words = wordsOf(text);
  const content = words.filter((word) => !isStopWord(word));
  return (content.length > 0 ? content : words).map(stem);
}

/** The stems that a term is recognised by in a query: small words count only where one other word is left. */
export function phraseStems(term: string): string[] {
  const content = contentStems(term);
  return content.length > 1 ? content : wordsOf(term).map(stem);
}

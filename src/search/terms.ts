import { stem } from './stem.ts';
import { wordsOf } from './text.ts';

/** The words of a text that say something; all its words when none does. */
export function contentWords(text: string, stop: ReadonlySet<string>): string[] {
  const words = wordsOf(text);
  const content = words.filter((word) => !stop.has(word));
  return content.length > 0 ? content : words;
}

/** The stems of those words. */
export function contentStems(text: string, stop: ReadonlySet<string>): string[] {
  return contentWords(text, stop).map(stem);
}

/** The stems that a term is recognised by in a query: small words count only where one other word is left. */
export function phraseStems(term: string, stop: ReadonlySet<string>): string[] {
  const content = contentStems(term, stop);
  return content.length > 1 ? content : wordsOf(term).map(stem);
}

import type { SmallWords } from './small-words.ts';
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

/** The words that say something, and the small words that turn their meaning. */
export function tellingWords(words: string[], { stop, turn }: SmallWords): string[] {
  return words.filter((word) => !stop.has(word) || turn.has(word));
}

/** The stems that a term is recognised by in a query: where one word alone says something, with the small words that turn its meaning. */
export function phraseStems(term: string, { stop, turn }: SmallWords): string[] {
  const content = contentStems(term, stop);
  return content.length > 1 ? content : contentStems(term, new Set([...stop].filter((word) => !turn.has(word))));
}

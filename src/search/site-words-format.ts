import { soundOf } from './spelling.ts';

/**
 * What the browser loads before it can search: pages, words and concepts of one site, as short as it can be.
 * Columns are strings with one line a page; what can be worked out from other columns is left out.
 */
export interface SiteWordsFile {
  /** Small words, separated by spaces. */
  stop: string;
  turn: string;
  light: string;
  /** Words of danger. */
  crisis: string;
  titles: string;
  /** Last part of each address; empty when it follows from the title. */
  slugs: string;
  /** Facts that pages share: the values that occur, and each page's place among them as a letter. */
  shared: Record<SharedFact, { list: string[]; places: string }>;
  /** Other names of the page, separated by `;`. */
  names: string;
  /** First characters of Pagefind's own id of the page, all of one length. */
  ids: string;
  /** Words that the page is about, most telling first, as places in the list of words. */
  keywords: string;
  /** Words that are in no title or name, in order of the alphabet: a capital for how many letters are as in the one before, then the rest. */
  words: string;
  /** For each of `words`, then for each word of titles and names as they come: on how many pages it stands, as a letter. */
  levels: string;
  /** Concepts, one a line: terms that are in the content, as places of their words; `=` or `<`; hashes of the terms that lead to them. */
  concepts: string;
}

/** Facts of a page that many pages share; the folder is its address without the last part, the segment `region/slug`. */
export const SHARED_FACTS = ['folder', 'kind', 'region', 'segment', 'status', 'date'] as const;
export type SharedFact = (typeof SHARED_FACTS)[number];

/** The slug that a title gets. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Characters that a number is written with; none that JSON or the lists above need for themselves. */
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+-./:?@[]^_`{|}~';
/** Characters of a hash: 1 of 636,056, so that a word that means something else is taken for a term once in hundreds of queries. */
export const HASH_WIDTH = 3;

/** A number in a fixed number of characters. */
export function written(number: number, width: number): string {
  let text = '';
  for (let rest = number; text.length < width; rest = Math.floor(rest / DIGITS.length)) text = DIGITS[rest % DIGITS.length]! + text;
  return text;
}

/** The numbers in a text of fixed-width numbers. */
export function readNumbers(text: string, width: number): number[] {
  const numbers: number[] = [];
  for (let at = 0; at < text.length; at += width) {
    numbers.push([...text.slice(at, at + width)].reduce((sum, digit) => sum * DIGITS.length + DIGITS.indexOf(digit), 0));
  }
  return numbers;
}

/** Characters per place in a list of words of this length. */
export function widthFor(words: number): number {
  return words <= DIGITS.length ** 2 ? 2 : 3;
}

/** What a term is known by in the browser: a hash of how its words sound, so that a slip such as `ei` for `ij` finds it too. Takes the stems of its words (FNV-1a, cut). */
export function hashOf(stems: string[]): number {
  let hash = 0x811c9dc5;
  for (const letter of stems.map(soundOf).join(' ')) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return (hash >>> 0) % DIGITS.length ** HASH_WIDTH;
}

/** How often a word is used, as a letter: each step is twice as much. */
export function levelOf(pages: number): string {
  return String.fromCharCode(97 + Math.round(Math.log2(pages)));
}

/** About how many pages a letter of `levelOf` stands for. */
export function pagesOf(level: string): number {
  return 2 ** (level.charCodeAt(0) - 97);
}

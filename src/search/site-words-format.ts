import { soundOf } from './spelling.ts';

/**
 * What the browser loads before it can search: pages, words and terms of one site, as short as it can be.
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
  /** Words that the page is about, as places in the list of words in rising order. */
  keywords: string;
  /** Words that are in no title or name, in order of the alphabet: a capital for how many letters are as in the one before, then the rest. */
  words: string;
  /** For each of `words`, then for each word of titles and names as they come: on how many pages it stands, as a letter; a capital when it also leads to pages that mean it. */
  levels: string;
  /** Terms of several words: twice their hashes in rising order, one more for those that lead nowhere. */
  terms: string;
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

/** Numbers in rising order as text: each as what comes on top of the one before. */
export function writeRising(numbers: Iterable<number>): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  return sorted.map((number, index) => (number - (sorted[index - 1] ?? 0)).toString(36)).join(' ');
}

/** The numbers of such a text. */
export function readRising(text: string): number[] {
  let number = 0;
  return text ? text.split(' ').map((step) => (number += parseInt(step, 36))) : [];
}

/** Hashes that a term can have: so many that other words are taken for one of a thousand terms once in hundreds of queries. */
const HASHES = 4_000_000;

/** What a term of several words is known by: a hash of how its words sound, so that a slip such as `ei` for `ij` finds it too. Takes their stems (FNV-1a, cut). */
export function hashOf(stems: string[]): number {
  let hash = 0x811c9dc5;
  for (const letter of stems.map(soundOf).sort().join(' ')) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return (hash >>> 0) % HASHES;
}

/** What no Dutch word begins with. */
const TOKEN = 'zq';

/** The word by which the index knows a term of several words: letters only, and no ending that a stemmer takes off. */
export function tokenOf(hash: number): string {
  return `${TOKEN}${hash.toString(20).replace(/\d/g, (digit) => 'klmnopqrst'[+digit]!)}x`;
}

/** True for such a word. */
export function isToken(word: string): boolean {
  return word.startsWith(TOKEN);
}

/** How often a word is used, as a letter: each step is twice as much. */
export function levelOf(pages: number): string {
  return String.fromCharCode(97 + Math.round(Math.log2(pages)));
}

/** About how many pages a letter of `levelOf` stands for. */
export function pagesOf(level: string): number {
  return 2 ** (level.toLowerCase().charCodeAt(0) - 97);
}

/**
 * What the browser loads before it can search: pages, words and concepts of one site, as short as it can be.
 * Columns are strings with one line a page; what can be worked out from other columns is left out.
 */
export interface SiteWordsFile {
  titles: string;
  /** Last part of the address, or the whole address where it is not made of region, kind and slug; empty when it follows from the title. */
  slugs: string;
  /** One digit a page, a place in KINDS. */
  kinds: string;
  /** Slugs of regions, and a page's place in that list as a letter; `-` for none. */
  regionList: string[];
  regions: string;
  /** Addresses of segments' pages by number, one letter a page; `-` for none. */
  segments: string;
  /** One digit a page, a place in STATUSES. */
  statuses: string;
  dates: string;
  /** Other names of the page, separated by `;`. */
  names: string;
  /** First characters of Pagefind's own id of the page, all of one length. */
  ids: string;
  /** Words that the page is about, most telling first: places in `words` of WIDTH characters each. */
  keywords: string;
  /** Words in order of the alphabet: how many letters are as in the one before, the rest, and a capital for the number of pages. */
  words: string;
  /** Concepts: terms that are in the content, `>` terms that lead to them. */
  concepts: string;
}

export const KINDS = ['page', 'product', 'segment', 'objective', 'consultation', 'term', 'region', 'list'];
export const STATUSES = ['', 'in-force', 'announced', 'ended', 'published', 'adopted', 'discussed'];

/** Folder of a kind below its region. */
const FOLDERS: Record<string, string> = {
  product: 'producten/',
  segment: 'segmenten/',
  objective: 'doelstellingen/',
  consultation: 'marktconsultaties/',
};

/** Where a page of a kind stands: all of its address but its own slug. */
export function basePath(kind: string, region: string): string {
  if (kind === 'term') return '/begrippen/';
  return region ? `/${region}/${FOLDERS[kind] ?? ''}` : '/';
}

/** The slug that a title gets. */
export function slugOf(title: string): string {
  return title
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Characters that a place in a list is written with. */
export const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
/** Characters per place in the list of words. */
export const WIDTH = 3;

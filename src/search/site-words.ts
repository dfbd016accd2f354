import { pagesOf, readRising, slugOf, type SharedFact, type SiteWordsFile } from './site-words-format.ts';
import { stem } from './stem.ts';
import type { SmallWords } from './small-words.ts';
import { contentStems, contentWords } from './terms.ts';

/** A page as the search shows it, with its kind, region, segment (`region/slug`), status and date; what it lacks is empty. */
export interface FoundPage extends Record<SharedFact, string> {
  url: string;
  title: string;
  names: string[];
}

/** A word of the site. */
export interface SiteWord {
  form: string;
  base: string;
  /** How telling the word is: near 0 for a word of every page, 1 for a word of one page. */
  mass: number;
  /** Pages that are about the word, and how much: 1 for a word of the title. */
  pages: Map<number, number>;
  /** The index has it on pages that mean it without saying it. */
  leads: boolean;
}

/** The pages, words and terms of one site, ready to be asked. */
export interface SiteWords extends SmallWords {
  /** Words of danger. */
  crisis: string[];
  pages: FoundPage[];
  /** By stem. */
  words: Map<string, SiteWord>;
  /** Terms of several words: twice the hash of those that lead to pages, and one more of those that lead nowhere. */
  terms: ReadonlySet<number>;
  /** Number of the page with an id of Pagefind. */
  pageOf(pagefindId: string): number | undefined;
}

/** How much a page is about a word of its names, and about its keywords; for a word of the title 1. */
const NAME = 0.9;
const KEYWORD = 0.6;

/** Unpacks what the build made. */
export function readSiteWords(file: SiteWordsFile): SiteWords {
  const setOf = (words: string) => new Set(words.split(' '));
  const stop = setOf(file.stop);
  const pages = readPages(file);
  const list = readWords(file, pages, stop);
  const words = new Map(list.map((word) => [word.base, word]));
  file.keywords.split('\n').forEach((line, page) => {
    for (const place of readRising(line)) list[place]!.pages.set(page, KEYWORD);
  });
  pages.forEach(({ title, names }, page) => {
    for (const name of names) for (const base of contentStems(name, stop)) words.get(base)!.pages.set(page, NAME);
    for (const base of contentStems(title, stop)) words.get(base)!.pages.set(page, 1);
  });
  const length = pages.length && file.ids.length / pages.length;
  const ids = new Map(pages.map((_, page) => [file.ids.slice(page * length, (page + 1) * length), page]));
  return {
    stop,
    turn: setOf(file.turn),
    light: setOf(file.light),
    crisis: file.crisis.split(' '),
    pages,
    words,
    terms: new Set(readRising(file.terms)),
    // After `nl_`, which each id starts with.
    pageOf: (id) => ids.get(id.slice(3, 3 + length)),
  };
}

/** How telling a word is that stands on so many of all pages. */
export function massOf(number: number, pages: number): number {
  return Math.max(0.06, 1 - Math.log(number) / Math.log(pages + 1));
}

function readPages({ titles, slugs, names, shared }: SiteWordsFile): FoundPage[] {
  const slugList = slugs.split('\n');
  const nameList = names.split('\n');
  return titles.split('\n').map((title, index) => {
    const facts = Object.entries(shared).map(([fact, { list, places }]) => [fact, list[places.charCodeAt(index) - 97]]);
    const page = Object.fromEntries(facts) as Record<SharedFact, string>;
    return {
      ...page,
      title,
      url: page.folder ? `${page.folder}${slugList[index] || slugOf(title)}/` : '/',
      names: nameList[index]!.split(';').filter(Boolean),
    };
  });
}

function readWords(file: SiteWordsFile, pages: FoundPage[], stop: ReadonlySet<string>): SiteWord[] {
  const forms: string[] = [];
  let form = '';
  for (const [, same, rest] of file.words.matchAll(/([A-Z])([^A-Z]*)/g)) forms.push((form = form.slice(0, same!.charCodeAt(0) - 65) + rest!));
  const words = new Map(forms.map((word) => [stem(word), word]));
  for (const { title, names } of pages) {
    for (const word of [title, ...names].flatMap((text) => contentWords(text, stop))) if (!words.has(stem(word))) words.set(stem(word), word);
  }
  return [...words].map(([base, word], index) => {
    const level = file.levels[index]!;
    const mass = massOf(pagesOf(level), pages.length);
    return { form: word, base, mass, pages: new Map<number, number>(), leads: level < 'a' };
  });
}

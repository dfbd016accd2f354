import { HASH_WIDTH, hashOf, pagesOf, readNumbers, slugOf, widthFor, type SharedFact, type SiteWordsFile } from './site-words-format.ts';
import { stem } from './stem.ts';
import type { SmallWords } from './small-words.ts';
import { contentStems, contentWords } from './terms.ts';
import { wordsOf } from './text.ts';

/** A page as the search shows it, with its kind, region, segment (`region/slug`), status and date; what it lacks is empty. */
export interface FoundPage extends Record<SharedFact, string> {
  url: string;
  title: string;
  names: string[];
  /** Stems of the words of the title. */
  titleStems: string[];
}

/** A word of the site. */
export interface SiteWord {
  form: string;
  base: string;
  /** How telling the word is: near 0 for a word of every page, 1 for a word of one page. */
  mass: number;
  /** Pages that are about the word, and how much: 1 for a word of the title. */
  pages: Map<number, number>;
}

/** What a term leads to: other words, and how well they stand for it. */
export interface Target {
  words: string[];
  weight: number;
}

/** The pages, words and concepts of one site, ready to be asked. */
export interface SiteWords extends SmallWords {
  /** Words of danger. */
  crisis: string[];
  pages: FoundPage[];
  /** By stem. */
  words: Map<string, SiteWord>;
  /** What a term leads to; its stems as `phraseStems` gives them. */
  targetsOf(stems: string[]): readonly Target[];
  /** Number of the page with an id of Pagefind. */
  pageOf(pagefindId: string): number | undefined;
}

/** How well a term stands for another of the same concept, and for one that is merely near it. */
const SAME = 0.85;
const NEAR = 0.65;
/** How much a page is about a word of its names, and about its keywords; for a word of the title 1. */
const NAME = 0.9;
const KEYWORD = 0.6;

/** Unpacks what the build made. */
export function readSiteWords(file: SiteWordsFile): SiteWords {
  const [stop, turn, light] = [file.stop, file.turn, file.light].map((words) => new Set(words.split(' '))) as [Set<string>, Set<string>, Set<string>];
  const pages = readPages(file, stop);
  const list = readWords(file, pages, stop);
  const words = new Map(list.map((word) => [word.base, word]));
  const width = widthFor(list.length);
  file.keywords.split('\n').forEach((line, page) => {
    for (const place of readNumbers(line, width)) list[place]!.pages.set(page, KEYWORD);
  });
  pages.forEach(({ titleStems, names }, page) => {
    for (const name of names) for (const base of contentStems(name, stop)) words.get(base)!.pages.set(page, NAME);
    for (const base of titleStems) words.get(base)!.pages.set(page, 1);
  });
  const length = pages.length && file.ids.length / pages.length;
  const ids = new Map(pages.map((_, page) => [file.ids.slice(page * length, (page + 1) * length), page]));
  const targets = readConcepts(file.concepts, list, width);
  for (const { title, names } of pages)
    for (const name of names) addTargets(targets, hashOf(contentStems(name, stop)), [{ words: wordsOf(title), weight: SAME }]);
  return {
    stop,
    turn,
    light,
    crisis: file.crisis.split(' '),
    pages,
    words,
    targetsOf: (stems) => targets.get(hashOf(stems)) ?? [],
    pageOf: (id) => ids.get(id.split('_').at(-1)!.slice(0, length)),
  };
}

function readPages({ titles, slugs, names, shared }: SiteWordsFile, stop: ReadonlySet<string>): FoundPage[] {
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
      titleStems: contentStems(title, stop),
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
    const mass = Math.max(0.06, 1 - Math.log(pagesOf(file.levels[index]!)) / Math.log(pages.length + 1));
    return { form: word, base, mass, pages: new Map<number, number>() };
  });
}

type Targets = Map<number, Target[]>;

function addTargets(targets: Targets, hash: number, more: Target[]): void {
  targets.set(hash, [...(targets.get(hash) ?? []), ...more]);
}

function readConcepts(coded: string, words: SiteWord[], width: number): Targets {
  const targets: Targets = new Map();
  for (const line of coded ? coded.split('\n') : []) {
    const same = line.includes('=');
    const [left = '', right = ''] = line.split(same ? '=' : '<');
    const found = left.split(',').map((places) => readNumbers(places, width).map((place) => words[place]!));
    const terms = found.map((term): Target => ({ words: term.map(({ form }) => form), weight: same ? SAME : NEAR }));
    for (const hash of readNumbers(right, HASH_WIDTH)) addTargets(targets, hash, terms);
    if (!same) continue;
    found.forEach((term, index) => {
      const hash = hashOf(term.map(({ base }) => base));
      addTargets(
        targets,
        hash,
        terms.filter((_, place) => place !== index),
      );
    });
  }
  return targets;
}

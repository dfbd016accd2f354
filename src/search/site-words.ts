import { HASH_WIDTH, hashOf, pagesOf, readNumbers, slugOf, widthFor, type SiteWordsFile } from './site-words-format.ts';
import { stem } from './stem.ts';
import type { SmallWords } from './small-words.ts';
import { contentStems, contentWords } from './terms.ts';
import { wordsOf } from './text.ts';

/** A page as the search shows it. */
export interface FoundPage {
  url: string;
  title: string;
  kind: string;
  region: string;
  /** `region/slug` of its segment, or empty. */
  segment: string;
  status: string;
  /** `p` for parents, `a` for providers, `-` for anyone. */
  audience: string;
  date: string;
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
/** How much a page is about a word of its names, and about its keywords from the first to the last; for a word of the title 1. */
const NAME = 0.9;
const FIRST_KEYWORD = 0.75;
const LAST_KEYWORD = 0.35;

/** Unpacks what the build made. */
export function readSiteWords(file: SiteWordsFile): SiteWords {
  const [stop, turn, light] = [file.stop, file.turn, file.light].map((words) => new Set(words.split(' '))) as [Set<string>, Set<string>, Set<string>];
  const pages = readPages(file, stop);
  const list = readWords(file, pages, stop);
  const words = new Map(list.map((word) => [word.base, word]));
  const width = widthFor(list.length);
  file.keywords.split('\n').forEach((line, page) => {
    const places = readNumbers(line, width);
    places.forEach((place, rank) => list[place]!.pages.set(page, FIRST_KEYWORD - ((FIRST_KEYWORD - LAST_KEYWORD) * rank) / places.length));
  });
  pages.forEach(({ titleStems, names }, page) => {
    for (const name of names) for (const base of contentStems(name, stop)) words.get(base)!.pages.set(page, NAME);
    for (const base of titleStems) words.get(base)!.pages.set(page, 1);
  });
  const length = pages.length && file.ids.length / pages.length;
  const ids = new Map(pages.map((_, page) => [file.ids.slice(page * length, (page + 1) * length), page]));
  const targets = readConcepts(file.concepts, list, width);
  for (const { title, names } of pages) for (const name of names) addTarget(targets, contentStems(name, stop), { words: wordsOf(title), weight: SAME });
  return {
    stop,
    turn,
    light,
    pages,
    words,
    targetsOf: (stems) => targets.get(keyOf(stems.length, hashOf(stems))) ?? [],
    pageOf: (id) => ids.get(id.split('_').at(-1)!.slice(0, length)),
  };
}

function readPages(file: SiteWordsFile, stop: ReadonlySet<string>): FoundPage[] {
  const [titles, slugs, dates, names] = [file.titles, file.slugs, file.dates, file.names].map((column) => column.split('\n')) as [
    string[],
    string[],
    string[],
    string[],
  ];
  const listed = (list: string[], places: string, index: number) => list[places.charCodeAt(index) - 97] ?? '';
  const pages = (file.titles ? titles : []).map((title, index): FoundPage => {
    const folder = listed(file.folderList, file.folders, index);
    return {
      title,
      url: folder === '' ? '/' : `${folder}${slugs[index] || slugOf(title)}/`,
      kind: listed(file.kindList, file.kinds, index),
      region: listed(file.regionList, file.regions, index),
      segment: '',
      status: listed(file.statusList, file.statuses, index),
      audience: file.audiences[index]!,
      date: dates[index]!,
      names: names[index]!.split(';').filter(Boolean),
      titleStems: contentStems(title, stop),
    };
  });
  const segments = pages.filter(({ kind }) => kind === 'segment');
  pages.forEach((page, index) => (page.segment = segmentId(segments[file.segments.charCodeAt(index) - 97])));
  return pages;
}

function segmentId(page: FoundPage | undefined): string {
  return page ? `${page.region}/${page.url.split('/').at(-2)}` : '';
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

const keyOf = (length: number, hash: number) => hash * 10 + Math.min(9, length);

function addTarget(targets: Targets, stems: string[], target: Target): void {
  const key = keyOf(stems.length, hashOf(stems));
  targets.set(key, [...(targets.get(key) ?? []), target]);
}

function readConcepts(coded: string, words: SiteWord[], width: number): Targets {
  const targets: Targets = new Map();
  for (const line of coded ? coded.split('\n') : []) {
    const same = line.includes('=');
    const [left = '', right = ''] = line.split(same ? '=' : '<');
    const found = left.split(',').map((places) => readNumbers(places, width).map((place) => words[place]!));
    const terms = found.map((term): Target => ({ words: term.map(({ form }) => form), weight: same ? SAME : NEAR }));
    for (const group of right.split(',').filter(Boolean)) {
      for (const hash of readNumbers(group.slice(1), HASH_WIDTH)) {
        const key = keyOf(Number(group[0]), hash);
        targets.set(key, [...(targets.get(key) ?? []), ...terms]);
      }
    }
    if (!same) continue;
    found.forEach((term, index) => {
      for (const other of terms.filter((_, place) => place !== index)) {
        addTarget(
          targets,
          term.map(({ base }) => base),
          other,
        );
      }
    });
  }
  return targets;
}

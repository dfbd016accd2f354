import { basePath, DIGITS, KINDS, slugOf, STATUSES, WIDTH, type SiteWordsFile } from './site-words-format.ts';
import { stem } from './stem.ts';
import { isStopWord, wordsOf } from './text.ts';

/** A page as the search shows it. */
export interface FoundPage {
  url: string;
  title: string;
  kind: string;
  region: string;
  /** Address of its segment's page, or empty. */
  segment: string;
  status: string;
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

/** A way to say something, and what it leads to. */
export interface Phrase {
  stems: string[];
  targets: { words: string[]; weight: number }[];
}

/** The pages, words and concepts of one site, ready to be asked. */
export interface SiteWords {
  pages: FoundPage[];
  /** By stem. */
  words: Map<string, SiteWord>;
  /** By first stem. */
  phrases: Map<string, Phrase[]>;
  /** Stems of words that lead somewhere through a concept. */
  conceptWords: Map<string, string>;
  /** Number of the page with an id of Pagefind. */
  pageOf(pagefindId: string): number | undefined;
}

/** How well a term stands for another of the same concept, and for one that is merely near it. */
const SAME = 0.85;
const NEAR = 0.65;

/** Unpacks what the build made. */
export function readSiteWords(file: SiteWordsFile): SiteWords {
  const pages = readPages(file);
  const words = readWords(file.words, pages.length);
  const list = [...words.values()];
  const give = (base: string, page: number, weight: number, form = base) => {
    let word = words.get(base);
    if (!word) words.set(base, (word = { form, base, mass: 1, pages: new Map() }));
    if ((word.pages.get(page) ?? 0) < weight) word.pages.set(page, weight);
  };
  file.keywords.split('\n').forEach((line, page) => {
    const places = line.match(new RegExp(`.{${WIDTH}}`, 'g')) ?? [];
    places.forEach((place, rank) => {
      const index = [...place].reduce((sum, digit) => sum * DIGITS.length + DIGITS.indexOf(digit), 0);
      give(list[index]!.base, page, 0.75 - (0.4 * rank) / places.length);
    });
  });
  pages.forEach(({ titleStems, names }, page) => {
    for (const base of titleStems) give(base, page, 1);
    for (const name of names) for (const word of wordsOf(name)) give(stem(word), page, 0.9, word);
  });
  const length = pages.length && file.ids.length / pages.length;
  const ids = new Map(pages.map((_, page) => [file.ids.slice(page * length, (page + 1) * length), page]));
  const { phrases, conceptWords } = readPhrases(file.concepts, pages, words);
  return { pages, words, phrases, conceptWords, pageOf: (id) => ids.get(id.split('_').at(-1)!.slice(0, length)) };
}

function readPages(file: SiteWordsFile): FoundPage[] {
  const [titles, slugs, dates, names] = [file.titles, file.slugs, file.dates, file.names].map((column) => column.split('\n')) as [
    string[],
    string[],
    string[],
    string[],
  ];
  const pages = (file.titles ? titles : []).map((title, index): FoundPage => {
    const kind = KINDS[Number(file.kinds[index])]!;
    const region = file.regionList[file.regions.charCodeAt(index) - 97] ?? '';
    const slug = slugs[index]!;
    return {
      title,
      url: slug === '/' ? basePath(kind, region) : slug.startsWith('/') ? slug : `${basePath(kind, region)}${slug || slugOf(title)}/`,
      kind,
      region,
      segment: '',
      status: STATUSES[Number(file.statuses[index])]!,
      date: dates[index]!,
      names: names[index]!.split(';').filter(Boolean),
      titleStems: wordsOf(title)
        .filter((word) => !isStopWord(word))
        .map(stem),
    };
  });
  const segments = pages.filter(({ kind }) => kind === 'segment');
  pages.forEach((page, index) => (page.segment = segments[file.segments.charCodeAt(index) - 97]?.url ?? ''));
  return pages;
}

function readWords(coded: string, total: number): Map<string, SiteWord> {
  const words = new Map<string, SiteWord>();
  let form = '';
  for (const [, same, rest, level] of coded.matchAll(/(.)([^A-Z]*)([A-Z])/g)) {
    form = form.slice(0, parseInt(same!, 36)) + rest!;
    const number = 2 ** ((level!.charCodeAt(0) - 65) / 2);
    const base = stem(form);
    words.set(base, { form, base, mass: Math.max(0.06, 1 - Math.log(number) / Math.log(total + 1)), pages: new Map() });
  }
  return words;
}

/** The phrases of the word file, and those that the pages' own other names make. */
function readPhrases(coded: string, pages: FoundPage[], words: Map<string, SiteWord>): Pick<SiteWords, 'phrases' | 'conceptWords'> {
  const phrases = new Map<string, Phrase[]>();
  const conceptWords = new Map<string, string>();
  const add = (term: string, targets: string[], weight: number) => {
    const forms = wordsOf(term);
    const stems = forms.map(stem);
    const first = stems[0];
    if (first === undefined) return;
    const others = targets.filter((target) => target !== term).map((target) => ({ words: wordsOf(target), weight }));
    if (others.length === 0) return;
    phrases.set(first, [...(phrases.get(first) ?? []), { stems, targets: others }]);
    forms.forEach((form, index) => {
      if (!words.has(stems[index]!) && !isStopWord(form)) conceptWords.set(stems[index]!, form);
    });
  };
  for (const line of coded ? coded.split('\n') : []) {
    const same = line.includes('=');
    const [targets, sources] = line.split(same ? '=' : '<').map((side) => side.split(',').filter(Boolean)) as [string[], string[]];
    for (const term of sources) add(term, targets, same ? SAME : NEAR);
    if (same) for (const term of targets) add(term, targets, SAME);
  }
  for (const { title, names } of pages) for (const name of names) add(name, [title], SAME);
  return { phrases, conceptWords };
}

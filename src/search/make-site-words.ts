import { brotliCompressSync } from 'node:zlib';
import type { PageFacts } from './built-page.ts';
import type { FoundLeads } from './leads.ts';
import { hashOf, levelOf, SHARED_FACTS, slugOf, writeRising, type SharedFact, type SiteWordsFile } from './site-words-format.ts';
import type { ReadWords, SmallWords } from './small-words.ts';
import { stem } from './stem.ts';
import { contentStems, contentWords } from './terms.ts';
import { sharedStart, wordsOf } from './text.ts';

/** A page with the id that Pagefind gave it. */
export interface IndexedPage extends PageFacts {
  pagefindId: string;
}

/** How much is told of a site. */
interface Detail {
  /** Words kept per page besides those of its title and names. */
  keywords: number;
  /** Share kept of the words that stand on no page and only lead to some, and of those that stand on one page and are none of its keywords. What is left out is looked up in the index, but a slip in it is not mended. */
  meant: number;
  rare: number;
}

const STEPS = Array.from({ length: 20 }, (_, step) => 0.95 - step / 20);
/** From much to little: the first that fits is taken. */
const DETAILS: Detail[] = [
  ...[16, 12, 8, 6, 4].map((keywords) => ({ keywords, meant: 1, rare: 1 })),
  ...STEPS.map((meant) => ({ keywords: 4, meant, rare: 1 })),
  ...STEPS.map((rare) => ({ keywords: 4, meant: 0, rare })),
  ...[3, 2, 1, 0].map((keywords) => ({ keywords, meant: 0, rare: 0 })),
];
/** Bytes for a site of so many pages: 15 kB for 150. */
const BUDGET = (pages: number) => Math.max(15_000, pages * 100);
/** What a word in the summary or in a heading counts for, against one in the text. */
const WEIGHT = { summary: 3, heading: 2, text: 1 };

interface WordCount {
  /** Number of pages with the word. */
  pages: number;
  forms: Map<string, number>;
}

/** Makes what the browser loads, of all pages and the terms that lead to them: with as much detail as fits into the given number of bytes after brotli. */
export function makeSiteWords(
  pages: IndexedPage[],
  { leads, field, nowhere }: FoundLeads,
  small: ReadWords,
  budget = BUDGET(pages.length),
): SiteWordsFile {
  const sorted = inOrder(pages);
  const counts = countWords(sorted, small);
  const keywords = sorted.map((page) => keywordsOf(page, counts, sorted.length, small.stop));
  const make = (detail: number) => makeWith({ sorted, counts, keywords, leads, field, nowhere, small }, DETAILS[detail]!);
  // Less detail is never more bytes, so half of what is left can be passed over each time.
  let [least, most] = [0, DETAILS.length - 1];
  while (least < most) {
    const middle = Math.floor((least + most) / 2);
    if (brotliCompressSync(JSON.stringify(make(middle))).length <= budget) most = middle;
    else least = middle + 1;
  }
  return make(least);
}

/** Pages in the order of their addresses, in which the browser counts them. */
export function inOrder<Page extends PageFacts>(pages: Page[]): Page[] {
  return [...pages].sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** What is known of a site, whatever is told of it. */
interface Known extends Pick<FoundLeads, 'leads' | 'field' | 'nowhere'> {
  /** In the order of their addresses. */
  sorted: IndexedPage[];
  counts: Map<string, WordCount>;
  /** Of each page all its keywords, best first. */
  keywords: string[][];
  small: ReadWords;
}

function makeWith(
  { sorted, counts, keywords: all, leads, field, nowhere, small }: Known,
  { keywords: keywordsPerPage, meant, rare }: Detail,
): SiteWordsFile {
  // Words of titles and names are read from those columns, in the order in which they come.
  const named = new Set(sorted.flatMap(({ title, names }) => [title, ...names].flatMap((text) => contentStems(text, small.stop))));
  const keywords = all.map((stems) => stems.slice(0, keywordsPerPage));
  const chosen = new Set(keywords.flat());
  const leading = new Map(
    leads.flatMap(({ stems: [base = '', ...more], form, pages: { size } }) => (more.length > 0 ? [] : [[base, { form, pages: size }]])),
  );
  const words = [...counts]
    .filter(([base, { forms }]) => !named.has(base) && worthKeeping(usualForm(forms)))
    .map(([base, { forms, pages: number }]) => ({
      base,
      form: usualForm(forms),
      rare: number === 1 && !chosen.has(base) && !/\d/.test(base),
      field: field.has(base),
    }));
  // Words of the field come first, then the long ones, which say more.
  const best = <Word extends { form: string; field: boolean }>(list: Word[], share: number) =>
    list
      .sort((a, b) => Number(b.field) - Number(a.field) || b.form.length - a.form.length || (a.form < b.form ? -1 : 1))
      .slice(0, list.length * share);
  const rest = [
    ...words.filter((word) => !word.rare),
    ...best(
      words.filter((word) => word.rare),
      rare,
    ),
    ...best(
      [...leading].filter(([base]) => !counts.has(base)).map(([base, { form }]) => ({ base, form, field: true })),
      meant,
    ),
  ].sort((a, b) => (a.form < b.form ? -1 : 1));
  const bases = [...rest.map(({ base }) => base), ...named];
  const places = new Map(bases.map((base, index) => [base, index]));
  const level = (base: string) => {
    const letter = levelOf(Math.max(1, counts.get(base)?.pages ?? 0, leading.get(base)?.pages ?? 0));
    return leading.has(base) ? letter.toUpperCase() : letter;
  };
  const column = (of: (page: IndexedPage) => string, separator = '\n') => sorted.map(of).join(separator);
  return {
    stop: [...small.stop].join(' '),
    turn: [...small.turn].join(' '),
    light: [...small.light].join(' '),
    crisis: [...small.crisis].join(' '),
    titles: column(({ title }) => title),
    slugs: column(({ url, title }) => (slugIn(url) === slugOf(title) ? '' : slugIn(url))),
    shared: Object.fromEntries(SHARED_FACTS.map((fact) => [fact, valuesOf(sorted, (page) => sharedFact(page, fact))])) as SiteWordsFile['shared'],
    names: column(({ names }) => names.join(';')),
    ids: shortIds(sorted.map(({ pagefindId }) => pagefindId)),
    keywords: keywords.map((stems) => writeRising(stems.flatMap((base) => places.get(base) ?? []))).join('\n'),
    words: frontCoded(rest.map(({ form }) => form)),
    levels: bases.map(level).join(''),
    terms: writeRising([
      ...leads.flatMap(({ stems }) => (stems.length > 1 ? [2 * hashOf(stems)] : [])),
      ...nowhere.map((stems) => 2 * hashOf(stems) + 1),
    ]),
  };
}

function worthKeeping(form: string): boolean {
  return form.length > 1 && (/[a-z]/.test(form) || /^(?:19|20)\d\d$/.test(form));
}

/** The form in which the browser knows each stem of a site: that of the first title or name with it, else the usual one. Takes the pages in the order of their addresses. */
export function formsOf(pages: PageFacts[], small: SmallWords): Map<string, string> {
  const forms = new Map([...countWords(pages, small)].map(([base, count]) => [base, usualForm(count.forms)]));
  const inNames = pages.flatMap(({ title, names }) => [title, ...names].flatMap((text) => contentWords(text, small.stop)));
  for (const word of inNames.reverse()) forms.set(stem(word), word);
  return forms;
}

function countWords(pages: PageFacts[], { stop }: SmallWords): Map<string, WordCount> {
  const counts = new Map<string, WordCount>();
  for (const { title, names, summary, text } of pages) {
    const seen = new Set<string>();
    for (const word of wordsOf([title, ...names, summary, text].join(' · '))) {
      // `geldt` is not the `geld` that a site may be about.
      if (stop.has(word)) continue;
      const base = stem(word);
      const count = counts.get(base) ?? { pages: 0, forms: new Map() };
      if (!seen.has(base)) count.pages++;
      seen.add(base);
      count.forms.set(word, (count.forms.get(word) ?? 0) + 1);
      counts.set(base, count);
    }
  }
  return counts;
}

/** The form that is used most; the shortest of those. */
function usualForm(forms: Map<string, number>): string {
  return [...forms].sort(([a, n], [b, m]) => m - n || a.length - b.length || (a < b ? -1 : 1))[0]![0];
}

/** The stems that tell this page from others, best first. */
function keywordsOf(page: PageFacts, counts: Map<string, WordCount>, total: number, stop: ReadonlySet<string>): string[] {
  const weights = new Map<string, number>();
  const own = new Set(wordsOf([page.title, ...page.names].join(' · ')).map(stem));
  const add = (text: string, weight: number) => {
    for (const word of wordsOf(text)) {
      const base = stem(word);
      if (worthKeeping(word) && !stop.has(word) && !own.has(base)) weights.set(base, (weights.get(base) ?? 0) + weight);
    }
  };
  add(page.summary, WEIGHT.summary);
  add(page.headings.join(' · '), WEIGHT.heading);
  add(page.text, WEIGHT.text);
  return [...weights]
    .map(([base, weight]) => ({ base, score: (weight / (weight + 2)) * Math.log((total + 1) / counts.get(base)!.pages) }))
    .filter(({ base }) => counts.get(base)!.pages <= Math.max(3, total * 0.3))
    .sort((a, b) => b.score - a.score || (a.base < b.base ? -1 : 1))
    .map(({ base }) => base);
}

/** The values that pages have, and for each page its place among them as a letter. */
function valuesOf(pages: PageFacts[], value: (page: PageFacts) => string): { list: string[]; places: string } {
  const list = [...new Set(pages.map(value))];
  return { list, places: pages.map((page) => String.fromCharCode(97 + list.indexOf(value(page)))).join('') };
}

function sharedFact(page: PageFacts, fact: SharedFact): string {
  if (fact === 'folder') return page.url.slice(0, page.url.length - slugIn(page.url).length - 1);
  if (fact === 'segment') return page.segment && `${page.region}/${page.segment}`;
  return page[fact];
}

/** The last part of an address: `logeren` of `/regio/producten/logeren/`. */
function slugIn(url: string): string {
  return url.split('/').at(-2) ?? '';
}

/** The ids cut to the fewest characters that tell them apart; without the language that each starts with. */
function shortIds(ids: string[]): string {
  const bare = ids.map((id) => id.split('_').at(-1)!);
  let length = 2;
  while (length < bare[0]!.length && new Set(bare.map((id) => id.slice(0, length))).size < bare.length) length++;
  return bare.map((id) => id.slice(0, length)).join('');
}

function frontCoded(words: string[]): string {
  let before = '';
  return words
    .map((word) => {
      const same = Math.min(25, sharedStart(word, before));
      before = word;
      return String.fromCharCode(65 + same) + word.slice(same);
    })
    .join('');
}

import { brotliCompressSync } from 'node:zlib';
import type { PageFacts } from './built-page.ts';
import type { Concept } from './concepts.ts';
import { HASH_WIDTH, hashOf, levelOf, SHARED_FACTS, slugOf, widthFor, written, type SharedFact, type SiteWordsFile } from './site-words-format.ts';
import type { ReadWords, SmallWords } from './small-words.ts';
import { stem } from './stem.ts';
import { contentStems, phraseStems } from './terms.ts';
import { wordsOf } from './text.ts';

/** A page with the id that Pagefind gave it. */
export interface IndexedPage extends PageFacts {
  pagefindId: string;
}

/** What was made, and the terms of the word file that lead nowhere in this content. */
export interface MadeSiteWords {
  file: SiteWordsFile;
  unused: string[];
}

/** How much is told of a site. */
interface Detail {
  /** Words kept per page besides those of its title and names. */
  keywords: number;
  /** Share kept of the words that stand on one page only and are none of its keywords. Without them a slip in such a word is not mended, and no term leads to it. */
  rare: number;
}

/** From much to little: the first that fits is taken. Whole words are worth more than many keywords: Pagefind knows which pages have them. */
const DETAILS: Detail[] = [
  ...[16, 14, 12, 10, 8, 6, 5, 4, 3, 2].map((keywords) => ({ keywords, rare: 1 })),
  ...[0.9, 0.8, 0.7, 0.6, 0.5, 0.4].map((rare) => ({ keywords: 2, rare })),
  ...[0.4, 0.3, 0.2, 0.1, 0].map((rare) => ({ keywords: 1, rare })),
  { keywords: 0, rare: 0 },
];
/** Bytes for a site of so many pages: 15 kB for 150. */
const BUDGET = (pages: number) => Math.max(15_000, pages * 100);
/** Share of the pages above which a term is too common to lead anywhere. */
const COMMON = 0.25;
/** What a word in the summary or in a heading counts for, against one in the text. */
const WEIGHT = { summary: 3, heading: 2, text: 1 };

interface WordCount {
  /** Number of pages with the word. */
  pages: number;
  forms: Map<string, number>;
}

/** Makes what the browser loads, of all pages and the concepts of the word file: with as many keywords a page as fit into the given number of bytes after brotli. */
export function makeSiteWords(pages: IndexedPage[], concepts: Concept[], small: ReadWords, budget = BUDGET(pages.length)): MadeSiteWords {
  for (const detail of DETAILS) {
    const made = makeWith(pages, concepts, small, detail);
    if (detail === DETAILS.at(-1) || brotliCompressSync(JSON.stringify(made.file)).length <= budget) return made;
  }
  throw new Error('unreachable');
}

function makeWith(pages: IndexedPage[], concepts: Concept[], small: ReadWords, { keywords: keywordsPerPage, rare }: Detail): MadeSiteWords {
  const sorted = [...pages].sort((a, b) => (a.url < b.url ? -1 : 1));
  const counts = countWords(sorted);
  // Words of titles and names are read from those columns, in the order in which they come.
  const named = new Set(sorted.flatMap(({ title, names }) => [title, ...names].flatMap((text) => contentStems(text, small.stop))));
  const keywords = sorted.map((page) => keywordsOf(page, counts, sorted.length, small.stop).slice(0, keywordsPerPage));
  const chosen = new Set(keywords.flat());
  const field = new Set(concepts.flatMap(({ from, to }) => [...from, ...to]).flatMap((term) => contentStems(term, small.stop)));
  // Of the rare words abbreviations and words of the field come first, then the long ones, which say more.
  const worth = ({ base, form }: { base: string; form: string }) => (field.has(base) ? (form.length < 5 ? 200 : 100) : 0) + form.length;
  const others = [...counts]
    .filter(([base]) => !named.has(base))
    .map(([base, { forms, pages: number }]) => ({ base, form: usualForm(forms), rare: number === 1 && !chosen.has(base) && !/\d/.test(base) }))
    .filter(({ form }) => worthKeeping(form) && !small.stop.has(form))
    .sort((a, b) => worth(b) - worth(a) || (a.form < b.form ? -1 : 1));
  const rareWords = others.filter((word) => word.rare);
  const rest = [...others.filter((word) => !word.rare), ...rareWords.slice(0, rareWords.length * rare)].sort((a, b) => (a.form < b.form ? -1 : 1));
  const bases = [...rest.map(({ base }) => base), ...named];
  const places = new Map(bases.map((base, index) => [base, index]));
  const width = widthFor(bases.length);
  const place = (base: string) => written(places.get(base)!, width);
  const known = usedConcepts(concepts, sorted, places, small);
  const column = (of: (page: IndexedPage) => string, separator = '\n') => sorted.map(of).join(separator);
  const file: SiteWordsFile = {
    stop: [...small.stop].join(' '),
    turn: [...small.turn].join(' '),
    light: [...small.light].join(' '),
    crisis: [...small.crisis].join(' '),
    titles: column(({ title }) => title),
    slugs: column(({ url, title }) => (slugIn(url) === slugOf(title) ? '' : slugIn(url))),
    shared: Object.fromEntries(SHARED_FACTS.map((fact) => [fact, listed(sorted, (page) => sharedFact(page, fact))])) as SiteWordsFile['shared'],
    names: column(({ names }) => names.join(';')),
    ids: shortIds(sorted.map(({ pagefindId }) => pagefindId)),
    keywords: keywords
      .map((stems) =>
        stems
          .filter((base) => places.has(base))
          .map(place)
          .join(''),
      )
      .join('\n'),
    words: frontCoded(rest.map(({ form }) => form)),
    levels: bases.map((base) => levelOf(counts.get(base)?.pages ?? 1)).join(''),
    concepts: known.used
      .map(({ targets, sign, sources }) => {
        const hashes = [...new Set(sources.map((stems) => written(hashOf(stems), HASH_WIDTH)))].sort();
        return `${targets.map((stems) => stems.map(place).join('')).join(',')}${sign}${hashes.join('')}`;
      })
      .join('\n'),
  };
  return { file, unused: known.unused };
}

function worthKeeping(form: string): boolean {
  return form.length > 1 && (/[a-z]/.test(form) || /^(?:19|20)\d\d$/.test(form));
}

function countWords(pages: PageFacts[]): Map<string, WordCount> {
  const counts = new Map<string, WordCount>();
  for (const { title, names, summary, text } of pages) {
    const seen = new Set<string>();
    for (const word of wordsOf([title, ...names, summary, text].join(' · '))) {
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

interface UsedConcept {
  targets: string[][];
  /** `=` when all terms mean the same, `<` when the sources only lead to the targets. */
  sign: '=' | '<';
  sources: string[][];
}

/** The concepts that lead to a page of this site, and the terms that do not: a term leads somewhere when a page has all of its words. */
function usedConcepts(
  concepts: Concept[],
  pages: PageFacts[],
  site: ReadonlyMap<string, number>,
  small: SmallWords,
): { used: UsedConcept[]; unused: string[] } {
  const { stop } = small;
  const texts = pages.map(({ title, names, summary, text }) => new Set([title, ...names, summary, text].flatMap((part) => contentStems(part, stop))));
  // What is left of `wat kost het` without its small words would stand for far more than the term.
  const leads = (term: string) => {
    const stems = contentStems(term, stop);
    if (stems.length === 1 && wordsOf(term).length > 1) return false;
    // A word that stands on many pages leads to none of them.
    const number = stems.every((base) => site.has(base)) ? texts.filter((text) => stems.every((base) => text.has(base))).length : 0;
    return number > 0 && number <= Math.max(3, pages.length * COMMON);
  };
  // `altijd zorg nodig` comes down to `zorg`, which means far more; `aan de beurt` to `beurt`, which the site does not use otherwise.
  const tells = (term: string) => {
    const [only = '', ...others] = phraseStems(term, small);
    return others.length > 0 || wordsOf(term).length === 1 || !(site.has(only) || small.light.has(only));
  };
  const used: UsedConcept[] = [];
  const unused = new Set<string>();
  for (const { from, to } of concepts) {
    const targets = to.filter(leads).map((term) => contentStems(term, stop));
    for (const term of to) if (!leads(term)) unused.add(term);
    const sources = from
      .filter((term) => from !== to || !leads(term))
      .filter(tells)
      .map((term) => phraseStems(term, small));
    // What holds a shorter term of the same concept is found by that one.
    const needed = sources.filter(
      (stems) => ![...targets, ...sources.filter((other) => other.length < stems.length)].some((term) => foundAnyway(stems, term, site)),
    );
    if (targets.length === 0 || (needed.length === 0 && (from !== to || targets.length < 2))) continue;
    used.push({ targets, sign: from === to ? '=' : '<', sources: needed });
  }
  return { used, unused: [...unused] };
}

/** True when a query with the term finds what the target finds without any concept: its words, or the parts of its compounds, are those of the target. */
function foundAnyway(stems: string[], target: string[], site: ReadonlyMap<string, number>): boolean {
  const parts = stems.flatMap((word) => [
    word,
    ...target.filter(
      (base) => base.length > 4 && word !== base && site.has(word.replace(base, '')) && (word.startsWith(base) || word.endsWith(base)),
    ),
  ]);
  return target.every((base) => parts.includes(base));
}

/** The values that pages have, and for each page its place among them as a letter. */
function listed(pages: PageFacts[], value: (page: PageFacts) => string): { list: string[]; places: string } {
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
      let same = 0;
      while (same < Math.min(25, word.length, before.length) && word[same] === before[same]) same++;
      before = word;
      return String.fromCharCode(65 + same) + word.slice(same);
    })
    .join('');
}

import type { PageFacts } from './built-page.ts';
import type { Concept } from './concepts.ts';
import { basePath, DIGITS, KINDS, slugOf, STATUSES, WIDTH, type SiteWordsFile } from './site-words-format.ts';
import { stem } from './stem.ts';
import { isStopWord, wordsOf } from './text.ts';

/** A page with the id that Pagefind gave it. */
export interface IndexedPage extends PageFacts {
  pagefindId: string;
}

/** What was made, and the terms of the word file that lead nowhere in this content. */
export interface MadeSiteWords {
  file: SiteWordsFile;
  unused: string[];
}

/** Words kept per page besides those of its title and names. */
const KEYWORDS = 14;
/** What a word in the summary or in a heading counts for, against one in the text. */
const WEIGHT = { summary: 3, heading: 2, text: 1 };

interface WordCount {
  /** Number of pages with the word. */
  pages: number;
  forms: Map<string, number>;
}

/** Makes what the browser loads, of all pages and the concepts of the word file. */
export function makeSiteWords(pages: IndexedPage[], concepts: Concept[]): MadeSiteWords {
  const sorted = [...pages].sort((a, b) => (a.url < b.url ? -1 : 1));
  const counts = countWords(sorted);
  const known = usedConcepts(concepts, sorted, new Set(counts.keys()));
  const words = [...counts]
    .map(([base, { pages: number, forms }]) => ({ base, number, form: usualForm(forms) }))
    .filter(({ form }) => worthKeeping(form))
    .sort((a, b) => (a.form < b.form ? -1 : 1));
  const place = new Map(words.map(({ base }, index) => [base, index]));
  const regionList = [...new Set(sorted.map(({ region }) => region).filter(Boolean))];
  const segmentUrls = sorted.filter(({ kind }) => kind === 'segment').map(({ region, url }) => `${region}/${url.split('/').at(-2)}`);
  const letter = (index: number) => (index < 0 ? '-' : String.fromCharCode(97 + index));
  const column = (of: (page: IndexedPage) => string, separator = '\n') => sorted.map(of).join(separator);
  const file: SiteWordsFile = {
    titles: column(({ title }) => title),
    slugs: column(shortUrl),
    kinds: column(({ kind }) => String(Math.max(0, KINDS.indexOf(kind))), ''),
    regionList,
    regions: column(({ region }) => letter(regionList.indexOf(region)), ''),
    segments: column(({ region, segment }) => letter(segmentUrls.indexOf(`${region}/${segment}`)), ''),
    statuses: column(({ status }) => String(Math.max(0, STATUSES.indexOf(status))), ''),
    dates: column(({ date }) => date),
    names: column(({ names }) => names.join(';')),
    ids: shortIds(sorted.map(({ pagefindId }) => pagefindId)),
    keywords: column((page) => keywordsOf(page, counts, sorted.length).flatMap((base) => written(place.get(base))).join('')),
    words: frontCoded(words),
    concepts: known.lines.join('\n'),
  };
  return { file, unused: known.unused };
}

function worthKeeping(form: string): boolean {
  return !isStopWord(form) && form.length > 1 && (/[a-z]/.test(form) || /^(?:19|20)\d\d$/.test(form));
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
function keywordsOf(page: PageFacts, counts: Map<string, WordCount>, total: number): string[] {
  const weights = new Map<string, number>();
  const own = new Set(wordsOf([page.title, ...page.names].join(' · ')).map(stem));
  const add = (text: string, weight: number) => {
    for (const word of wordsOf(text)) {
      const base = stem(word);
      if (worthKeeping(word) && !own.has(base)) weights.set(base, (weights.get(base) ?? 0) + weight);
    }
  };
  add(page.summary, WEIGHT.summary);
  add(page.headings.join(' · '), WEIGHT.heading);
  add(page.text, WEIGHT.text);
  return [...weights]
    .map(([base, weight]) => ({ base, score: (weight / (weight + 2)) * Math.log((total + 1) / counts.get(base)!.pages) }))
    .filter(({ base }) => counts.get(base)!.pages <= Math.max(3, total * 0.3))
    .sort((a, b) => b.score - a.score || (a.base < b.base ? -1 : 1))
    .slice(0, KEYWORDS)
    .map(({ base }) => base);
}

/** The concepts that lead to a page of this site, and the terms that do not. */
function usedConcepts(concepts: Concept[], pages: PageFacts[], site: ReadonlySet<string>): { lines: string[]; unused: string[] } {
  const texts = pages.map(({ title, names, summary, text }) => ` ${wordsOf([title, ...names, summary, text].join(' · ')).map(stem).join(' ')} `);
  const leads = (term: string) => {
    const stems = wordsOf(term).map(stem);
    if (stems.length === 1) return site.has(stems[0]!);
    const phrase = ` ${stems.join(' ')} `;
    return texts.some((text) => text.includes(phrase));
  };
  const lines: string[] = [];
  const unused = new Set<string>();
  for (const { from, to } of concepts) {
    const targets = to.filter(leads);
    for (const term of to) if (!targets.includes(term)) unused.add(term);
    const sources = from.filter((term) => from !== to || !targets.includes(term));
    if (targets.length === 0 || (sources.length === 0 && targets.length < 2)) continue;
    lines.push(from === to ? `${targets.join(',')}=${sources.join(',')}` : `${targets.join(',')}<${sources.join(',')}`);
  }
  return { lines, unused: [...unused] };
}

function shortUrl({ url, kind, region, title }: PageFacts): string {
  const base = basePath(kind, region);
  if (!url.startsWith(base)) return url;
  const slug = url.slice(base.length, -1);
  if (slug.includes('/')) return url;
  return slug === slugOf(title) ? '' : slug || '/';
}

/** The ids cut to the fewest characters that tell them apart; without the language that each starts with. */
function shortIds(ids: string[]): string {
  const bare = ids.map((id) => id.split('_').at(-1)!);
  let length = 2;
  while (length < bare[0]!.length && new Set(bare.map((id) => id.slice(0, length))).size < bare.length) length++;
  return bare.map((id) => id.slice(0, length)).join('');
}

function written(index: number | undefined): string[] {
  if (index === undefined) return [];
  let text = '';
  for (let rest = index, n = 0; n < WIDTH; n++, rest = Math.floor(rest / DIGITS.length)) text = DIGITS[rest % DIGITS.length]! + text;
  return [text];
}

function frontCoded(words: { form: string; number: number }[]): string {
  let before = '';
  return words
    .map(({ form, number }) => {
      let same = 0;
      while (same < Math.min(35, form.length, before.length) && form[same] === before[same]) same++;
      before = form;
      return same.toString(36) + form.slice(same) + String.fromCharCode(65 + Math.min(25, Math.floor(Math.log2(number) * 2)));
    })
    .join('');
}

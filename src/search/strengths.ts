import type { PageFacts } from './built-page.ts';
import type { Splitter } from './compounds.ts';
import type { SmallWords } from './small-words.ts';
import { stem } from './stem.ts';
import { sharedStart, wordsOf } from './text.ts';

/** How much each page is about some words together, 0 to 1, by number of the page; pages that lack one of them are not in it. Takes the stems of the words. */
export type StrengthsOf = (stems: string[]) => ReadonlyMap<number, number>;

/** Share of the pages above which a word is too common to tell what they are about. */
export const COMMON = 0.25;

/** How much a page is about a word, by where the word stands. */
const FIELD = { title: 1, name: 0.9, heading: 0.6, summary: 0.6, text: 0.3 };
/** What a word that is used often in the text adds, at most. */
const OFTEN = 0.25;
/** The words that a compound is made of, against the compound. */
const LAST_PART = 0.7;
const FIRST_PART = 0.5;

/** True when so many of all pages have some words that they lead to none of them. */
export function tooCommon(number: number, pages: number): boolean {
  return number > Math.max(3, pages * COMMON);
}

/** Looks up how much pages are about words. Lists are about nothing: they repeat what the entries say. */
export function strengthsIn(pages: PageFacts[], small: SmallWords, splitter: Splitter): StrengthsOf {
  const pagesWith = new Map<string, Map<number, number>>();
  pages.forEach((page, number) => {
    if (page.kind === 'list') return;
    for (const [base, strength] of wordsAbout(page, small, splitter)) {
      const found = pagesWith.get(base) ?? new Map<number, number>();
      pagesWith.set(base, found.set(number, strength));
    }
  });
  const known = new Map<string, ReadonlyMap<number, number>>();
  const once = (key: string, make: () => ReadonlyMap<number, number>) => {
    const found = known.get(key) ?? make();
    known.set(key, found);
    return found;
  };
  const ofOne = (base: string) =>
    once(base, () => pagesWith.get(base) ?? best([...pagesWith].flatMap(([other, found]) => (isAlike(base, other) ? [found] : []))));
  return (stems) => once(stems.join(' '), () => together(stems.map(ofOne)));
}

/** The pages that all have, with the mean. */
function together(each: ReadonlyMap<number, number>[]): ReadonlyMap<number, number> {
  const [first, ...others] = each;
  if (!first || others.length === 0) return first ?? new Map();
  const sums = [...first].flatMap(([page, strength]): [number, number][] => {
    const more = others.map((found) => found.get(page) ?? 0);
    return more.includes(0) ? [] : [[page, more.reduce((sum, one) => sum + one, strength) / each.length]];
  });
  return new Map(sums);
}

/** The pages that any has, with the most. */
function best(each: ReadonlyMap<number, number>[]): ReadonlyMap<number, number> {
  const most = new Map<number, number>();
  for (const found of each) for (const [page, strength] of found) most.set(page, Math.max(strength, most.get(page) ?? 0));
  return most;
}

/** The stems of a page, each with how much the page is about it. */
function wordsAbout({ title, names, summary, headings, text }: PageFacts, { stop }: SmallWords, splitter: Splitter): Map<string, number> {
  const about = new Map<string, number>();
  const put = (base: string, strength: number) => about.set(base, Math.max(strength, about.get(base) ?? 0));
  const add = (field: string, strength: number) => {
    for (const word of wordsOf(field)) {
      if (stop.has(word)) continue;
      put(stem(word), strength);
      const parts = splitter.parts(word);
      if (parts.length > 1) parts.forEach((part, index) => put(stem(part), strength * (index === parts.length - 1 ? LAST_PART : FIRST_PART)));
    }
  };
  const times = new Map<string, number>();
  for (const word of wordsOf(text)) times.set(word, (times.get(word) ?? 0) + 1);
  for (const [word, number] of times) add(word, FIELD.text + (OFTEN * (number - 1)) / (number + 2));
  add(summary, FIELD.summary);
  add(headings.join(' · '), FIELD.heading);
  add(names.join(' · '), FIELD.name);
  add(title, FIELD.title);
  return about;
}

/** Of one stem, where the site has not the very word: `thuiszitten` for `thuiszitter`, `depressief` for `depressie`. */
function isAlike(base: string, other: string): boolean {
  const same = sharedStart(base, other);
  return same >= Math.max(6, base.length * 0.7) && base.length - same < 4 && other.length - same < 4;
}

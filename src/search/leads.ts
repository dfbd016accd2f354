import type { PageFacts } from './built-page.ts';
import type { Concept } from './concepts.ts';
import type { SmallWords } from './small-words.ts';
import { formsOf } from './make-site-words.ts';
import { hashOf, tokenOf } from './site-words-format.ts';
import { massOf } from './site-words.ts';
import { COMMON, tooCommon, type StrengthsOf } from './strengths.ts';
import { stem } from './stem.ts';
import { contentStems, phraseStems } from './terms.ts';
import { wordsOf } from './text.ts';

/** A term that the pages it is about do not use themselves, or use less than they mean it. */
export interface Lead {
  /** Stems of the term, as `phraseStems` gives them. */
  stems: string[];
  /** The word of the term that says it, as it is written; of several words the first. */
  form: string;
  /** By number of the page: how much the page is about it, 0 to 1, and the stem of a word of the page that means it. */
  pages: Map<number, { strength: number; beside: string }>;
}

/** The leads of one site, and the terms of the word file that lead nowhere in it. */
export interface FoundLeads {
  leads: Lead[];
  unused: string[];
  /** Stems of terms that are made of small words and lead nowhere: what is asked with `niet eens` is not here. */
  nowhere: string[][];
  /** Stems of all terms of the word file: the words of the field. */
  field: ReadonlySet<string>;
  /** The word by which the index finds the pages about a term; undefined when it finds none, or too many. */
  foundBy(term: string): string | undefined;
}

/** How well a term stands for another of the same concept, and for one that is merely near it. */
const SAME = 0.9;
const NEAR = 0.75;
/** How much it matters that few pages have the words that a term leads to. */
const RARITY = 0.3;
/** Pages that a term leads to: those about it, this share as much as the best or more, and so many at most. */
const SHARE = 0.45;
const LEAST = 0.2;
const MOST_PAGES = 12;
/** Where one page alone says the term itself, the others mean it this much at most: that page stands above them. */
const BESIDE_THE_ONE = 0.55;
/** A term is needed unless a part of it says its best pages at least this well. */
const ENOUGH = 0.8;

/**
 * Finds for the terms of the word file, and for the other names that pages have, the pages that they lead to. Takes the pages in the order of their addresses; `rarer` are the
 * concepts of rarer words, of which those that the site has are leads; `small` are the words that say little, `strengthsOf` is of these pages.
 */
export function findLeads(pages: PageFacts[], concepts: Concept[], rarer: Concept[], small: SmallWords, strengthsOf: StrengthsOf): FoundLeads {
  const forms = formsOf(pages, small);
  const light = new Set([...small.light].map(stem));
  const isSmall = (term: string) => wordsOf(term).every((word) => small.light.has(word) || small.stop.has(word));
  // What is left of `wat kost het` without its small words would stand for far more than the term.
  const targetOf = (term: string): string[] | undefined => {
    const stems = contentStems(term, small.stop);
    if (isSmall(term)) return undefined;
    if (stems.length === 1 && wordsOf(term).length > 1) return undefined;
    const number = strengthsOf(stems).size;
    return number > 0 && !tooCommon(number, pages.length) ? stems : undefined;
  };
  const named = pages.filter(({ names }) => names.length > 0).map(({ names, title }): Concept => ({ from: names, to: [title] }));
  // What a site says in passing is hardly an answer by itself.
  const said = rarer.map(({ from, to }): Concept => ({ from: from.filter((word) => strengthsOf(phraseStems(word, small)).size > 0), to }));
  const leads = new Map<string, Lead>();
  const nowhere = new Map<string, string[]>();
  for (const { from, to } of [...concepts, ...named, ...said]) {
    const targets = to.map(targetOf).filter((stems) => stems !== undefined);
    for (const term of from) {
      const stems = phraseStems(term, small);
      if (!tells(term, stems, strengthsOf, small)) continue;
      const key = stems.join(' ');
      const lead = leads.get(key) ?? {
        stems,
        form: forms.get(stems[0]!) ?? wordsOf(term).find((word) => stem(word) === stems[0])!,
        pages: new Map(),
      };
      for (const target of targets) {
        if (target.join(' ') === key) continue;
        const found = strengthsOf(target);
        const factor = (from === to ? SAME : NEAR) * massOf(found.size, pages.length) ** RARITY;
        found.forEach((strength, page) => {
          const sofar = lead.pages.get(page)?.strength ?? 0;
          if (strength * factor > sofar) lead.pages.set(page, { strength: strength * factor, beside: target.at(-1)! });
        });
      }
      if (lead.pages.size > 0) leads.set(key, lead);
      else if (stems.length > 1 && isSmall(term) && strengthsOf(stems).size === 0) nowhere.set(key, stems);
    }
  }
  const best = [...leads.values()].map((lead) => withBest(lead, strengthsOf(lead.stems))).filter((lead) => lead.pages.size > 0);
  const kept = needed(best, (base, page) =>
    light.has(base) || strengthsOf([base]).size > pages.length * COMMON ? 0 : (strengthsOf([base]).get(page) ?? 0),
  );
  const known = new Map(kept.map((lead) => [lead.stems.join(' '), indexWordOf(lead)]));
  return {
    leads: kept,
    foundBy: (term) => {
      const stems = phraseStems(term, small);
      const key = stems.join(' ');
      return known.get(key) ?? (stems.length === 1 && targetOf(term) ? forms.get(key) : undefined);
    },
    unused: [...new Set([...concepts, ...named].flatMap(({ to }) => to))].filter((term) => !targetOf(term)),
    nowhere: [...nowhere].filter(([key]) => !leads.has(key)).map(([, stems]) => stems),
    field: new Set(concepts.flatMap(({ from, to }) => [...from, ...to]).flatMap((term) => contentStems(term, small.stop))),
  };
}

/** The word that stands for a lead in the index: its own, or that of a term of several words. */
export function indexWordOf({ stems, form }: Pick<Lead, 'stems' | 'form'>): string {
  return stems.length > 1 ? tokenOf(hashOf(stems)) : form;
}

/** `zorg nodig` comes down to `zorg`, which means far more; `aan de beurt` to `beurt`, which the site does not use otherwise. */
function tells(term: string, stems: string[], strengthsOf: StrengthsOf, small: SmallWords): boolean {
  // `5 a` stands in many a law.
  if (stems.length > 1) return stems.some((base) => /[a-z]{3}/.test(base));
  if (wordsOf(term).length === 1) return true;
  return !small.light.has(stems[0]!) && strengthsOf(stems).size === 0;
}

/** The lead with its best pages, without those that say the term itself as clearly. */
function withBest(lead: Lead, own: ReadonlyMap<number, number>): Lead {
  if (own.size === 1) for (const found of lead.pages.values()) found.strength = Math.min(found.strength, BESIDE_THE_ONE);
  const best = Math.max(...[...lead.pages.values()].map(({ strength }) => strength));
  const pages = [...lead.pages]
    .filter(([page, { strength }]) => strength >= Math.max(LEAST, SHARE * best) && strength > (own.get(page) ?? 0))
    .sort(([a, one], [b, other]) => other.strength - one.strength || a - b)
    .slice(0, MOST_PAGES);
  return { ...lead, pages: new Map(pages) };
}

/** The leads without the terms of several words whose best pages are led to by a part of the term as well, or have such a part themselves. */
function needed(leads: Lead[], own: (base: string, page: number) => number): Lead[] {
  const kept = new Map<string, Lead>();
  for (const lead of leads.sort((a, b) => a.stems.length - b.stems.length)) {
    const { stems, pages } = lead;
    const partsOf = (page: number) => [
      ...stems.map((base) => own(base, page)),
      ...stems.flatMap((_, from) => stems.map((_, to) => kept.get(stems.slice(from, to + 1).join(' '))?.pages.get(page)?.strength ?? 0)),
    ];
    const best = [...pages].filter(([, { strength }], index) => index === 0 || strength >= 0.8 * [...pages.values()][0]!.strength);
    if (stems.length > 1 && best.every(([page, { strength }]) => Math.max(...partsOf(page)) >= ENOUGH * strength)) continue;
    kept.set(stems.join(' '), lead);
  }
  return [...kept.values()];
}

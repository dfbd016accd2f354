import type { SiteWord, SiteWords } from './site-words.ts';
import { corrections } from './spelling.ts';
import { stem } from './stem.ts';
import { wordsOf } from './text.ts';

/** One way to find what a word of the query means. */
export interface Alternative {
  words: string[];
  weight: number;
}

/** One thing that the query asks for. */
export interface Wish {
  typed: string;
  /** The more telling the word, the more it counts: 0 to 1. */
  mass: number;
  alternatives: Alternative[];
}

/** A wish with its place in the query. */
type Placed = Wish & Token & { corrected?: string };

/** How a query is understood. */
export interface Plan {
  wishes: Wish[];
  /** What was put in the place of what was typed; undefined when nothing was. */
  corrected: string | undefined;
  /** The question is about what was said, which stands in minutes. */
  said: boolean;
  /** Words that the site's list lacks. They may yet stand in its texts, for the list of a large site is not complete. */
  unknown: string[];
}

interface Token {
  word: string;
  /** Places in the query as typed. */
  from: number;
  to: number;
  /** It was typed in pieces. */
  joined?: boolean;
}

/** Weight of a word that was corrected, and of the second guess. */
const CORRECTED = [0.9, 0.6];
/** Weight of a word as it was typed, when it is part of a term of several words. */
const IN_TERM = 0.8;
/** Cost below which a correction is better than taking a word apart. */
const SURE = 1.3;
/** Questions after what was said. */
const SAID = /\b(?:zeiden|vonden|besproken) /;
/** Weight of the two words that an unknown word is made of. */
const SPLIT = 0.85;
/** Mass of an everyday word. */
const LIGHT_MASS = 0.15;
/** Mass of a word that this site does not know. */
const UNKNOWN = 0.9;
/** The same in a whole question, which has more words than it needs. */
const UNKNOWN_IN_SENTENCE = 0.6;

/**
 * Understands a query: joins and splits compounds, corrects spelling, adds what the concepts say. `literally` leaves the spelling alone; `checked` tells of words
 * that the site's list lacks how sure it is that its texts have them.
 */
export function makePlan(query: string, site: SiteWords, literally = false, checked: ReadonlyMap<string, number> = new Map()): Plan {
  const raw = wordsOf(query);
  const tokens = joinedTokens(raw, site);
  const telling = tokens.filter(({ word, joined }) => joined || !site.stop.has(word));
  const used = telling.length > 0 ? telling : tokens;
  const wishes = used.flatMap((token) => {
    // Short words have too many neighbours to be guessed in the middle of a sentence.
    const guess = !literally && (token.word.length > 5 || raw.length < 5);
    return wishesFor(token, site, used.length > 2 ? UNKNOWN_IN_SENTENCE : UNKNOWN, guess, checked.get(token.word) ?? 0);
  });
  const meant = [...raw];
  for (const { corrected, from } of wishes) if (corrected) meant[from] = corrected;
  addConcepts(wishes, raw, meant.map(stem), site);
  return {
    wishes,
    corrected: wishes.some(({ corrected }) => corrected) ? meant.join(' ') : undefined,
    unknown: used.map(({ word }) => word).filter((word) => /^\D{3,}$/.test(word) && !site.light.has(word) && !isKnown(word, site)),
    said: SAID.test(query),
  };
}

/** What a word can be: itself, the beginning of a longer word, a slip, or two words in one. */
function wishesFor(token: Token, site: SiteWords, unknown: number, guess: boolean, inTexts: number): Placed[] {
  const { word } = token;
  const mass = site.light.has(word) ? LIGHT_MASS : (site.words.get(stem(word))?.mass ?? unknown);
  const wish = (alternatives: Alternative[], more?: Partial<Placed>): Placed => ({ ...token, typed: word, mass, alternatives, ...more });
  const one = (text: string, weight: number): Alternative => ({ words: [text], weight });
  const itself = (text: string, weight: number) => (onSite(text, site) ? [one(text, weight)] : []);
  if (isKnown(word, site)) return [wish(itself(word, 1))];
  if (inTexts === 1) return [wish([one(word, 1)])];
  // A number may stand anywhere in a text; a code that no page has does not exist here, and is not guessed below.
  if (/^[\d-]+$/.test(word)) return [wish([{ words: word.split('-'), weight: 1 }], { mass: 0.3 })];
  if (site.light.has(word)) return [wish([])];
  const begun = beginsWith(stem(word), site);
  if (begun.length > 0) return [wish([one(word, 0.9)], { mass: Math.max(...begun.map((longer) => longer.mass)) })];
  const guesses = guess ? corrections(word, site.words.values()) : [];
  const [best] = guesses;
  const parts = best && best.cost < SURE ? undefined : splitWord(word, site);
  if (parts) return parts.map((part) => wish(itself(part, SPLIT), { typed: part, mass: 0.7 * (site.words.get(stem(part))?.mass ?? unknown) }));
  if (best) {
    const corrected = best.word;
    return [
      wish(
        guesses.map((other, index) => one(other.word, CORRECTED[index]!)),
        { corrected, mass: site.words.get(stem(corrected))?.mass ?? mass },
      ),
    ];
  }
  return [wish(inTexts ? [one(word, inTexts)] : [])];
}

/** True for a word of the site. */
function onSite(word: string, site: SiteWords): boolean {
  return site.words.has(stem(word));
}

/** True for a word of the site, or one that leads to such words. */
function isKnown(word: string, site: SiteWords): boolean {
  return onSite(word, site) || (word.length > 2 && site.targetsOf([stem(word)]).length > 0);
}

/** Words of a query, with those that are one Dutch word put together: `zorg boerderij`, `na schoolse opvang`. */
function joinedTokens(raw: string[], site: SiteWords): Token[] {
  const tokens: Token[] = [];
  for (let from = 0; from < raw.length;) {
    const joined = [3, 2].map((number) => joinAt(raw, from, number, site)).find(Boolean);
    tokens.push(joined ?? { word: raw[from]!, from, to: from + 1 });
    from = tokens.at(-1)!.to;
  }
  return tokens;
}

function joinAt(raw: string[], from: number, number: number, site: SiteWords): Token | undefined {
  const pieces = raw.slice(from, from + number);
  if (pieces.length < number) return undefined;
  const plain = pieces.join('');
  if (plain.length < 6) return undefined;
  // Only the first may be a small word, as in `na schoolse`; `betaalt de` is no word.
  if (pieces.slice(1).some((piece) => site.stop.has(piece))) return undefined;
  const open = !site.stop.has(pieces[0]!);
  const word = [plain, ...(open && number === 2 ? [pieces.join('s'), pieces.join('en')] : [])].find((one) => onSite(one, site));
  const token = { from, to: from + number, joined: true };
  if (word) return { ...token, word };
  if (open && plain.length >= 9 && beginsWith(stem(plain), site).length > 0) return { ...token, word: plain };
  return undefined;
}

/** Words of the site that start with what was typed, as for a word that is still being typed. */
function beginsWith(base: string, site: SiteWords): SiteWord[] {
  return base.length < 3 ? [] : [...site.words.values()].filter(({ form }) => form.startsWith(base));
}

/** The two known words that a compound is made of; undefined when it is none. One of them may lead somewhere through a concept only. */
function splitWord(word: string, site: SiteWords): [string, string] | undefined {
  let best: { parts: [string, string]; score: number } | undefined;
  const known = (part: string) => onSite(part, site) || (part.length > 4 && isKnown(part, site));
  for (let at = 3; at <= word.length - 3; at++) {
    const tail = word.slice(at);
    if (!known(tail)) continue;
    const head = [/^/, /s$/, /en$/].map((link) => word.slice(0, at).replace(link, '')).find((part) => part.length >= 3 && known(part));
    const score = Math.min(at, tail.length);
    if (head && (onSite(head, site) || onSite(tail, site)) && (!best || score > best.score)) best = { parts: [head, tail], score };
  }
  return best && (best.score >= 4 || word.length >= 9) ? best.parts : undefined;
}

/** Adds to each wish the terms that mean the same, wherever a term of a concept stands in the query. */
function addConcepts(wishes: Placed[], raw: string[], stems: string[], site: SiteWords): void {
  const places = stems.map((base, index) => ({ base, index }));
  const said = ({ index }: { index: number }) => !site.stop.has(raw[index]!);
  const turned = places.filter((place) => said(place) || site.turn.has(raw[place.index]!));
  // Words that were joined or split do not stand in the query as such.
  const made = wishes.filter(({ typed, from }) => stem(typed) !== stems[from]).map(({ typed, from }) => [{ base: stem(typed), index: from }]);
  for (const list of [turned, places.filter(said), ...made]) {
    for (let at = 0; at < list.length; at++) {
      for (let end = at + 1; end <= list.length; end++) {
        const part = list.slice(at, end);
        const targets = site.targetsOf(part.map(({ base }) => base));
        if (targets.length === 0) continue;
        const mass = Math.max(...targets.map(({ words }) => massOf(words, site)));
        const long = part.length > 1;
        for (const wish of wishes) {
          if (!part.some(({ index, base }) => (list.length > 1 || stem(wish.typed) === base) && wish.from <= index && index < wish.to)) continue;
          for (const { words, weight } of targets) wish.alternatives.push({ words, weight: Math.min(0.95, weight + (long ? 0.15 : 0)) });
          if (long || site.light.has(wish.typed)) wish.mass = Math.max(wish.mass, mass * (long ? 1 : 0.4));
          // In `niet meer leven` the words mean what the term means, hardly what each says.
          if (long) for (const own of wish.alternatives) if (own.words[0] === wish.typed) own.weight = Math.min(own.weight, IN_TERM);
        }
      }
    }
  }
  for (const wish of wishes) {
    if (site.light.has(wish.typed) || onSite(wish.typed, site)) continue;
    const most = Math.max(0, ...wish.alternatives.map(({ words }) => massOf(words, site)));
    if (most > 0) wish.mass = Math.max(0.3, Math.min(wish.mass, most));
  }
}

/** How telling the most telling of some words is; 0 when the site has none of them. */
function massOf(words: string[], site: SiteWords): number {
  return Math.max(0, ...words.map((word) => site.words.get(stem(word))?.mass ?? 0));
}

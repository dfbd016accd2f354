import { hashOf, isToken, tokenOf } from './site-words-format.ts';
import { massOf, type SiteWord, type SiteWords } from './site-words.ts';
import { corrections } from './spelling.ts';
import { stem } from './stem.ts';
import { sharedStart, wordsOf } from './text.ts';

/** One way to find what a word of the query means. */
export interface Alternative {
  /** What is searched. */
  text: string;
  weight: number;
  /** The index has it on pages that mean it, too. */
  means?: boolean | undefined;
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
const IN_TERM = 0.9;
/** The same where small words turn its meaning: in `niet meer leven` it hardly means what it says. */
const IN_TURN = 0.4;
/** Weight of such a term, and how telling it is. */
const TERM = 0.95;
const TERM_MASS = 0.7;
/** Cost below which a correction is better than taking a word apart. */
const SURE = 1.3;
/** Questions after what was said. */
const SAID = /\b(?:zeiden|vonden|besproken) /;
/** Weight of a word made of the same stem. */
const ALIKE = 0.7;
/** Mass and weight of the two words that an unknown word is made of, against their own: one of them alone is hardly an answer. */
const SPLIT = 0.75;
/** Weight of the words by themselves, where they were taken for one. */
const PIECE = 0.6;
/** Mass of an everyday word. */
const LIGHT_MASS = 0.15;
/** Share of its mass that such a word has when it leads to pages. */
const LIGHT_LEAD = 0.4;
/** Mass of a word that this site does not know. */
const UNKNOWN = 0.9;
/** The same in a whole question, which has more words than it needs. */
const UNKNOWN_IN_SENTENCE = 0.6;

/** Mass of a word of another counter, which this site does not know. */
const ELSEWHERE = 2;

/**
 * Understands a query: joins and splits compounds, corrects spelling, adds the terms of several words that lead to pages. `literally` leaves the spelling alone; `inTexts` has words
 * that the site's list lacks, with the number of pages that the index has them on.
 */
export function makePlan(query: string, site: SiteWords, literally = false, inTexts: ReadonlyMap<string, number> = new Map()): Plan {
  const raw = wordsOf(query);
  const tokens = joinedTokens(raw, site);
  const telling = tokens.filter(({ word, joined }) => joined || !site.stop.has(word));
  const used = telling.length > 0 ? telling : tokens;
  const wishes = used.flatMap((token) => {
    // Short words have too many neighbours to be guessed in the middle of a sentence.
    const guess = !literally && (token.word.length > 5 || raw.length < 5);
    const wishesOf = (one: Token) => wishesFor(one, site, used.length > 2 ? UNKNOWN_IN_SENTENCE : UNKNOWN, guess, inTexts);
    const whole = wishesOf(token);
    const pieces = raw.slice(token.from, token.to).map((word, at) => ({ word, from: token.from + at, to: token.from + at + 1 }));
    if (!token.joined || !pieces.every(({ word }) => onSite(word, site) && !site.stop.has(word))) return whole;
    // Each of the words may stand alone as well.
    return pieces
      .flatMap(wishesOf)
      .map((piece) => ({
        ...piece,
        alternatives: [
          ...whole.flatMap(({ alternatives }) => alternatives),
          ...piece.alternatives.map((own) => ({ ...own, weight: PIECE * own.weight })),
        ],
      }));
  });
  const meant = [...raw];
  for (const { corrected, from } of wishes) if (corrected) meant[from] = corrected;
  addPhrases(wishes, raw, meant.map(stem), site);
  const unknown = used.map(({ word }) => word).filter((word) => /^\D{3,}$/.test(word) && !site.light.has(word) && !onSite(word, site));
  return {
    wishes,
    corrected: wishes.some(({ corrected }) => corrected) ? meant.join(' ') : undefined,
    unknown: [...unknown, ...unknown.flatMap((word) => restsOf(word, site))],
    said: SAID.test(query),
  };
}

/** What a word can be: itself, the beginning of a longer word, a slip, or two words in one. */
function wishesFor(token: Token, site: SiteWords, unknown: number, guess: boolean, texts: ReadonlyMap<string, number>): Placed[] {
  const { word } = token;
  const inTexts = texts.get(word);
  const known = site.words.get(stem(word));
  const light = site.light.has(word);
  const usual = known?.mass ?? (inTexts ? massOf(inTexts, site.pages.length) : unknown);
  const mass = light ? Math.max(LIGHT_MASS, known?.leads || inTexts ? LIGHT_LEAD * usual : 0) : usual;
  const wish = (alternatives: Alternative[], more?: Partial<Placed>): Placed => ({ ...token, typed: word, mass, alternatives, ...more });
  const one = (text: string, weight: number, means?: boolean): Alternative => ({ text, weight, means });
  const itself = (text: string, weight: number) => {
    const own = site.words.get(stem(text));
    // The index knows a word that also leads to pages by one of its forms.
    return one(own?.leads ? own.form : text, weight, own?.leads);
  };
  if (known) return [wish([itself(word, 1)])];
  if (inTexts) return [wish([one(word, 1, true)])];
  // A number may stand anywhere in a text; a code that no page has does not exist here, and is not guessed below.
  if (/^[\d-]+$/.test(word)) return [wish([one(word.replace('-', ' '), 1)], { mass: 0.3 })];
  if (light) return [wish([])];
  if (site.elsewhere.has(word)) return [wish([], { mass: ELSEWHERE })];
  const longer = longerWords(word, site);
  if (longer.length > 0) return [wish([one(word, 0.9, true)], { mass: Math.max(...longer.map((other) => other.mass)) })];
  const guesses = guess ? corrections(word, site.words.values()) : [];
  const [best] = guesses;
  const parts = best && best.cost < SURE ? undefined : splitWord(word, (part) => onSite(part, site) || !!texts.get(part));
  if (parts)
    return parts.flatMap((part) =>
      wishesFor({ ...token, word: part }, site, unknown, false, texts).map((one) => ({
        ...one,
        mass: SPLIT * one.mass,
        alternatives: one.alternatives.map((own) => ({ ...own, weight: SPLIT * own.weight })),
      })),
    );
  if (best) {
    const corrected = best.word;
    return [
      wish(
        guesses.map((other, index) => itself(other.word, CORRECTED[index]!)),
        { corrected, mass: site.words.get(stem(corrected))?.mass ?? mass },
      ),
    ];
  }
  const alike = alikeTo(stem(word).replace(/^ge(?=.{8})/, ''), site);
  return [wish(alike.map(({ form }) => itself(form, ALIKE)))];
}

/** Words of the site made of the same stem: `autisme` for `autistisch`, `trauma` for `getraumatiseerd`. */
function alikeTo(base: string, site: SiteWords): SiteWord[] {
  const alike = [...site.words.values()].filter((word) => {
    const same = sharedStart(base, word.base);
    return same >= 5 && word.base.length - same < (same < 7 ? 2 : 4) && /^(?:[ae]|t?i|lijk|loos|baar|heid|schap).{0,5}$/.test(base.slice(same));
  });
  return alike.sort((a, b) => b.base.length - a.base.length).slice(0, 2);
}

/** True for a word of the site. */
function onSite(word: string, site: SiteWords): boolean {
  return site.words.has(stem(word));
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
  if (plain.length < 6 && !/\d/.test(plain)) return undefined;
  // Only the first may be a small word, as in `na schoolse`; `betaalt de` is no word.
  if (pieces.slice(1).some((piece) => site.stop.has(piece))) return undefined;
  const open = !site.stop.has(pieces[0]!);
  const word = [plain, ...(open ? [pieces.join('s'), pieces.join('en')] : [])].find((one) => onSite(one, site));
  const token = { from, to: from + number, joined: true };
  if (word) return { ...token, word };
  if (open && plain.length >= 9 && longerWords(plain, site).length > 0) return { ...token, word: plain };
  return undefined;
}

/** Words of the site that start with what was typed, as for a word that is still being typed. */
function longerWords(word: string, site: SiteWords): SiteWord[] {
  const base = stem(word);
  if (base.length < 3) return [];
  return [...site.words.values()].filter(({ form }) => form.startsWith(word) || (base.length > word.length - 3 && form.startsWith(base)));
}

/** A word cut in two at each place, without the letters that link the parts of a compound. */
function halvesOf(word: string): [string, string][] {
  return Array.from(word.slice(5), (_, at): [string, string] => [word.slice(0, at + 3), word.slice(at + 3)])
    .flatMap(([head, tail]): [string, string][] => [
      [head, tail],
      [head.replace(/(?:s|en)$/, ''), tail],
    ])
    .filter(([head]) => head.length > 2);
}

/** The two known words that a compound is made of; undefined when it is none. */
function splitWord(word: string, known: (part: string) => boolean): [string, string] | undefined {
  const shorter = ([head, tail]: [string, string]) => Math.min(head.length, tail.length);
  const best = halvesOf(word)
    .filter((halves) => halves.every(known))
    .sort((a, b) => shorter(b) - shorter(a))[0];
  return best && (shorter(best) > 3 || word.length > 8) ? best : undefined;
}

/** What is left of an unknown compound without a word of the site: `limiet` of `omzetlimiet`. */
function restsOf(word: string, site: SiteWords): string[] {
  return halvesOf(word).flatMap(([head, tail]) => {
    if (head.length < 4 || tail.length < 4) return [];
    return onSite(head, site) ? [tail] : onSite(tail, site) ? [head] : [];
  });
}

/** Adds to the wishes the terms of several words that stand in the query and lead to pages. */
function addPhrases(wishes: Placed[], raw: string[], stems: string[], site: SiteWords): void {
  const isSmall = (place: number) => site.stop.has(raw[place]!);
  const turning = [...raw.keys()].filter((place) => !isSmall(place) || site.turn.has(raw[place]!));
  const content = turning.filter((place) => !isSmall(place));
  const close = [turning, content].flatMap((list) => list.flatMap((_, at) => [2, 3].map((number) => list.slice(at, at + number))));
  // In a question two words may stand apart.
  const apart = content.flatMap((one, at) => content.slice(at + 1).map((other) => [one, other]));
  const done = new Set<number>();
  for (const term of [...close, ...apart]) {
    const hash = hashOf(term.map((place) => stems[place]!));
    if (!site.terms.has(hash) || done.has(hash)) continue;
    done.add(hash);
    const parts = wishes.filter(({ from, to }) => term.some((place) => from <= place && place < to));
    // `niet eens` is made of small words, which ask for nothing by themselves.
    if (parts.length === 0) wishes.push((parts[0] = { word: '', typed: '', from: 0, to: 0, mass: 0, alternatives: [] }));
    const weight = term.some(isSmall) ? IN_TURN : IN_TERM;
    for (const part of parts) {
      for (const own of part.alternatives) if (!isToken(own.text)) own.weight = Math.min(own.weight, weight);
      part.alternatives.push({ text: tokenOf(hash), weight: TERM, means: true });
      if (close.includes(term)) part.mass = Math.max(part.mass, TERM_MASS);
    }
  }
}

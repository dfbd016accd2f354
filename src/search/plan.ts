import { hashOf, isToken, tokenOf } from './site-words-format.ts';
import { massOf, type SiteWords } from './site-words.ts';
import { correction } from './spelling.ts';
import { stem } from './stem.ts';
import { tellingWords } from './terms.ts';
import { wordsOf } from './text.ts';

/** One way to find what a word of the query means. */
export interface Alternative {
  /** What is searched. */
  text: string;
  weight: number;
  /** The index has it on pages that mean it, too. */
  means?: boolean | undefined;
}

/** What was found of a word that the site's list lacks: the number of pages that say it, and else what it means (see `MEANING` in word-lists.ts). */
export interface LookedUp {
  inTexts: number;
  meaning: string | undefined;
}

/** One thing that the query asks for. */
export interface Wish {
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
  /** Of all words that say something, slips mended, and of small words that turn their meaning: the stem, and those of what an unknown word may be made of. */
  stems: string[][];
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

/** Weight of a word that was corrected. */
const CORRECTED = 0.9;
/** Weight of a word as it was typed, when it is part of a term of several words. */
const IN_TERM = 0.9;
/** The same where small words turn its meaning: in `niet meer leven` it hardly means what it says. */
const IN_TURN = 0.4;
/** Weight of such a term, and how telling it is. */
const TERM = 0.95;
const TERM_MASS = 0.7;
/** Cost below which a correction is better than taking a word apart. */
const SURE = 1.3;
/** Questions after what was said, or why. */
const SAID = /\b(?:zeiden|v[io]nden|waarom|besproken|notulen|(?:markt)?consultatie) /;
/** Mass and weight of the two words that an unknown word is made of, against their own: one of them alone is hardly an answer. */
const SPLIT = 0.75;
/** Weight of the words by themselves, where they were taken for one. */
const PIECE = 0.6;
/** Mass of an everyday word. */
const LIGHT_MASS = 0.15;
/** Mass of a word that this site does not know. */
const UNKNOWN = 0.9;
/** The same in a whole question, which has more words than it needs. */
const UNKNOWN_IN_SENTENCE = 0.6;

/** Weight of a word that says what a rarer one means. */
const MEANING = 0.85;
/** Mass of a word of another counter, which this site does not know. */
const ELSEWHERE = 4;

/**
 * Understands a query: joins and splits compounds, corrects spelling, adds the terms of several words that lead to pages. `literally` leaves the spelling alone; `looked` has words
 * that the site's list lacks, with what was found of them.
 */
export function makePlan(query: string, site: SiteWords, literally = false, looked: ReadonlyMap<string, LookedUp> = new Map()): Plan {
  const raw = wordsOf(query);
  const tokens = joinedTokens(raw, site);
  const telling = tokens.filter(({ word, joined }) => joined || !site.stop.has(word));
  const used = telling.length > 0 ? telling : tokens;
  const wishes = used.flatMap((token) => {
    const wishesOf = (one: Token) => wishesFor(one, site, used.length > 2 ? UNKNOWN_IN_SENTENCE : UNKNOWN, !literally, looked);
    const whole = wishesOf(token);
    const pieces = raw.slice(token.from, token.to).map((word, at) => ({ word, from: token.from + at, to: token.from + at + 1 }));
    if (!token.joined || !pieces.every(({ word }) => onSite(word, site) && !site.stop.has(word))) return whole;
    // Each of the words may stand alone as well.
    return pieces.flatMap(wishesOf).map((piece) => ({
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
    unknown,
    stems: [...new Set(tellingWords(meant, site))].map((word) =>
      [word, ...(onSite(word, site) ? [] : (splitWord(word, site, true) ?? []))].map(stem),
    ),
    said: SAID.test(query),
  };
}

/** What a word can be: itself, the beginning of a longer word, a slip, or two words in one. */
function wishesFor(token: Token, site: SiteWords, unknown: number, guess: boolean, looked: ReadonlyMap<string, LookedUp>): Placed[] {
  const { word } = token;
  const { inTexts, meaning } = looked.get(word) ?? {};
  const known = site.words.get(stem(word));
  const light = site.light.has(word);
  const usual = known?.mass ?? (inTexts ? massOf(inTexts, site.pages.length) : unknown);
  const mass = light ? LIGHT_MASS : usual;
  const wish = (alternatives: Alternative[], more?: Partial<Placed>): Placed => ({ ...token, mass, alternatives, ...more });
  const one = (text: string, weight: number, means?: boolean): Alternative => ({ text, weight, means });
  const itself = (text: string, weight: number) => {
    const own = site.words.get(stem(text));
    // The index knows a word that also leads to pages by one of its forms.
    return one(own?.leads ? own.form : text, weight, own ? own.leads : isToken(text));
  };
  if (known) return [wish([itself(word, 1)])];
  if (inTexts) return [wish([one(word, 1, true)])];
  // A number may stand anywhere in a text; a code that no page has does not exist here, and is not guessed below.
  if (/^[\d-]+$/.test(word)) return [wish([one(word.replace('-', ' '), 1)], { mass: 0.3 })];
  if (light) return [wish([])];
  if (meaning === '') return [wish([], { mass: ELSEWHERE })];
  const massFor = (texts: string[]) => Math.max(...texts.map((text) => site.words.get(stem(text))?.mass ?? usual));
  const found = meaning?.split(' ') ?? [];
  const meant = (weight: number) => found.map((text) => itself(text, weight));
  const longer = meaning ? [] : longerWords(word, site);
  if (longer.length > 0) return [wish([one(word, 0.9, true)], { mass: massFor(longer) })];
  const best = guess && !meaning ? correction(word, site.words.values()) : undefined;
  const parts = best && best.cost < SURE ? undefined : splitWord(word, site);
  if (parts) return parts.map((part) => wish([itself(part, SPLIT), ...meant(PIECE)], { mass: SPLIT * massFor([part]) }));
  if (meaning) return [wish(meant(MEANING), { mass: massFor(found) })];
  if (best) return [wish([itself(best.word, CORRECTED)], { corrected: best.word, mass: massFor([best.word]) })];
  return [wish([])];
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
  const word = [plain, pieces.join('s'), pieces.join('en')].find((one) => onSite(one, site));
  const begun = !site.stop.has(pieces[0]!) && plain.length > 8 && longerWords(plain, site).length > 0;
  return word || begun ? { word: word ?? plain, from, to: from + number, joined: true } : undefined;
}

/** Words of the site that start with what was typed, as for a word that is still being typed. */
function longerWords(word: string, site: SiteWords): string[] {
  const base = stem(word);
  if (base.length < 3) return [];
  const forms = [...site.words.values()].map(({ form }) => form);
  return forms.filter((form) => form.startsWith(word) || (base.length > word.length - 3 && form.startsWith(base)));
}

/** The two known words that a compound is made of; with `half` one of them need not be known. Undefined when it is none. */
function splitWord(word: string, site: SiteWords, half = false): [string, string] | undefined {
  let best: [string, string] | undefined;
  let most = 0;
  for (let at = 3; at <= word.length - 3; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    // Between the parts may stand an s or en.
    const known = [head, head.replace(/(?:s|en)$/, '')].find((part) => part.length > 2 && onSite(part, site));
    const worth = (half ? Math.max : Math.min)(known ? at : 0, onSite(tail, site) ? tail.length : 0);
    if (worth > most) [most, best] = [worth, [known ?? head, tail]];
  }
  return best;
}

/** Adds to the wishes the terms of several words that stand in the query. */
function addPhrases(wishes: Placed[], raw: string[], stems: string[], site: SiteWords): void {
  const isSmall = (place: number) => site.stop.has(raw[place]!);
  const turning = [...raw.keys()].filter((place) => !isSmall(place) || site.turn.has(raw[place]!));
  const close = turning.flatMap((_, at) => [turning.slice(at, at + 2), turning.slice(at, at + 3)]);
  // Each once.
  const terms = new Map(close.map((term) => [hashOf(term.map((place) => stems[place]!)), term]));
  for (const [hash, term] of terms) {
    const leads = site.terms.has(2 * hash);
    if (!leads && !site.terms.has(2 * hash + 1)) continue;
    const parts = wishes.filter(({ from, to }) => term.some((place) => from <= place && place < to));
    // `niet eens` is made of small words, which ask for nothing by themselves.
    if (parts.length === 0) wishes.push((parts[0] = { word: '', from: term[0]!, to: term[1]!, mass: 0, alternatives: [] }));
    const weight = term.some(isSmall) ? IN_TURN : IN_TERM;
    for (const part of parts) {
      for (const own of part.alternatives) if (!isToken(own.text)) own.weight = Math.min(own.weight, weight);
      if (leads) part.alternatives.push({ text: tokenOf(hash), weight: TERM, means: true });
      part.mass = Math.max(part.mass, TERM_MASS);
    }
  }
}

import { normalise } from './text.ts';

/** Endings and small words that stand in the dictionary but are no parts of compounds. */
const NO_PART = new Set(
  (
    'ten ter ing heid baar lijk isch atie van met den des die dat het een der als aan bij uit per ons ben bes ver voor over door tegen tot naar niet geen deel ' +
    'ster stel loos zaam achtig ling schap teit ist eren sten pen ren len nen sen ken gen men zen ven ste nde tie ties isme logie matig daar hier waar heen ' +
    'erin ende elen eren aren uren iden eling ering lingen ringen tingen kingen dingen halen laten oude hang stand'
  ).split(' '),
);
/** Words of three letters that do make compounds. */
const SHORT_PART = new Set(['dag', 'eet', 'vak', 'job', 'web', 'wet', 'lot', 'ggz', 'jip']);
const LONGEST = 40;

/** Splits Dutch compounds into the parts they are made of. */
export class Splitter {
  readonly #dictionary: ReadonlySet<string>;
  readonly #site: ReadonlySet<string>;
  readonly #exceptions: ReadonlySet<string>;

  /** Takes the words of a dictionary, the words of the site itself, and the words that must stay whole; all normalised. */
  constructor(dictionary: ReadonlySet<string>, site: ReadonlySet<string>, exceptions: ReadonlySet<string>) {
    this.#dictionary = dictionary;
    this.#site = site;
    this.#exceptions = exceptions;
  }

  /** The smallest parts of a normalised word, in order; one part when it is no compound. Linking letters are left out. */
  parts(word: string): string[] {
    const best = word.length < 7 || word.length > LONGEST || !/^[a-z]+$/.test(word) || this.#exceptions.has(word) ? undefined : this.#split(word);
    return best ? best.flatMap((part) => this.parts(part)) : [word];
  }

  #split(word: string): string[] | undefined {
    let best: { parts: string[]; score: number } | undefined;
    const visit = (rest: string, heads: string[]): void => {
      if (heads.length > 0 && rest.length >= 4 && this.#known(rest)) {
        const parts = [...heads, rest];
        const score = this.#score(parts);
        if (!best || score > best.score) best = { parts, score };
      }
      if (heads.length === 3) return;
      for (let at = 3; at <= rest.length - 4; at++) {
        const head = rest.slice(0, at);
        const isHead = at === 3 ? SHORT_PART.has(head) : at < 6 ? this.#has(head) : this.#known(head);
        if (!isHead) continue;
        const tail = rest.slice(at);
        visit(tail, [...heads, head]);
        const link = /^(?:s|en)/.exec(tail)?.[0];
        if (at >= 4 && link) visit(tail.slice(link.length), [...heads, head]);
      }
    };
    // The one short word that heads compounds of this field.
    if (word.startsWith('naschool')) return ['na', word.slice(2)];
    visit(word, []);
    return best?.parts;
  }

  #score(parts: string[]): number {
    const worth = parts.reduce((sum, part) => sum + Math.min(4, Math.log(part.length)) * (this.#site.has(part) ? 1.6 : 1), 0);
    return worth - 3 * parts.length - (parts.some((part) => part.length < 4) ? 0.7 : 0);
  }

  #has(word: string): boolean {
    return !NO_PART.has(word) && (this.#dictionary.has(word) || (word.length >= 4 && this.#site.has(word)));
  }

  #known(word: string): boolean {
    return this.#has(word) || (/(?:en|s)$/.test(word) && (this.#has(word.replace(/en$/, '')) || this.#has(word.replace(/s$/, ''))));
  }
}

/** Puts a joiner between the parts of the compounds of a text, and takes out soft hyphens. Case and all else stay. */
export function withJoiners(text: string, splitter: Splitter, joiner: string): string {
  return text.replaceAll('\u00ad', '').replace(/\p{L}{7,}/gu, (word) => joined(word, splitter, joiner));
}

function joined(word: string, splitter: Splitter, joiner: string): string {
  const plain = normalise(word);
  if (plain.length !== word.length) return word;
  const parts = splitter.parts(plain);
  let result = '';
  let from = 0;
  for (const part of parts.slice(1)) {
    // Linking letters stay with the part before them.
    const at = plain.indexOf(part, from + 2);
    if (at < 0) return word;
    result += word.slice(from, at) + joiner;
    from = at;
  }
  return result + word.slice(from);
}

/** The words of a dictionary file in Hunspell's format, normalised: small letters only, three or more. Takes the file's text. */
export function dictionaryWords(hunspell: string): Set<string> {
  const words = new Set<string>();
  for (const line of hunspell.split('\n').slice(1)) {
    const word = line.split('/')[0]!.trim();
    if (!/^\p{Ll}{3,}$/u.test(word)) continue;
    words.add(normalise(word.replaceAll('ĳ', 'ij')));
  }
  return words;
}

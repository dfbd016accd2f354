import type { AnyEntry } from './entry.ts';
import type { CatalogueNode, Term } from './nodes.ts';

/** Fields that are no prose: names of files, addresses, codes. A source's title is not the entry's own words either. */
const NO_PROSE = new Set([
  'segment',
  'segments',
  'consultation',
  'replaces',
  'formerSlugs',
  'source',
  'file',
  'url',
  'link',
  'email',
  'mailbox',
  'code',
]);

/** A word, white space, or one sign. */
const PIECES = /[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu;

/** Pieces as they can follow each other in the names of terms; `terms` have a name that ends here. */
interface Trie {
  next: Map<string, Trie>;
  terms: Term[];
}

/**
 * Finds the terms that a text uses. A name counts where it stands as whole words: an abbreviation in its own capitals (PO is not `po`),
 * other names in any capitals. Made once for all terms; reading a text then takes time in proportion to its length.
 */
function termFinder(terms: readonly Term[]): (text: string) => Set<Term> {
  const exact: Trie = { next: new Map(), terms: [] };
  const folded: Trie = { next: new Map(), terms: [] };
  for (const term of terms) {
    const { abbreviation, alsoKnownAs = [] } = term.data;
    if (abbreviation !== undefined) addName(exact, abbreviation, term);
    for (const name of [term.data.term, ...alsoKnownAs]) addName(folded, fold(name), term);
  }
  return (text) => {
    const found = new Set<Term>();
    collect(exact, piecesOf(text), found);
    collect(folded, piecesOf(fold(text)), found);
    return found;
  };
}

/** Links every node with the terms that its fields and its text use, and every term with what uses it. A term does not use itself. */
export function linkTerms(terms: readonly Term[], written: Iterable<readonly [CatalogueNode, AnyEntry]>): void {
  const termsIn = termFinder(terms);
  const order = new Map(terms.map((term, index) => [term, index]));
  for (const [node, entry] of written) {
    const used = [...termsIn(proseOf(entry))].filter((term) => term !== node).sort((a, b) => order.get(a)! - order.get(b)!);
    for (const term of used) {
      node.terms.push(term);
      term.usedBy.push(node);
    }
  }
}

/** All text of an entry that a reader sees: its fields and its body, without the addresses of links. */
function proseOf({ data, body = '' }: AnyEntry): string {
  const parts: string[] = [];
  const collectText = (value: unknown): void => {
    if (typeof value === 'string') parts.push(value);
    else if (Array.isArray(value)) value.forEach(collectText);
    else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) if (!NO_PROSE.has(key)) collectText(inner);
    }
  };
  collectText(data);
  parts.push(body.replace(/\]\([^)\n]*\)/g, ']').replace(/https?:\/\/\S+/g, ' '));
  // A line of its own for each part: a name never runs on from one field into the next.
  return parts.join('\n¶\n');
}

function addName(trie: Trie, name: string, term: Term): void {
  let place = trie;
  for (const piece of piecesOf(name)) {
    const next = place.next.get(piece) ?? { next: new Map(), terms: [] };
    place.next.set(piece, next);
    place = next;
  }
  if (place !== trie && !place.terms.includes(term)) place.terms.push(term);
}

/** Walks from every piece as far as a name goes on; names have few words, so this stays in proportion to the text. */
function collect(trie: Trie, pieces: readonly string[], found: Set<Term>): void {
  for (let start = 0; start < pieces.length; start++) {
    let place: Trie | undefined = trie.next.get(pieces[start]!);
    for (let at = start + 1; place; at++) {
      for (const term of place.terms) found.add(term);
      place = place.next.get(pieces[at] ?? '');
    }
  }
}

/** Words, signs and spaces in order; white space of any kind is one space. So `bso+` is a name of its own, and `bso` in it is another. */
function piecesOf(text: string): string[] {
  return (text.normalize('NFC').match(PIECES) ?? []).map((piece) => piece.replace(/^\s+$/, ' '));
}

function fold(text: string): string {
  return text.toLocaleLowerCase('nl');
}

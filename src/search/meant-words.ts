import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { MEANT } from './excerpt.ts';
import { stem } from './stem.ts';
import { wordsOf } from './text.ts';

/** A word to find a page by that it does not use itself. */
export interface MeantWord {
  word: string;
  /** Pagefind's weight, 0 to 10. */
  weight: number;
  /** Stem of a word of the page, beside which it is put: results then show that part of the text. */
  beside: string;
}

/** The words to put into a piece of text, by the place after which they come. */
export type Spots = Map<number, MeantWord[]>;

/** Finds for each meant word its place in the text of a page: after the first word that means it, else after the first word. In headings there is none: they are shown as titles. */
export function spotsFor(pieces: Tree.TextNode[], meant: MeantWord[]): Map<Tree.TextNode, Spots> {
  const spots = new Map<Tree.TextNode, Spots>();
  if (meant.length === 0) return spots;
  const tokens = pieces
    .filter((piece) => !isInHeading(piece))
    .flatMap((piece) =>
      [...piece.value.matchAll(/\S+(?=\s)/g)].map(({ 0: token, index }) => ({ piece, end: index + token.length, stems: wordsOf(token).map(stem) })),
    );
  const first = new Map<string, (typeof tokens)[number]>();
  for (const token of tokens) for (const base of token.stems) if (!first.has(base)) first.set(base, token);
  for (const word of meant) {
    const { beside } = word;
    const token = first.get(beside) ?? tokens.find(({ stems }) => stems.some((base) => base.includes(beside))) ?? tokens[0];
    if (!token) break;
    const inPiece = spots.get(token.piece) ?? new Map<number, MeantWord[]>();
    spots.set(token.piece, inPiece.set(token.end, [...(inPiece.get(token.end) ?? []), word]));
  }
  return spots;
}

/** A piece of text with its meant words in it, `change` applied to what was there. */
export function pieceWith(piece: Tree.TextNode, spots: Spots, change: (text: string) => string): Tree.ChildNode[] {
  const inOrder = [...spots].sort(([a], [b]) => a - b);
  const ends = inOrder.map(([end]) => end);
  const [start, ...rest] = [0, ...ends].map((from, index): Tree.TextNode => ({ ...piece, value: change(piece.value.slice(from, ends[index])) }));
  return [start!, ...inOrder.flatMap(([, words], index) => [...markup(words), rest[index]!])];
}

function markup(words: MeantWord[]): Tree.ChildNode[] {
  return parseFragment(words.map(({ word, weight }) => `<span data-pagefind-weight="${weight.toFixed(1)}"> ${MEANT}${word}</span>`).join(''))
    .childNodes;
}

function isInHeading({ parentNode }: Tree.ChildNode): boolean {
  if (!parentNode || !('tagName' in parentNode)) return false;
  return /^h\d$/.test(parentNode.tagName) || isInHeading(parentNode);
}

import type { TitledLink } from './routes.ts';

/** An entry in a list by letter. */
export interface LetterItem extends TitledLink {
  /** Said behind the title. */
  abbreviation?: string | undefined;
  /** A smaller line below it. */
  note?: string;
}

/** Items under the first letter of their title, upper-case and without accents, in Dutch order; what starts with no letter stands under `#`. */
export function byLetter<I extends TitledLink>(items: readonly I[]): { letter: string; items: I[] }[] {
  const order = new Intl.Collator('nl', { numeric: true });
  const groups = new Map<string, I[]>();
  for (const item of [...items].sort((a, b) => order.compare(a.title, b.title))) {
    const first = item.title.normalize('NFD').charAt(0).toUpperCase();
    const letter = /[A-Z]/.test(first) ? first : '#';
    const group = groups.get(letter);
    if (group) group.push(item);
    else groups.set(letter, [item]);
  }
  return [...groups].map(([letter, members]) => ({ letter, items: members })).sort((a, b) => order.compare(a.letter, b.letter));
}

/** The id of a letter's heading on a page. */
export function letterId(letter: string): string {
  return `letter-${letter === '#' ? 'overig' : letter.toLowerCase()}`;
}

/** One line of the word file. */
export interface Concept {
  /** Terms that find what `to` holds. */
  from: string[];
  /** Terms that are found. The same list as `from` when all terms mean the same. */
  to: string[];
}

/** Reads the word file: one concept a line, terms separated by commas, `>` between what is typed and what it leads to. Lines with `#` are comments. */
export function readConcepts(text: string): Concept[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'))
    .map((line) => {
      const [left = '', right] = line.split('>').map(terms);
      const from = left as string[];
      return { from, to: (right as string[] | undefined) ?? from };
    });
}

function terms(side: string): string[] {
  return side
    .split(',')
    .map((term) => term.trim())
    .filter(Boolean);
}

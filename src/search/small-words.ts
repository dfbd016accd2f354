/** Words that tell little of what is asked. */
export interface SmallWords {
  /** A query may do without them. */
  stop: ReadonlySet<string>;
  /** Those of them that turn the meaning of a term, as in `na school`. */
  turn: ReadonlySet<string>;
  /** They count a little where the site has them. */
  light: ReadonlySet<string>;
}

/** The small words, and those of danger, which make the search page show whom to call. */
export interface ReadWords extends SmallWords {
  /** Single words, and words that count together with a `+` between them. */
  crisis: ReadonlySet<string>;
}

/** The words of a file that holds them between spaces. Lines with `#` are comments. */
export function wordsIn(file: string): string[] {
  return file.replace(/^#.*$/gm, '').split(/\s+/).filter(Boolean);
}

/** Reads the file of small words: `[stop]`, `[turn]`, `[light]` and `[crisis]`, each followed by words between spaces. Lines with `#` are comments. */
export function readSmallWords(file: string): ReadWords {
  const [, stop = '', turn = '', light = '', crisis = ''] = file.split(/^\[\w+\]$/m);
  const words = (text: string) => new Set(wordsIn(text));
  return { stop: words(stop), turn: words(turn), light: words(light), crisis: words(crisis) };
}

/** Words that tell little of what is asked. */
export interface SmallWords {
  /** A query may do without them. */
  stop: ReadonlySet<string>;
  /** Those of them that turn the meaning of a term, as in `na school`. */
  turn: ReadonlySet<string>;
  /** They count a little where the site has them. */
  light: ReadonlySet<string>;
}

/** Reads the file of small words: `[stop]`, `[turn]` and `[light]`, each followed by words between spaces. Lines with `#` are comments. */
export function readSmallWords(file: string): SmallWords {
  const [, stop = '', turn = '', light = ''] = file.replace(/^#.*$/gm, '').split(/\[\w+\]/);
  const words = (text: string) => new Set(text.split(/\s+/).filter(Boolean));
  return { stop: words(stop), turn: words(turn), light: words(light) };
}

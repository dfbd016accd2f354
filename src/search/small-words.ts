/** Words that tell little of what is asked. */
export interface SmallWords {
  /** A query may do without them. */
  stop: ReadonlySet<string>;
  /** They count a little where the site has them. */
  light: ReadonlySet<string>;
}

/** Reads the file of small words: `[stop]` and `[light]`, each followed by words between spaces. Lines with `#` are comments. */
export function readSmallWords(file: string): SmallWords {
  const [, stop = '', light = ''] = file.replace(/^#.*$/gm, '').split(/\[\w+\]/);
  const words = (text: string) => new Set(text.split(/\s+/).filter(Boolean));
  return { stop: words(stop), light: words(light) };
}

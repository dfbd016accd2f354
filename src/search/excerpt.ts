/** Stands in the index before a word that a page is found by but does not use, and alone in what is shown of the page, beside the word that means it. */
export const MEANT = '\u2060';

/** Words shown of a page, and how many of them before the first that was asked. */
const SHOWN = 24;
const BEFORE = 8;

/**
 * The part of Pagefind's excerpt to show: some words around the first hit. Takes and gives HTML with `<mark>` as its only tag.
 * Where a word was found that the page only means, the word that means it is marked.
 */
export function tidyExcerpt(html: string): string {
  const words: string[] = [];
  for (const word of html.split(/\s+/)) {
    const [, mark, rest] = new RegExp(`^(<mark>)?${MEANT}(?:</mark>)?(.*)$`).exec(word) ?? [];
    const before = words.at(-1);
    if (rest === undefined) words.push(word);
    else if (before !== undefined)
      words[words.length - 1] = (mark && !before.includes('<mark>') ? `<mark>${before}</mark>` : before) + rest.replace('</mark>', '');
  }
  const first = words.findIndex((word) => word.includes('<mark>'));
  const from = Math.max(0, Math.min(first - BEFORE, words.length - SHOWN));
  return words.slice(from, from + SHOWN).join(' ');
}

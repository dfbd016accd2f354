import dutch from 'hyphen/nl/index.js';
import { rangesTogether, TOGETHER } from './number-ranges.ts';
import { escapeHtml, mapText } from './text-pieces.ts';

/**
 * Where a word may break. The stylesheet puts a soft hyphen in it: as generated content it is not in what people copy, find or search,
 * nor in a page's title. A word that fits a line of a telephone breaks only where lines are shorter still: a browser fills every line, and
 * would rather break a word than put it whole on the next.
 */
const BREAK = '<span class="hy"></span>';
const BREAK_OF_LONG = '<span class="hy hy--long"></span>';

/** Every break in HTML, to take them out again. */
export const BREAKS = /<span class="hy(?: hy--long)?"><\/span>/g;

/** From so many letters on a word in a large heading does not fit the 320 px of a small telephone. */
const TOO_LONG = 18;

/** Letters that fit a heading at 320 px and 200 % text; running text is half as large. */
const HEADING = 12;
const RUNNING = 18;

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4']);

/** HTML for a text that stands large or narrow: words of 12 letters and more may break between syllables (patterns: TeX's for Dutch). */
export function hyphenated(text: string): string {
  return broken(escapeHtml(text), HEADING);
}

/** Lets long words in rendered HTML break: in headings, and in all of what stands as large as a `lead`, from 12 letters, elsewhere from 18. */
export function hyphenateHtml(html: string, size: 'running' | 'lead' = 'running'): string {
  return mapText(html, (text, around) => {
    if (around.some(({ tag }) => tag.includes('popover') || tag === TOGETHER)) return text;
    return broken(text, size === 'lead' || around.some(({ name }) => HEADINGS.has(name)) ? HEADING : RUNNING);
  });
}

function broken(escaped: string, minWordLength: number): string {
  const text = rangesTogether(escaped);
  if (!LONG.test(text)) return text;
  return text.replace(WORDS, (word) => (word.length < minWordLength ? word : syllables(word).join(word.length < TOO_LONG ? BREAK : BREAK_OF_LONG)));
}

/** The parts of a word, none so short that it looks odd at the end of a line (3 letters) or at its start (5). */
function syllables(word: string): string[] {
  const parts = dutch.hyphenateSync(word, { minWordLength: 1, hyphenChar: SOFT_HYPHEN }).split(SOFT_HYPHEN);
  const joined: string[] = [];
  for (const part of parts) {
    const before = joined.join('').length;
    if (joined.length > 0 && (before < SHORTEST_START || word.length - before < SHORTEST_END)) joined[joined.length - 1] += part;
    else joined.push(part);
  }
  return joined;
}

const SOFT_HYPHEN = '\u00AD';
const SHORTEST_START = 3;
const SHORTEST_END = 5;
const WORDS = /&[a-z0-9#]+;|\p{L}+/giu;
const LONG = /\p{L}{12}/u;

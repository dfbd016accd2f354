const RANGE = /\d+(?:[:.,]\d+)*\s[–-]\s\d+(?:[:.,]\d+)*/gu;

/**
 * Keeps `0 – 7` on one line. Takes and gives escaped text; with an element rather than no-break spaces, so that what people copy, find and
 * search stays what the editor wrote.
 */
export function rangesTogether(escaped: string): string {
  return escaped.replace(RANGE, (range) => together(range));
}

/** The start of what never breaks over two lines. */
export const TOGETHER = '<span class="nb">';

/** HTML that never breaks over two lines. */
export function together(html: string): string {
  return `${TOGETHER}${html}</span>`;
}

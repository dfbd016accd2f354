/** The start of a line up to its value: spaces, hyphens of list items, and the name of a field with its colon. */
export const KEY = /^(\s*(?:- +)*)("[^"]*"|'[^']*'|[^\s:#'"[\]{},&*!|>%@`-][^:#]*?)\s*:(?:\s+|$)/;
/** The start of a line up to its value, for a list item. */
export const ITEM = /^(\s*(?:- +)+)/;

/** True for a line that is neither empty nor a note. */
export function isContent(line: string): boolean {
  return /\S/.test(line) && !/^\s*#/.test(line);
}

/** The last line with something on it above another. */
export function previous(lines: readonly string[], line: number): string | undefined {
  return lines.slice(0, line).findLast(isContent);
}

/** True if what stands further in below a line belongs to it. */
export function opens(line: string): boolean {
  return /:\s*(?:[|>][+-]?\d?\s*)?(?:#.*)?$/.test(line);
}

/** Spaces before the first sign. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Column, from 0, of what comes after the spaces and the hyphens of list items. */
export function contentColumn(line: string): number {
  return (ITEM.exec(line)?.[0] ?? /^\s*/.exec(line)![0]).length;
}

/** Columns, from 0, of the hyphens of list items at the start of a line. */
export function dashColumns(line: string): number[] {
  const start = ITEM.exec(line)?.[0] ?? '';
  return [...start.matchAll(/-/g)].map(({ index }) => index);
}

/** Index of the quote that closes the one at the start; undefined if there is none. */
export function closingQuote(value: string): number | undefined {
  const match = (value.startsWith('"') ? /^"(?:[^"\\]|\\.)*"/ : /^'(?:[^']|'')*'/).exec(value);
  return match ? match[0].length - 1 : undefined;
}

/** Index of the bracket that closes the one at the start, with quotes passed over; undefined if there is none. */
export function closingBracket(value: string): number | undefined {
  let depth = 0;
  for (const { 0: token, index } of value.matchAll(/"(?:[^"\\]|\\.)*"|(?<=[[{,:] ?)'(?:[^']|'')*'|[[\]{}]/g)) {
    if (token === '[' || token === '{') depth++;
    if (token === ']' || token === '}') depth--;
    if (depth === 0 && token.length === 1) return index;
  }
  return undefined;
}

/** A value between double quotes, as YAML reads it. */
export function quote(value: string): string {
  return JSON.stringify(value);
}

/** A text for a message: the first sixty characters. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

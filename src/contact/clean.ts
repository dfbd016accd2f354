/** Control characters but tab and line feed; bidi marks, overrides and isolates; zero-width characters but the joiner; BOM; non-characters. */
const UNSEEN = /[\p{Cc}\u061C\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\p{Noncharacter_Code_Point}]/gu;

/** A text of several lines without what cannot be seen: well-formed, NFC, `\n` line ends, no spaces around it. Cleaning twice changes nothing. */
export function cleanText(value: string): string {
  const seen = value
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, (character) => (character === '\t' || character === '\n' ? character : ''));
  // Only now: what was taken away may have stood between a letter and its accent.
  return seen.normalize('NFC').trim();
}

/** The same for a field of one line: every run of white space, also U+2028 and U+2029, becomes one space. */
export function cleanLine(value: string): string {
  return cleanText(value).replace(/\s+/gu, ' ');
}

/** Control characters but tab and line feed; bidi marks, overrides and isolates; zero-width characters but the joiner; BOM. */
const UNSEEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|[\uFDD0-\uFDEF\uFFFE\uFFFF]/g;

/** A text of several lines without what cannot be seen: well-formed, NFC, `\n` line ends, no spaces around it. */
export function cleanText(value: string): string {
  return value.toWellFormed().replace(/\r\n?/g, '\n').normalize('NFC').replace(UNSEEN, '').trim();
}

/** The same for a field of one line: every run of white space, also U+2028 and U+2029, becomes one space. */
export function cleanLine(value: string): string {
  return cleanText(value).replace(/\s+/gu, ' ');
}

/** Something in a text that has the form and the check digit of a citizen service number (burgerservicenummer). */
interface BsnMatch {
  /** Offset in UTF-16 units of its first character in the text as given. */
  index: number;
  /** The characters as they stand in the text. */
  text: string;
}

/**
 * The layouts in which people write the number: nine digits in a row, three groups of three with one and the same space, dot, hyphen or
 * dash between them, or groups of 4-2-3 or 2-3-4 with one and the same space or dot. What goes on before or after it is another number: a
 * reference, an amount, a telephone number or an account.
 */
const LAYOUT =
  /(?<![\d+\-./])(?<!\d )(?:\d{9}|\d{3}([ .\u2010\u2013-])\d{3}\1\d{3}|\d{4}([ .])\d{2}\2\d{3}|\d{2}([ .])\d{3}\3\d{4})(?![\d\-/])(?![ .]\d)/g;

/**
 * Finds what looks like a citizen service number, in the order of the text. Takes any text; full-width and other digits of the same
 * value count (NFKC). Random nine digits pass the test one time in eleven, so this is a reason to ask, not a proof.
 */
export function findBsn(text: string): BsnMatch[] {
  // Most texts hold no nine digits at all.
  if (!/\p{Nd}(?:[^\p{L}]?\p{Nd}){8}/u.test(text)) return [];
  const { folded, offsets } = fold(text);
  return [...folded.matchAll(LAYOUT)]
    .filter(([match]) => passesElevenTest(match.replace(/\D/g, '')))
    .map(({ 0: match, index }) => {
      const start = offsets[index] ?? 0;
      return { index: start, text: text.slice(start, offsets[index + match.length] ?? text.length) };
    });
}

/** The eleven-test: weights 9 down to 2, minus 1 for the last digit, sum divisible by eleven. Takes nine digits; all zeros fail. */
export function passesElevenTest(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return digits.length === 9 && /[1-9]/.test(digits) && sum % 11 === 0;
}

/** NFKC of a text with, for each of its UTF-16 units, the offset in the text that it came from. */
function fold(text: string): { folded: string; offsets: number[] } {
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = character.normalize('NFKC');
    for (let unit = 0; unit < plain.length; unit++) offsets.push(at);
    folded += plain;
    at += character.length;
  }
  return { folded, offsets };
}

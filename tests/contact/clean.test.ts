import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanLine, cleanText } from '../../src/contact/clean.ts';

const name = (code: number) => `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;

test.each([
  0x0000, 0x0008, 0x000b, 0x000c, 0x001b, 0x001f, 0x007f, 0x0085, 0x009f, 0x061c, 0x200b, 0x200c, 0x200e, 0x200f, 0x202a, 0x202e, 0x2060, 0x2066,
  0x2069, 0xfeff, 0xfdd0, 0xfffe, 0xffff, 0x1fffe, 0x10ffff,
])('takes away what cannot be seen: %i', (code) => {
  expect(cleanText(`a${String.fromCodePoint(code)}b`), name(code)).toBe('ab');
  expect(cleanLine(`a${String.fromCodePoint(code)}b`), name(code)).toBe('ab');
});

test('keeps what people write', () => {
  const text = 'Zoë vroeg: "€ 12,50?"\n\n\tIngesprongen 👩‍👧 naïef ’s-Gravenhage';
  expect(cleanText(text)).toBe(text);
});

test('a text has one kind of line end and no white space around it', () => {
  expect(cleanText('  een\r\ntwee\rdrie\n\n')).toBe('een\ntwee\ndrie');
});

test('a line has no line ends and no runs of white space', () => {
  expect(cleanLine(' een\r\ntwee\t drie\u2028vier\u2029vijf\u00a0\u00a0zes ')).toBe('een twee drie vier vijf zes');
});

test('is well-formed and composed', () => {
  expect(cleanText('a\ud800b')).toBe('a\ufffdb');
  expect(cleanText('Zoe\u0308')).toBe('Zoë');
});

test('composes also what was hidden apart', () => {
  expect(cleanText('e\u200b\u0301')).toBe('é');
});

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\r', '\n', '\t', '\u200b', '\u0301', '\u202e', '\ufeff', '\ud800', ' ', '\u2028', 'e'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  ),
});

test('cleaning twice changes nothing, whatever is typed', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const clean of [cleanText, cleanLine]) expect(clean(clean(text))).toBe(clean(text));
    }),
    { numRuns: 2000 },
  );
});

test('a line never holds a control character, whatever is typed', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(cleanLine(text)).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect(cleanLine(text).isWellFormed()).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

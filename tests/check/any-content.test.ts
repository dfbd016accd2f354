import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findProblems } from '../../src/check/check-content.ts';
import { report } from '../../src/check/report.ts';
import { contentOf, PRODUCT, product } from './support.ts';

const MINUTES = readFileSync('content/regions/haaglanden/consultations/2025-03-20-dagbesteding-en-dagbehandeling.mdx', 'utf8');
const RICH = product(
  [
    'age: { from: 4, to: 12 }',
    'tariffs:',
    '  - from: 2024-01-01',
    '    cents: 1250',
    '    per: uur',
    'validFrom: 2024-07-01',
    'referrers: [Huisarts]',
  ],
  '\n## Kop\n\nTekst met [een link](/proef/) en **vet**.\n\n<LetOp>\n\n- punt\n\n</LetOp>\n\n| a | b |\n| - | - |\n| 1 | 2 |\n',
);
const PIECES = [
  '"',
  "'",
  ':',
  ': ',
  '#',
  '- ',
  '\t',
  '  ',
  '\n',
  '---\n',
  '{',
  '}',
  '[',
  ']',
  '<',
  '</',
  '>',
  '<!--',
  '&a',
  '*a',
  '!x ',
  '|',
  '>',
  '\\',
  '`',
  '\u00a0',
  '\u2028',
  '😀',
  'é',
  '\ud800',
  '\0',
  '%',
  '@',
  '?',
  '...',
  '\r',
  '0',
];

/** A file with some pieces put in, taken out or moved, as hands and tools do. */
const damaged = (text: string) =>
  fc
    .array(
      fc.record({
        at: fc.nat(text.length),
        remove: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(40)),
        put: fc.constantFrom('', ...PIECES),
      }),
      {
        minLength: 1,
        maxLength: 6,
      },
    )
    .map((changes) => changes.reduce((all, { at, remove, put }) => all.slice(0, at) + put + all.slice(at + remove), text));

function check(file: string, text: string): void {
  const problems = findProblems(contentOf({ [file]: text }), { today: '2026-11-25', siteUrl: 'https://proef.example' });
  const lines = text.split(/\r\n|\n|\r/).length;
  for (const { code, line, column, file: where } of problems) {
    expect(Number.isInteger(line) && Number.isInteger(column) && line >= 1 && column >= 1, `${code} ${line}:${column}`).toBe(true);
    if (where === file) expect(line, code).toBeLessThanOrEqual(lines);
  }
  expect(report('text', problems, 1, 'content')).not.toMatch(/undefined|\[object Object\]|NaN/);
}

test.each([
  ['a product', PRODUCT, RICH],
  ['minutes', 'regions/proef/consultations/gesprek.mdx', MINUTES],
])('%s with any damage: an answer, with places that exist', (_name, file, text) => {
  fc.assert(
    fc.property(damaged(text), (broken) => check(file, broken)),
    { numRuns: 400 },
  );
});

test('any text at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => check(PRODUCT, text)),
    { numRuns: 300 },
  );
});

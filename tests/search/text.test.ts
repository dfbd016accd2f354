import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stem } from '../../src/search/stem.ts';
import { normalise, wordsOf } from '../../src/search/text.ts';

test('signs that mean nothing are no difference', () => {
  expect(wordsOf('V(S)O')).toEqual(['vso']);
  expect(wordsOf('BSO+')).toEqual(['bso', 'plus']);
  expect(wordsOf('S-GGZ')).toEqual(['sggz']);
  for (const one of ["zzp'er", 'zzp’ers', 'zzp']) expect(wordsOf(one), one).toEqual(['zzp']);
  expect(wordsOf('Geïndexeerd, crèche')).toEqual(['geindexeerd', 'creche']);
  expect(wordsOf('dag\u00adbeste\u00adding')).toEqual(['dagbesteding']);
  expect(wordsOf('6.72 en € 1.250')).toEqual(['672', 'en', '1250']);
});

test('ranges and dates are one thing in each way of writing', () => {
  for (const range of ['0 – 7', '0-7', '0 tot 7', '0 t/m 7', '0 tot en met 7']) expect(wordsOf(`${range} jaar`), range).toEqual(['0-7', 'jaar']);
  for (const date of ['20-03-2025', '20/3/2025', '2025-03-20', '20 maart 2025']) expect(wordsOf(date), date).toEqual(['20', 'maart', '2025']);
  expect(normalise('14:30-16:30')).toContain('30');
  expect(wordsOf('99-99-2025')).not.toContain('undefined');
});

test('forms of one word have one stem', () => {
  const families = [
    ['gezinshuis', 'gezinshuizen'],
    ['school', 'scholen'],
    ['tarief', 'tarieven'],
    ['behandeling', 'behandelingen', 'behandelen', 'behandelt'],
    ['declaratie', 'declareren', 'declareert', 'gedeclareerd'],
    ['indexering', 'indexatie', 'geindexeerde', 'indexeren'],
    ['kinderdagcentrum', 'kinderdagcentra'],
    ['pleegkind', 'pleegkinderen'],
    ['mogelijkheid', 'mogelijkheden'],
    ['begeleid', 'begeleidt', 'begeleiding'],
    ['aanmelden', 'aangemeld', 'aanmelding'],
  ];
  for (const family of families) expect(new Set(family.map(stem)), family.join(' ')).toHaveProperty('size', 1);
});

test('words that are not of one kind keep their own stem, and codes stay whole', () => {
  for (const [a, b] of [
    ['jongeren', 'jong'],
    ['ouderen', 'oud'],
    ['zorg', 'zorgboerderij'],
  ] as const)
    expect(stem(a)).not.toBe(stem(b));
  expect(stem('45a48')).toBe('45a48');
});

test('no text breaks it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const word of wordsOf(text)) expect(stem(word).length).toBeGreaterThan(0);
    }),
  );
});

import { expect, test } from 'vitest';
import { eventLine, ownContributionName, validityShort, validityText } from '../../src/text/nl.ts';

test('validity in a sentence: what is not known is said, and never guessed', () => {
  const [from, until] = ['2024-07-01', '2026-12-31'];
  expect(validityText({}, 'in-force')).toBe('Geldt, voor zover bekend. Begin- en einddatum niet bekend');
  expect(validityText({ validFrom: from }, 'in-force')).toBe('Geldt sinds 1 juli 2024');
  expect(validityText({ validUntil: until }, 'in-force')).toBe('Geldt tot en met 31 december 2026');
  expect(validityText({ validFrom: from }, 'announced')).toBe('Geldt vanaf 1 juli 2024');
  expect(validityText({ validUntil: until }, 'ended')).toBe('Gold tot en met 31 december 2026');
  expect(validityShort({}, 'in-force')).toBe('voor zover bekend');
});

test('what happens is in the present or the past by its day', () => {
  expect(eventLine.starts('SNO', '', false)).toBe('SNO gaat in');
  expect(eventLine.starts('SNO', '', true)).toBe('SNO ging in');
  expect(eventLine['contract-ends']('Haaglanden', 'Overeenkomsten', false)).toBe('Uiterste einddatum: Overeenkomsten');
});

test('what a parent pays is a sentence that says only what is known of the own contribution', () => {
  expect(ownContributionName.none.line).toBe('U betaalt geen eigen bijdrage.');
  expect(ownContributionName.required.line).toBe('U betaalt een eigen bijdrage.');
});

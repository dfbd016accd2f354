import { expect, test } from 'vitest';
import { readability } from '../../src/check/readability.ts';

test('counts words, sentences and the longest of them', () => {
  expect(readability('De kat zit. De hond, die groot is, loopt (niet hard) weg!')).toMatchObject({ words: 12, sentences: 2, longest: 9 });
});

test('a date or an abbreviation ends no sentence', () => {
  expect(readability('Het geldt vanaf 1 juli 2024, d.w.z. na schooltijd, voor o.a. kinderen.').sentences).toBe(1);
});

test('follows the formula of Douma', () => {
  // Four words of one syllable in one sentence: 206.84 - 0.77 x 100 - 0.93 x 4.
  expect(readability('De kat zit hier.').score).toBeCloseTo(206.84 - 77 - 0.93 * 4, 6);
  // Be-la-sting-dienst: four syllables; ei-gen-aar: three; ieu and oei are one each.
  expect(readability('belastingdienst').score).toBeCloseTo(206.84 - 77 * 4 - 0.93, 6);
  expect(readability('eigenaar').score).toBeCloseTo(206.84 - 77 * 3 - 0.93, 6);
  expect(readability('nieuw groei').score).toBeCloseTo(206.84 - 77 - 0.93 * 2, 6);
});

test('a text in plain words scores better than one in official words', () => {
  const plain = readability('Uw kind gaat na school naar een groep. Daar krijgt het hulp. U betaalt zelf een deel.');
  const official = readability('De jeugdige participeert naschools in een specialistische groepsvoorziening met ondersteuningscomponent.');
  expect(plain.score).toBeGreaterThan(80);
  expect(official.score).toBeLessThan(30);
});

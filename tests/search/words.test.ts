import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readConcepts } from '../../src/search/concepts.ts';
import { readSmallWords, wordsIn } from '../../src/search/small-words.ts';
import { wordsOf } from '../../src/search/text.ts';

test('the word file holds several hundred concepts, each of more than one term', async () => {
  const concepts = readConcepts(await readFile('src/search/words-nl.txt', 'utf8'));
  expect(concepts.length).toBeGreaterThan(600);
  for (const { from, to } of concepts) {
    expect(from.length, from.join()).toBeGreaterThan(0);
    expect(new Set([...from, ...to]).size, from.join()).toBeGreaterThan(1);
    for (const term of [...from, ...to]) expect(wordsOf(term).length, term).toBeGreaterThan(0);
  }
});

test('rarer words are single words that the word file lacks, each with a meaning, none given twice', async () => {
  const core = new Set(readConcepts(await readFile('src/search/words-nl.txt', 'utf8')).flatMap(({ from }) => from));
  const rarer = readConcepts(await readFile('src/search/words-rarer-nl.txt', 'utf8'));
  expect(rarer.length).toBeGreaterThan(800);
  for (const { from, to } of rarer) {
    expect(to, from.join()).not.toBe(from);
    expect(from.filter((word) => wordsOf(word).length !== 1 || core.has(word))).toEqual([]);
  }
  const words = rarer.flatMap(({ from }) => from);
  expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
});

test('words of other counters are no rarer words of the field', async () => {
  const rarer = new Set(readConcepts(await readFile('src/search/words-rarer-nl.txt', 'utf8')).flatMap(({ from }) => from));
  const words = wordsIn(await readFile('src/search/words-elsewhere-nl.txt', 'utf8'));
  expect(words.length).toBeGreaterThan(200);
  expect(words.filter((word) => wordsOf(word).length !== 1 || rarer.has(word))).toEqual([]);
});

test('concepts mean the same, or lead one way', () => {
  expect(readConcepts('# uitleg\n\na, b c\nd > e, f\n')).toEqual([
    { from: ['a', 'b c'], to: ['a', 'b c'] },
    { from: ['d'], to: ['e', 'f'] },
  ]);
});

test('words that turn a meaning are small words too', async () => {
  const { stop, turn, light } = readSmallWords(await readFile('src/search/small-words-nl.txt', 'utf8'));
  expect([...turn].filter((word) => !stop.has(word))).toEqual([]);
  expect([...light].filter((word) => stop.has(word))).toEqual([]);
  expect(stop.size).toBeGreaterThan(100);
});

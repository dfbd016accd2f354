import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isCrisis as isCrisisOf } from '../../src/search/crisis.ts';
import { readSmallWords } from '../../src/search/small-words.ts';

const { crisis } = readSmallWords(readFileSync('src/search/small-words-nl.txt', 'utf8'));
const isCrisis = (query: string) => isCrisisOf(query, [...crisis]);

test('words of crisis are seen, also with a slip and in a sentence', () => {
  for (const query of [
    'crisis',
    'crisisopvang',
    'ik heb direct hulp nodig',
    'mishandeling',
    'mijn kind wordt geslagen',
    'mishandelin',
    'zelfmoort',
    'crissis',
    'ik wil niet meer leven',
  ])
    expect(isCrisis(query), query).toBe(true);
});

test('other words are not', () => {
  for (const query of ['dagbesteding', 'hulp aanvragen', 'cursus', 'geslaagd', 'misverstand', 'tarief', 'hulp thuis', 'nu', 'gevarieerd'])
    expect(isCrisis(query), query).toBe(false);
});

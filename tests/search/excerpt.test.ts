import { expect, test } from 'vitest';
import { MEANT, tidyExcerpt } from '../../src/search/excerpt.ts';

test('the word that means what was asked is marked, and places of other words are gone', () => {
  expect(tidyExcerpt(`Wij bieden logeeropvang ${MEANT} <mark>${MEANT}</mark> ${MEANT} aan.`)).toBe('Wij bieden <mark>logeeropvang</mark> aan.');
  expect(tidyExcerpt(`Een <mark>oppas</mark> <mark>${MEANT}</mark>. Of niet`)).toBe('Een <mark>oppas</mark>. Of niet');
  expect(tidyExcerpt(`<mark>${MEANT}</mark> Begin van de tekst`)).toBe('Begin van de tekst');
});

test('some words around the first hit are shown, and all of a short text', () => {
  const long = [...Array.from({ length: 40 }, (_, at) => `voor${at}`), '<mark>hit</mark>', ...Array.from({ length: 40 }, (_, at) => `na${at}`)].join(
    ' ',
  );
  const shown = tidyExcerpt(long).split(' ');
  expect(shown).toHaveLength(24);
  expect(shown.indexOf('<mark>hit</mark>')).toBe(8);
  expect(tidyExcerpt('een korte tekst')).toBe('een korte tekst');
  expect(
    tidyExcerpt(`${'woord '.repeat(30)}<mark>hit</mark>`)
      .split(' ')
      .at(-1),
  ).toBe('<mark>hit</mark>');
});

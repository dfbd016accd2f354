import { expect, test } from 'vitest';
import { findMeanings } from '../../src/search/meanings.ts';

/** A site that finds pages by these words. */
const foundBy = (term: string) =>
  ({ eetstoornis: 'eetstoornissen', anorexia: 'anorexia', voeding: 'voeding', 'licht verstandelijk': 'zqabcx' })[term];
const all = (meanings: ReturnType<typeof findMeanings>) => Object.fromEntries(meanings);

test('a rarer word stands for the first two words by which the site is found', () => {
  const found = findMeanings([{ from: ['magerzucht', 'vermageringszucht'], to: ['boulimia', 'anorexia', 'eetstoornis', 'voeding'] }], [], foundBy);
  expect(all(found)).toEqual({ magerzucht: 'anorexia eetstoornissen', vermageringszucht: 'anorexia eetstoornissen' });
});

test('it is known by its stem, so that its other forms are too', () => {
  expect(all(findMeanings([{ from: ['lijnpillen'], to: ['eetstoornis'] }], [], foundBy))).toEqual({ lijnpil: 'eetstoornissen' });
});

test('it may stand for a term of several words', () => {
  expect(all(findMeanings([{ from: ['zwakzinnig'], to: ['licht verstandelijk'] }], [], foundBy))).toEqual({ zwakzinnig: 'zqabcx' });
});

test('words that lead nowhere here, and words that the site has itself, are left out', () => {
  expect(
    all(
      findMeanings(
        [
          { from: ['paard'], to: ['manege'] },
          { from: ['anorexia'], to: ['eetstoornis'] },
        ],
        [],
        foundBy,
      ),
    ),
  ).toEqual({});
});

test('a word of another counter stands for nothing, also where a rarer word leads somewhere', () => {
  const meanings = findMeanings([{ from: ['paspoort'], to: ['voeding'] }], ['paspoort', 'voeding'], foundBy);
  expect(all(meanings)).toEqual({ paspor: '' });
});

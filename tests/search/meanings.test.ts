import { expect, test } from 'vitest';
import { makeMeanings } from '../../src/search/meanings.ts';

/** A site that finds pages by these words. */
const foundBy = (term: string) =>
  ({ eetstoornis: 'eetstoornissen', anorexia: 'anorexia', voeding: 'voeding', 'licht verstandelijk': 'zqabcx' })[term];
const all = (lists: ReturnType<typeof makeMeanings>) => Object.assign({}, ...lists.values()) as Record<string, string>;

test('a rarer word stands for the first two words by which the site is found', () => {
  const lists = makeMeanings([{ from: ['magerzucht', 'vermageringszucht'], to: ['boulimia', 'anorexia', 'eetstoornis', 'voeding'] }], [], foundBy);
  expect(lists.get('m')).toEqual({ 'magerzucht:': 'anorexia eetstoornissen' });
  expect(lists.get('v')).toEqual({ 'vermageringszucht:': 'anorexia eetstoornissen' });
});

test('it is known by its stem, so that its other forms are too', () => {
  expect(all(makeMeanings([{ from: ['lijnpillen'], to: ['eetstoornis'] }], [], foundBy))).toEqual({ 'lijnpil:': 'eetstoornissen' });
});

test('it may stand for a term of several words', () => {
  expect(all(makeMeanings([{ from: ['zwakzinnig'], to: ['licht verstandelijk'] }], [], foundBy))).toEqual({ 'zwakzinnig:': 'zqabcx' });
});

test('words that lead nowhere here, and words that the site has itself, are left out', () => {
  expect(
    all(
      makeMeanings(
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
  const lists = makeMeanings([{ from: ['paspoort'], to: ['voeding'] }], ['paspoort', 'voeding'], foundBy);
  expect(all(lists)).toEqual({ 'paspor:': '' });
});

test('each letter has a list, so that none is asked for in vain', () => {
  expect([...makeMeanings([], [], foundBy).keys()].join('')).toBe('abcdefghijklmnopqrstuvwxyz');
});

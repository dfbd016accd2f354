import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import type { PageFacts } from '../../src/search/built-page.ts';
import { LEAST_HERE } from '../../src/search/ask.ts';
import { Splitter } from '../../src/search/compounds.ts';
import { makeWordLists } from '../../src/search/make-word-lists.ts';
import { readSmallWords } from '../../src/search/small-words.ts';
import { stem } from '../../src/search/stem.ts';
import { strengthsIn } from '../../src/search/strengths.ts';
import { tellingWords } from '../../src/search/terms.ts';
import { wordsOf } from '../../src/search/text.ts';
import { notOnSite, pagesOfTopics } from '../../src/search/topic-pages.ts';
import { chancesOf, signsOf, whatIsMeant, type Meant } from '../../src/search/topic-scores.ts';
import { learnWords, readTopics } from '../../src/search/topics.ts';
import { listOf } from '../../src/search/list-of.ts';
import { listNumbers, TOPIC_PAGES } from '../../src/search/word-lists.ts';
import { EMPTY_PAGE } from '../support/empty-page.ts';

const small = { stop: new Set(['mag', 'mijn', 'in', 'het', 'de', 'naar', 'niet']), turn: new Set(['niet']), light: new Set<string>() };
const splitter = new Splitter(new Set(['school', 'bus', 'angst']), new Set(), new Set());
const FILE = `
# uitleg
[vervoer, taxi]
mag mijn zoon met de schoolbus
rolstoel in de bus

[persoonsgebonden budget]
mag oma geld krijgen
oma betalen

[schoolweigering]
mijn zoon wil niet naar school
schoolangst
`;
const titled = (...titles: string[]) => titles.map((title) => ({ ...EMPTY_PAGE, url: `/${title}/`, title, text: title }));

const ELSEWHERE = `
[rijbewijs]
nieuw rijbewijs
rijbewijs met de bus halen
`;

/** What is meant by words with these stems on a site with such pages; of a word in parts, after an equals sign with a plus between them. */
function ask(pages: PageFacts[], stems: string[]): Promise<Meant> {
  const topics = readTopics(FILE);
  const strengthsOf = strengthsIn(pages, small, splitter);
  const words = learnWords(topics, small, splitter);
  const elsewhere = learnWords(notOnSite(readTopics(ELSEWHERE), small, strengthsOf), small, splitter, topics.length);
  const numbers = new Map(pages.map(({ url }, number) => [url, number]));
  const about = pagesOfTopics(topics, words, pages, numbers, small, strengthsOf);
  const lists = makeWordLists(new Map(), [words, elsewhere], about);
  return whatIsMeant(
    stems.map((one) => one.split(/[=+]/)),
    (name) => Promise.resolve(lists.get(name)!),
  );
}

/** The titles of pages by how much they are about what is meant, best first. */
async function meant(pages: PageFacts[], stems: string[]): Promise<string[]> {
  const { scores } = await ask(pages, stems);
  return [...scores].sort(([, a], [, b]) => b - a).map(([page]) => pages[page]!.title);
}

describe('the file of topics', () => {
  test('holds terms between brackets and a query a line', () => {
    expect(readTopics(FILE)[1]).toEqual({ terms: ['persoonsgebonden budget'], queries: ['mag oma geld krijgen', 'oma betalen'] });
    expect(() => readTopics('zomaar een vraag')).toThrow('zonder onderwerp: zomaar een vraag');
  });

  test.each([
    ['topics-nl.txt', 200, 35],
    ['topics-elsewhere-nl.txt', 60, 20],
  ])('as it ships, %s has many queries about each topic, none twice', async (name, leastTopics, leastQueries) => {
    const { stop, turn } = readSmallWords(await readFile('src/search/small-words-nl.txt', 'utf8'));
    const topics = readTopics(await readFile(`src/search/${name}`, 'utf8'));
    expect(topics.length).toBeGreaterThan(leastTopics);
    const terms = topics.map((topic) => topic.terms.join());
    expect(new Set(terms).size).toBe(terms.length);
    for (const { terms: of, queries } of topics) {
      const asked = queries.map((query) => wordsOf(query).join(' '));
      expect(asked.length, of.join()).toBeGreaterThanOrEqual(leastQueries);
      expect(asked.filter((query, at) => asked.indexOf(query) !== at)).toEqual([]);
      for (const text of [...of, ...queries])
        expect(wordsOf(text).filter((word) => !stop.has(word) || turn.has(word)).length, text).toBeGreaterThan(0);
    }
  });
});

test('words lead to the pages of the topic that they say most of, together', async () => {
  const pages = titled('Vervoer', 'Persoonsgebonden budget', 'Schoolweigering');
  expect((await meant(pages, ['oma', 'betal']))[0]).toBe('Persoonsgebonden budget');
  expect((await meant(pages, ['zon', 'bus']))[0]).toBe('Vervoer');
  expect((await meant(pages, ['zon', 'niet', 'schol']))[0]).toBe('Schoolweigering');
});

test('a compound says what its parts say; parts also learn from it', async () => {
  const pages = titled('Vervoer', 'Schoolweigering');
  expect((await meant(pages, ['schoolbus']))[0]).toBe('Vervoer');
  expect((await meant(pages, ['angst']))[0]).toBe('Schoolweigering');
});

test('a word that no topic knows says what its parts say; one that is known speaks for itself', async () => {
  const pages = titled('Vervoer', 'Schoolweigering', 'Persoonsgebonden budget');
  expect((await meant(pages, ['zorgbus=zorg+bus']))[0]).toBe('Vervoer');
  expect((await meant(pages, ['oma=bus+schol']))[0]).toBe('Persoonsgebonden budget');
});

test('words that no topic knows, and topics that no page is about, lead nowhere', async () => {
  expect(await meant(titled('Vervoer'), ['paspoor'])).toEqual([]);
  const [vervoer] = await meant(titled('Vervoer'), ['oma']);
  expect(vervoer).toBeUndefined();
});

test('as they ship, next to nothing that is asked of youth care is taken for another counter, and much of what is for another is known as such', async () => {
  const read = async (name: string) => readTopics(await readFile(`src/search/${name}`, 'utf8'));
  const ours = await read('topics-nl.txt');
  const others = await read('topics-elsewhere-nl.txt');
  const realSmall = readSmallWords(await readFile('src/search/small-words-nl.txt', 'utf8'));
  const words = [learnWords(ours, realSmall, splitter), learnWords(others, realSmall, splitter, ours.length)];
  const lists = makeWordLists(
    new Map(),
    words,
    ours.map(() => ''),
  );
  const shareElsewhere = async (topics: typeof ours) => {
    const queries = topics.flatMap((topic) => topic.queries);
    const meant = await Promise.all(
      queries.map((query) =>
        whatIsMeant(
          tellingWords(wordsOf(query), realSmall).map((word) => [stem(word)]),
          (name) => Promise.resolve(lists.get(name)!),
        ),
      ),
    );
    return meant.filter(({ here }) => here < LEAST_HERE).length / queries.length;
  };
  expect(await shareElsewhere(ours)).toBeLessThan(0.003);
  expect(await shareElsewhere(others)).toBeGreaterThan(0.4);
});

test('what is for another counter is hardly for this site, unless a page deals with it', async () => {
  expect((await ask(titled('Vervoer'), ['oma'])).here).toBe(1);
  expect((await ask(titled('Vervoer'), ['rijbewijs'])).here).toBeLessThan(0.1);
  expect((await ask(titled('Vervoer'), ['rijbewijs', 'bus'])).here).toBeLessThan(0.3);
  expect((await ask(titled('Vervoer', 'Rijbewijs'), ['rijbewijs'])).here).toBe(1);
});

test('what else it may be does not lessen what it is for this site', async () => {
  const alone = await ask(titled('Vervoer', 'Rijbewijs'), ['bus']);
  const beside = await ask(titled('Vervoer'), ['bus']);
  expect(beside.here).toBeLessThan(1);
  expect(beside.scores.get(0)).toBeGreaterThan(0.95 * alone.scores.get(0)!);
});

test('chances add up to one with the topics that nothing is said of', () => {
  const chances = chancesOf([signsOf([8 * 0 + 2, 8 * 2 + 1]), undefined], 4);
  expect(Object.keys(chances)).toEqual(['0', '2']);
  const odds = [Math.exp(2.4), Math.exp(1.2)];
  expect(chances[0]).toBeCloseTo(odds[0]! / (odds[0]! + odds[1]! + 2));
  expect(chances[2]).toBeCloseTo(odds[1]! / (odds[0]! + odds[1]! + 2));
});

test('each word is in the list of its beginning', () => {
  const lists = makeWordLists(new Map([['constructor', 'bouw']]), [new Map([['oma', signsOf([17])]])], ['']);
  expect(lists.get(listOf('constructor'))).toEqual({ 'constructor:': 'bouw' });
  expect(lists.get(listOf('oma'))).toEqual({ 'oma;': signsOf([17]) });
  expect(listOf('dagbe')).toBe(listOf('dagbested'));
  expect(lists.get(TOPIC_PAGES)).toEqual({ 0: '' });
  expect([...lists.keys()]).toEqual([...listNumbers(), TOPIC_PAGES]);
});

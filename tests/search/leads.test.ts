import { describe, expect, test } from 'vitest';
import type { PageFacts } from '../../src/search/built-page.ts';
import { Splitter } from '../../src/search/compounds.ts';
import { readConcepts } from '../../src/search/concepts.ts';
import { findLeads } from '../../src/search/leads.ts';
import { strengthsIn } from '../../src/search/strengths.ts';
import { EMPTY_PAGE } from '../support/empty-page.ts';

const small = { stop: new Set(['de', 'het', 'niet', 'naar', 'wat']), turn: new Set(['niet']), light: new Set(['bieden', 'hulp']) };

/** Pages with the given facts, among others that say nothing of it. */
function leadsOf(pages: Partial<PageFacts>[], words: string, rarer = '') {
  const others = Array.from({ length: 12 }, (_, at) => ({ ...EMPTY_PAGE, url: `/z${at}/`, title: `Pagina ${at}`, text: 'bieden hulp' }));
  const all = [...pages.map((page, at) => ({ ...EMPTY_PAGE, url: `/${at}/`, ...page, text: [page.title, page.text].join(' ') })), ...others];
  const splitter = new Splitter(new Set(['logeer', 'opvang', 'boerderij']), new Set(), new Set());
  return findLeads(all, readConcepts(words), readConcepts(rarer), small, strengthsIn(all, small, splitter));
}
const termsOf = ({ leads }: ReturnType<typeof leadsOf>) => leads.map(({ stems }) => stems.join(' ')).sort();

test('a term leads to the pages that have what it stands for, most to those whose title has it', () => {
  const { leads } = leadsOf(
    [{ title: 'Logeeropvang' }, { title: 'Weekend', text: 'ook logeeropvang' }, { title: 'Pleegzorg' }],
    'oppas > logeeropvang',
  );
  expect(leads).toHaveLength(1);
  const strengths = [0, 1, 2].map((page) => leads[0]!.pages.get(page)?.strength ?? 0);
  expect(strengths[0]).toBeGreaterThan(0.5);
  expect(strengths[1]).toBeLessThan(strengths[0]!);
  expect(strengths[2]).toBe(0);
  expect(leads[0]!.pages.get(0)!.beside).toBe('logeeropvang');
});

test('a page that says the term itself as clearly needs no help to be found by it', () => {
  const { leads } = leadsOf([{ title: 'Oppas en logeeropvang' }, { title: 'Logeeropvang' }], 'oppas, logeeropvang');
  expect([...leads.find(({ form }) => form === 'oppas')!.pages.keys()]).toEqual([1]);
});

test('a rarer word leads somewhere where the site has it in passing, and nowhere else', () => {
  const pages = [
    { title: 'Logeeropvang' },
    { title: 'Vervoer', text: 'de chauffeur past ook op' },
    { title: 'Pleegzorg', text: 'naar een gastgezin' },
  ];
  const found = leadsOf(pages, '', 'gastgezin, kostgezin > logeeropvang');
  expect(termsOf(found)).toEqual(['gastgezin']);
  expect([...found.leads[0]!.pages.keys()]).toEqual([0]);
});

test('words of one stem stand for each other where the site lacks the very word', () => {
  expect(termsOf(leadsOf([{ title: 'Thuiszitten' }], 'spijbelen > thuiszitters'))).toEqual(['spijbel']);
});

describe('what leads nowhere', () => {
  test('a term for what no page has, or for small words alone, is told', () => {
    const found = leadsOf([{ title: 'Logeeropvang' }], 'paard > manege\nofferte > bieden');
    expect(found.leads).toEqual([]);
    expect(found.unused).toEqual(['manege', 'bieden']);
  });

  test('a term of which only an everyday word is left is not taken', () => {
    expect(termsOf(leadsOf([{ title: 'Wachtlijst' }], 'wat hulp, lang wachten > wachtlijst'))).toEqual(['lang wacht']);
  });

  test('letters and figures alone are no term', () => {
    expect(termsOf(leadsOf([{ title: 'Logeeropvang' }], '5 a, a2 > logeeropvang'))).toEqual(['a2']);
  });

  test('a term of several words is left out when a part of it leads there already', () => {
    expect(termsOf(leadsOf([{ title: 'Logeeropvang' }], 'oppas, oppas gezocht, niet alleen > logeeropvang'))).toEqual(['niet alle', 'oppas']);
  });
});

test('other names of a page lead to pages with its title', () => {
  const pages = [
    { title: 'Verklarende analyse', names: ['brede blik'] },
    { title: 'Onderzoek', headings: ['De verklarende analyse'] },
  ];
  const [lead] = leadsOf(pages, '').leads;
  expect(lead!.stems).toEqual(['bred', 'blik']);
  expect([...lead!.pages.keys()]).toEqual([1]);
});

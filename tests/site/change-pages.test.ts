import { expect, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/build-catalogue.ts';
import { byMonth, byYear, changeLogs, pieces } from '../../src/catalogue/change-log.ts';
import type { AnyEntry } from '../../src/catalogue/entry.ts';
import { changePages, changeSections } from '../../src/site/change-pages.ts';
import { manyEntries } from '../support/many-entries.ts';

const source = { title: 'Bron' };
const region = (slug: string, ...dates: string[]): AnyEntry => ({
  kind: 'region',
  id: slug,
  region: slug,
  slug,
  data: { name: slug, changes: dates.map((date) => ({ date, text: `Op ${date}.` })), source },
});

test('a change log tells what comes, soonest first, from what was, latest first; today is still to come', () => {
  const [log] = changeLogs(buildCatalogue([region('a', '2026-01-01', '2027-05-01', '2026-11-23', '2025-12-31')], '2026-11-23'));
  expect(log?.coming.map(({ date }) => date)).toEqual(['2026-11-23', '2027-05-01']);
  expect(log?.past.map(({ date }) => date)).toEqual(['2026-01-01', '2025-12-31']);
  expect(byMonth(log!.past).map(({ month }) => month)).toEqual(['2026-01', '2025-12']);
  expect(byYear(log!).map(({ year, events }) => `${year}: ${events.map(({ date }) => date).join(' ')}`)).toEqual([
    '2027: 2027-05-01',
    '2026: 2026-01-01 2026-11-23',
    '2025: 2025-12-31',
  ]);
});

test('each region has its own log, and what belongs to the whole site stands apart; a region without changes is left out', () => {
  const term: AnyEntry = { kind: 'term', id: 'term/kdc', slug: 'kdc', data: { term: 'KDC', changes: [{ date: '2026-01-01', text: 'Nieuw.' }] } };
  const sections = changeSections(buildCatalogue([region('b', '2026-02-01'), region('a'), term], '2026-11-23'));
  expect(sections.map(({ anchor, past }) => [anchor, past.length])).toEqual([
    ['b', 1],
    ['over', 1],
  ]);
});

test('a consultation is no change', () => {
  const segment: AnyEntry = { kind: 'segment', id: 'a/s', region: 'a', slug: 's', data: { title: 'S', summary: 'S.', source } };
  const meeting: AnyEntry = {
    kind: 'consultation',
    id: 'a/c',
    region: 'a',
    slug: 'c',
    data: { title: 'C', segments: ['s'], date: '2026-01-01', source },
  };
  expect(changeLogs(buildCatalogue([region('a'), segment, meeting], '2026-11-23'))).toEqual([]);
});

test('up to a hundred changes stand on one page, more are split: every change is on one page of a year, and no page passes a hundred', () => {
  const few = buildCatalogue([region('a', ...Array.from({ length: 100 }, () => '2026-01-01'))], '2026-11-23');
  expect(changePages(few)).toEqual([]);
  expect(changeSections(few)[0]?.past).toHaveLength(100);

  const many = buildCatalogue(manyEntries(1000), '2026-11-23');
  const pages = changePages(many);
  const total = changeLogs(many).reduce((sum, { coming, past }) => sum + coming.length + past.length, 0);
  expect(pages.reduce((sum, { page }) => sum + page.events.length, 0)).toBe(total);
  expect(Math.max(...pages.map(({ page }) => page.events.length))).toBeLessThanOrEqual(100);
  expect(new Set(pages.map(({ region: slug, path }) => `${slug}/${path}`)).size).toBe(pages.length);
  for (const { coming, past } of changeSections(many)) expect([coming.length <= 5, past.length <= 5]).toEqual([true, true]);
});

test('the pages of one long year lead to each other', () => {
  const catalogue = buildCatalogue([region('a', ...Array.from({ length: 250 }, () => '2026-01-01'))], '2026-11-23');
  expect(changePages(catalogue).map(({ path, page }) => [path, page.previous, page.next, page.events.length])).toEqual([
    ['2026', undefined, '/wijzigingen/a/2026/2/', 100],
    ['2026/2', '/wijzigingen/a/2026/', '/wijzigingen/a/2026/3/', 100],
    ['2026/3', '/wijzigingen/a/2026/2/', undefined, 50],
  ]);
});

test('a list is cut without losing anything', () => {
  expect(pieces([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(pieces([], 2)).toEqual([[]]);
});

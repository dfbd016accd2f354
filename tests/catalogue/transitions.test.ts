import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/build-catalogue.ts';
import { changesBetween, changesInNextDays } from '../../src/catalogue/changes.ts';
import { currentSuccessorsOf } from '../../src/catalogue/chains.ts';
import type { AnyEntry } from '../../src/catalogue/entry.ts';
import type { Product } from '../../src/catalogue/nodes.ts';
import { statusOn, type Validity } from '../../src/catalogue/validity.ts';
import { dayInAmsterdam } from '../../src/text/dates.ts';

const source = { title: 'Bron' };

/** A region with one segment and these products, as of a day. */
function catalogueOf(
  products: Record<string, Validity & { replaces?: string[]; tariffs?: { from: string; cents: number; per: string }[] }>,
  today: string,
) {
  const base: AnyEntry[] = [
    { kind: 'region', id: 'r', region: 'r', slug: 'r', data: { name: 'R', source } },
    { kind: 'segment', id: 'r/s', region: 'r', slug: 's', data: { title: 'S', summary: 'S.', source } },
  ];
  const cards = Object.entries(products).map(([slug, data]): AnyEntry => {
    const fields = { title: slug, segment: 's', summary: 'P.', ownContribution: { applies: 'unknown' as const }, source };
    return { kind: 'product', id: `r/${slug}`, region: 'r', slug, data: { ...fields, ...data } };
  });
  return buildCatalogue([...base, ...cards], today);
}

describe('status by start and end, on 24 November 2026', () => {
  const dates = { none: undefined, past: '2026-11-23', today: '2026-11-24', future: '2026-11-25' } as const;
  test.each([
    ['none', 'none', 'in-force'],
    ['none', 'past', 'ended'],
    ['none', 'today', 'in-force'],
    ['none', 'future', 'in-force'],
    ['past', 'none', 'in-force'],
    ['past', 'past', 'ended'],
    ['past', 'today', 'in-force'],
    ['past', 'future', 'in-force'],
    ['today', 'none', 'in-force'],
    ['today', 'today', 'in-force'],
    ['today', 'future', 'in-force'],
    ['future', 'none', 'announced'],
    ['future', 'future', 'announced'],
  ] as const)('start %s, end %s: %s', (start, end, status) => {
    expect(statusOn({ validFrom: dates[start], validUntil: dates[end] }, '2026-11-24')).toBe(status);
  });
});

test.each([
  ['2024-02-28', '2024-02-28', 'in-force'],
  ['2024-02-28', '2024-02-29', 'ended'],
  ['2024-02-29', '2024-02-29', 'in-force'],
  ['2024-02-29', '2024-03-01', 'ended'],
  ['2023-02-28', '2023-03-01', 'ended'],
])('in force until %s: on %s %s', (validUntil, day, status) => {
  expect(statusOn({ validUntil }, day)).toBe(status);
});

test('29 February can be a first day', () => {
  expect(statusOn({ validFrom: '2024-02-29' }, '2024-02-28')).toBe('announced');
  expect(statusOn({ validFrom: '2024-02-29' }, '2024-02-29')).toBe('in-force');
});

test.each([
  // The clock goes forward on 31 March 2024 at 02:00 and back on 27 October 2024 at 03:00.
  ['2024-03-30T22:59:59Z', '2024-03-30'],
  ['2024-03-30T23:00:00Z', '2024-03-31'],
  ['2024-03-31T21:59:59Z', '2024-03-31'],
  ['2024-03-31T22:00:00Z', '2024-04-01'],
  ['2024-10-26T21:59:59Z', '2024-10-26'],
  ['2024-10-26T22:00:00Z', '2024-10-27'],
  ['2024-10-27T22:59:59Z', '2024-10-27'],
  ['2024-10-27T23:00:00Z', '2024-10-28'],
  ['2024-06-30T22:00:00Z', '2024-07-01'],
  ['2024-12-31T23:00:00Z', '2025-01-01'],
])('at %s it is %s in Amsterdam', (moment, day) => {
  expect(dayInAmsterdam(Date.parse(moment))).toBe(day);
});

test('days that a clock change makes 23 or 25 hours long count as one day', () => {
  for (const [today, changed] of [
    ['2024-03-30', '2024-04-01'],
    ['2024-10-26', '2024-10-28'],
  ] as const) {
    const catalogue = catalogueOf({ nieuw: { validFrom: changed } }, today);
    expect(changesInNextDays(catalogue, 1)).toEqual([]);
    expect(changesInNextDays(catalogue, 2).map(({ since }) => since)).toEqual([changed]);
  }
});

test('a last day is not a change yet; the day after is', () => {
  const catalogue = catalogueOf({ oud: { validUntil: '2024-02-29' } }, '2024-02-28');
  expect(changesBetween(catalogue, '2024-02-28', '2024-02-29')).toEqual([]);
  expect(changesBetween(catalogue, '2024-02-29', '2024-03-01').map(({ type, since }) => [type, since])).toEqual([['ends', '2024-03-01']]);
  expect(changesInNextDays(catalogue, 1)).toEqual([]);
  expect(changesInNextDays(catalogue, 2)).toHaveLength(1);
});

test('several successors in the future, one after the other and side by side', () => {
  const products = {
    oud: { validUntil: '2024-06-30' },
    'nieuw-a': { validFrom: '2024-07-01', validUntil: '2024-12-31', replaces: ['oud'] },
    'nieuw-b': { validFrom: '2024-07-01', replaces: ['oud'] },
    later: { validFrom: '2025-01-01', replaces: ['nieuw-a'] },
  };
  const before = catalogueOf(products, '2024-06-30');
  const old = before.find('product', 'r/oud') as Product;
  expect(old.replacedBy.map(({ slug }) => slug)).toEqual(['nieuw-a', 'nieuw-b']);
  expect(old.chain.map(({ slug }) => slug)).toEqual(['oud', 'nieuw-a', 'nieuw-b', 'later']);
  expect(changesBetween(before, '2024-06-30', '2025-01-01').map(({ type, since, node }) => `${since} ${type} ${node.slug}`)).toEqual([
    '2024-07-01 replaced oud',
    '2024-07-01 starts nieuw-a',
    '2024-07-01 starts nieuw-b',
    '2025-01-01 replaced nieuw-a',
    '2025-01-01 starts later',
  ]);
  // A reader of the old card needs what holds now, also when the first successor has itself been replaced.
  const after = catalogueOf(products, '2025-02-01').find('product', 'r/oud') as Product;
  expect(currentSuccessorsOf(after).map(({ slug }) => slug)).toEqual(['nieuw-b', 'later']);
});

test('two cards that become one, and an end without a successor', () => {
  const catalogue = catalogueOf(
    {
      a: { validUntil: '2024-06-30' },
      b: { validUntil: '2024-06-30' },
      samen: { validFrom: '2024-07-01', replaces: ['b', 'a', 'a'] },
      los: { validUntil: '2024-06-30' },
    },
    '2024-07-01',
  );
  const together = catalogue.find('product', 'r/samen') as Product;
  expect(together.replaces.map(({ slug }) => slug)).toEqual(['a', 'b']);
  expect(changesBetween(catalogue, '2024-06-30', '2024-07-01').map(({ type, node }) => `${type} ${node.slug}`)).toEqual([
    'replaced a',
    'replaced b',
    'ends los',
    'starts samen',
  ]);
  expect(currentSuccessorsOf(catalogue.find('product', 'r/los') as Product)).toEqual([]);
});

test('an end on 31 December 9999 never comes', () => {
  const catalogue = catalogueOf({ altijd: { validUntil: '9999-12-31' } }, '2024-07-01');
  expect(changesBetween(catalogue, '2024-07-01', '9999-12-31')).toEqual([]);
});

test('a new tariff names the one before it', () => {
  const tariffs = [
    { from: '2025-01-01', cents: 1100, per: 'uur' },
    { from: '2024-01-01', cents: 1000, per: 'uur' },
    { from: '2025-01-01', cents: 5000, per: 'dagdeel' },
  ];
  const changes = changesBetween(catalogueOf({ kaart: { tariffs } }, '2024-07-01'), '2024-07-01', '2025-01-01');
  expect(changes.map(({ type, tariff }) => [type, tariff?.tariff.cents, tariff?.before?.cents])).toEqual([
    ['tariff', 1100, 1000],
    ['tariff', 5000, undefined],
  ]);
});

import { expect, test } from 'vitest';
import type { AnyEntry } from '../../src/catalogue/entry.ts';
import { buildCatalogue, CatalogueError } from '../../src/catalogue/build-catalogue.ts';
import { between, eventsOf, eventsOfRegion, latestFirst } from '../../src/catalogue/events.ts';
import type { Product } from '../../src/catalogue/nodes.ts';
import { checkContent, checkedEntries } from '../../src/check/check-content.ts';
import { statusOn } from '../../src/catalogue/validity.ts';

const entries: AnyEntry[] = checkedEntries((await checkContent('content')).content);
const PEEL = 'een-10-voor-de-jeugd';

function statuses(today: string) {
  const catalogue = buildCatalogue(entries, today);
  return Object.fromEntries(
    ['specialistische-naschoolse-opvang', 'sno-po', 'sno-vso'].map((slug) => [
      slug,
      (catalogue.find('product', `${PEEL}/${slug}`) as Product).status,
    ]),
  );
}

test('the day before the change one SNO card is in force and two are announced', () => {
  expect(statuses('2024-06-30')).toEqual({ 'specialistische-naschoolse-opvang': 'in-force', 'sno-po': 'announced', 'sno-vso': 'announced' });
});

test('on the day of the change two are in force and one has ended', () => {
  expect(statuses('2024-07-01')).toEqual({ 'specialistische-naschoolse-opvang': 'ended', 'sno-po': 'in-force', 'sno-vso': 'in-force' });
});

test('the first and the last day themselves are in force', () => {
  const validity = { validFrom: '2024-02-28', validUntil: '2024-02-29' };
  expect(['2024-02-27', '2024-02-28', '2024-02-29', '2024-03-01'].map((day) => statusOn(validity, day))).toEqual([
    'announced',
    'in-force',
    'in-force',
    'ended',
  ]);
});

test('links run both ways and stay in their region', () => {
  const { regions } = buildCatalogue(entries, '2026-11-23');
  expect(regions.map(({ slug }) => slug)).toEqual([PEEL, 'haaglanden']);
  for (const region of regions) {
    for (const product of region.products) {
      expect(product.region).toBe(region);
      expect(product.segment.products).toContain(product);
      for (const later of product.replacedBy) expect(later.replaces).toContain(product);
    }
    for (const objective of region.objectives) {
      expect(objective.segment.region).toBe(region);
      if (objective.consultation) expect(objective.consultation.objectives).toContain(objective);
    }
  }
});

test('what was only discussed in Haaglanden keeps that status', () => {
  const haaglanden = buildCatalogue(entries, '2026-11-23').regions.find(({ slug }) => slug === 'haaglanden');
  expect(haaglanden?.objectives.map(({ data }) => data.status)).toEqual(['discussed', 'discussed', 'discussed']);
  expect(haaglanden?.products).toEqual([]);
});

test('the order of the files does not matter', () => {
  const titles = (list: AnyEntry[]) => buildCatalogue(list, '2026-11-23').regions.flatMap((region) => region.products.map(({ id }) => id));
  expect(titles([...entries].reverse())).toEqual(titles(entries));
});

test('drafts are left out', () => {
  const drafted = entries.map((entry) => (entry.slug === 'sno-po' ? ({ ...entry, data: { ...entry.data, draft: true } } as AnyEntry) : entry));
  expect(buildCatalogue(drafted, '2026-11-23').find('product', `${PEEL}/sno-po`)).toBeUndefined();
});

test('a reference to nothing cannot be linked', () => {
  const broken = entries.filter(({ kind }) => kind !== 'segment');
  expect(() => buildCatalogue(broken, '2026-11-23')).toThrow(CatalogueError);
});

test('what changes in a stretch of time, its first and last day included', () => {
  const events = eventsOf(buildCatalogue(entries, '2024-06-30'));
  const found = between(events, '2024-06-30', '2024-07-01').map(({ date, type, node }) => `${date} ${type} ${node.slug}`);
  expect(found).toContain('2024-06-30 ends specialistische-naschoolse-opvang');
  expect(found).toContain('2024-07-01 starts sno-po');
  expect(found).toContain('2024-07-01 starts sno-vso');
  expect(between(events, '2024-07-02', '2024-12-31')).toEqual([]);
});

test('what an editor notes on the first or last day of an entry goes with that day, once; on another day it stands by itself', () => {
  const source = { title: 'Bron' };
  const changes = [
    { date: '2026-01-01', text: 'Bij het begin.' },
    { date: '2026-02-01', text: 'Tussendoor.' },
    { date: '2026-03-01', text: 'Bij het einde.' },
  ];
  const oneDay = [{ date: '2026-04-01', text: 'Die ene dag.' }];
  const catalogue = buildCatalogue(
    [
      { kind: 'region', id: 'r', region: 'r', slug: 'r', data: { name: 'R', source, changes: [{ date: '2026-01-01', text: 'Van de regio.' }] } },
      {
        kind: 'segment',
        id: 'r/s',
        region: 'r',
        slug: 's',
        data: { title: 'S', summary: 'S.', source, validFrom: '2026-01-01', validUntil: '2026-03-01', changes },
      },
      {
        kind: 'product',
        id: 'r/p',
        region: 'r',
        slug: 'p',
        data: {
          title: 'P',
          segment: 's',
          summary: 'P.',
          ownContribution: { applies: 'unknown' },
          source,
          validFrom: '2026-04-01',
          validUntil: '2026-04-01',
          changes: oneDay,
        },
      },
    ],
    '2026-11-23',
  );
  const events = eventsOf(catalogue);
  expect(events.map(({ date, type, node, text, notes }) => [date, type, node.id, text ?? notes])).toEqual([
    ['2026-01-01', 'change', 'r', 'Van de regio.'],
    ['2026-01-01', 'starts', 'r/s', ['Bij het begin.']],
    ['2026-02-01', 'change', 'r/s', 'Tussendoor.'],
    ['2026-03-01', 'ends', 'r/s', ['Bij het einde.']],
    ['2026-04-01', 'ends', 'r/p', undefined],
    ['2026-04-01', 'starts', 'r/p', ['Die ene dag.']],
  ]);
});

test('that the end of the old SNO card is not in the source goes with its last day', () => {
  const region = buildCatalogue(entries, '2026-11-23').regions[0]!;
  const of = eventsOfRegion(region).filter(({ node }) => node.slug === 'specialistische-naschoolse-opvang');
  expect(of.map(({ date, type }) => `${date} ${type}`)).toEqual(['2024-06-30 ends']);
  expect(of[0]?.notes?.[0]).toMatch(/staat niet in de bron/);
});

test('latest first turns the days round and keeps the order within a day', () => {
  const events = eventsOf(buildCatalogue(entries, '2026-11-23'));
  const first = latestFirst(events);
  expect(first.map(({ date }) => date)).toEqual(events.map(({ date }) => date).reverse());
  const onTheDay = (list: typeof first) => list.filter(({ date }) => date === '2024-07-01').map(({ type, node }) => `${type} ${node.id}`);
  expect(onTheDay(first)).toEqual(onTheDay([...events]));
  expect(onTheDay(first).length).toBeGreaterThan(1);
});

import { expect, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/build-catalogue.ts';
import type { AnyEntry } from '../../src/catalogue/entry.ts';
import { changesSoon } from '../../src/site/changes-soon.ts';

const source = { title: 'Bron' };

/** A region with one segment, and a product card with these fields. */
const region = (slug: string): AnyEntry[] => [
  { kind: 'region', id: slug, region: slug, slug, data: { name: slug, source } },
  { kind: 'segment', id: `${slug}/s`, region: slug, slug: 's', data: { title: 'S', summary: 'S.', source } },
];
const card = (place: string, slug: string, fields: object): AnyEntry => ({
  kind: 'product',
  id: `${place}/${slug}`,
  region: place,
  slug,
  data: { title: slug, segment: 's', summary: 'P.', ownContribution: { applies: 'unknown' }, source, ...fields },
});

test('what changes in three months, of this region alone; a successor is told with what it takes the place of, unless it starts on another day', () => {
  const catalogue = buildCatalogue(
    [
      ...region('a'),
      ...region('b'),
      card('a', 'oud', { validUntil: '2024-06-30' }),
      card('a', 'meteen', { validFrom: '2024-07-01', replaces: ['oud'] }),
      card('a', 'later', { validFrom: '2024-07-10', replaces: ['oud'] }),
      card('a', 'los', { validFrom: '2024-08-01' }),
      card('a', 'negentig', { validFrom: '2024-08-30' }),
      card('a', 'te-ver', { validFrom: '2024-08-31' }),
      card('b', 'elders', { validFrom: '2024-07-01' }),
    ],
    '2024-06-01',
  );
  expect(changesSoon(catalogue, catalogue.regions[0]!).map(({ type, since, node }) => `${since} ${type} ${node.slug}`)).toEqual([
    '2024-07-01 replaced oud',
    '2024-07-10 starts later',
    '2024-08-01 starts los',
    '2024-08-30 starts negentig',
  ]);
  expect(changesSoon(catalogue, catalogue.regions[1]!)).toHaveLength(1);
});

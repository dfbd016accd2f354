import { expect, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/build-catalogue.ts';
import type { AnyEntry } from '../../src/catalogue/entry.ts';
import { searchFactsOf } from '../../src/site/search-facts.ts';

const source = { title: 'Bron' };
const statusOfSegment = (validity: { validFrom?: string; validUntil?: string }) => {
  const entries: AnyEntry[] = [
    { kind: 'region', id: 'r', region: 'r', slug: 'r', data: { name: 'R', source } },
    { kind: 'segment', id: 'r/s', region: 'r', slug: 's', data: { title: 'S', summary: 'S.', source, ...validity } },
  ];
  return searchFactsOf(buildCatalogue(entries, '2026-11-23').regions[0]!.segments[0]!).status;
};

test('a segment of which no date is known has no status in the search: that it is in force would be a guess', () => {
  expect(statusOfSegment({})).toBeUndefined();
  expect(statusOfSegment({ validFrom: '2024-07-01' })).toBe('in-force');
  expect(statusOfSegment({ validUntil: '2025-12-31' })).toBe('ended');
});

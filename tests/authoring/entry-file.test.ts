import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryFile } from '../../src/authoring/entry-file.ts';
import { withLastDay } from '../../src/authoring/last-day.ts';
import { slugOf } from '../../src/authoring/slug.ts';
import { readFrontMatter } from '../../src/check/front-matter.ts';
import { SLUG } from '../../src/schema/place.ts';

test('whatever an editor types comes out as it was typed', () => {
  const typed = fc
    .string({ minLength: 1, unit: 'binary' })
    .map((text) => text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim())
    .filter((text) => text !== '');
  fc.assert(
    fc.property(typed, typed, (title, name) => {
      const { data, faults } = readFrontMatter(entryFile('term', { term: title, alsoKnownAs: [name] }, 'Tekst.'));
      expect(faults).toEqual([]);
      expect(data).toEqual({ term: title, alsoKnownAs: [name] });
    }),
  );
});

test.each([
  'ja: nee',
  '2026-01-01',
  'true',
  '007',
  '- streepje',
  '"aangehaald"',
  '#hekje',
  'a\u00A0b',
  "'s avonds",
  '14:30',
  'null',
  '{accolade}',
  '*ster',
])('%s stays a text', (text) => {
  expect(readFrontMatter(entryFile('term', { term: text }, '')).data).toEqual({ term: text });
});

test('fields stand in the order of the guide, also within a group', () => {
  const text = entryFile('term', { source: { url: 'https://a.example', title: 'Bron' }, alsoKnownAs: ['kdc'], term: 'Dagcentrum' }, '');
  expect(text).toBe('---\nterm: Dagcentrum\nalsoKnownAs:\n  - kdc\nsource:\n  title: Bron\n  url: https://a.example\n---\n');
});

test.each([
  ['Één dag: wonen & leren', 'een-dag-wonen-en-leren'],
  ["'s Avonds (16+)", 's-avonds-16'],
  ['…', ''],
])('the name proposed for %s is %s', (title, slug) => {
  expect(slugOf(title)).toBe(slug);
});

test('a proposed name can always be an address', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      const slug = slugOf(title);
      expect(slug === '' || SLUG.test(slug)).toBe(true);
    }),
  );
});

test('a last day is added below the fields, in the line ends of the file, and nothing else changes', () => {
  expect(withLastDay('---\ntitle: A # ja\n---\n\nTekst\n---\nmeer\n', '2026-12-31')).toBe(
    '---\ntitle: A # ja\nvalidUntil: 2026-12-31\n---\n\nTekst\n---\nmeer\n',
  );
  expect(withLastDay('---\r\ntitle: A\r\n---\r\n', '2026-12-31')).toBe('---\r\ntitle: A\r\nvalidUntil: 2026-12-31\r\n---\r\n');
});

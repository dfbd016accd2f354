import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEmpty, readState, writeState } from '../../src/search/query-state.ts';

test('the address holds the whole question', () => {
  expect(readState('?q=+sno+&soort=product&regio=haaglanden&x=1')).toEqual({
    query: 'sno',
    filters: { kind: 'product', region: 'haaglanden' },
    literally: false,
  });
  expect(readState('?q=sno&segment=a/b&status=ended&jaar=2025&letterlijk=1')).toEqual({
    query: 'sno',
    filters: { segment: 'a/b', status: 'ended', year: '2025' },
    literally: true,
  });
  expect(writeState({ query: 'V(S)O & meer', filters: { kind: 'term' }, literally: false })).toBe('?q=V%28S%29O+%26+meer&soort=term');
});

test('nothing asked is nothing in the address', () => {
  expect(writeState({ query: '', filters: {}, literally: false })).toBe('');
  expect(isEmpty(readState(''))).toBe(true);
});

test('what is written is read back', () => {
  const words = fc.string({ unit: 'grapheme' }).map((text) => text.toWellFormed().trim());
  const property = fc.property(words, (query) => {
    const state = { query, filters: { region: 'a-b' }, literally: true };
    expect(readState(writeState(state))).toEqual(state);
  });
  fc.assert(property);
});

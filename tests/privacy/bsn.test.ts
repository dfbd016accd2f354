import { describe, expect, test } from 'vitest';
import { findBsn, passesElevenTest } from '../../src/privacy/bsn.ts';

// 111222333 is the number that the government uses in its examples; it belongs to nobody.
describe('every layout in which people write it', () => {
  test.each([
    '111222333',
    '111 222 333',
    '111.222.333',
    '111-222-333',
    '1112.22.333',
    '1112 22 333',
    '11.122.2333',
    '11 122 2333',
    '１１１２２２３３３',
    '111\u00a0222\u00a0333',
    '111\u2011222\u2011333',
    '111\u2013222\u2013333',
  ])('%s', (number) => {
    expect(findBsn(`Ons kenmerk is ${number}, graag antwoord.`)).toEqual([{ index: 15, text: number }]);
    expect(findBsn(number)).toEqual([{ index: 0, text: number }]);
    expect(findBsn(`(BSN:${number}).`)).toEqual([{ index: 5, text: number }]);
  });
});

describe('what is another number', () => {
  test.each([
    ['fails the eleven-test', '111222334'],
    ['all zeros', '000000000'],
    ['goes on', '1112223330'],
    ['goes on after a space', '111 222 333 1'],
    ['goes on after a hyphen', '111222333-2'],
    ['goes on before it', '12 111222333'],
    ['a date before it', '2024/111222333'],
    ['an amount', '€ 1.111.222.333'],
    ['separators that differ', '111.222-333'],
    ['a phone number', '+31111222333'],
    ['an account number', 'NL91 ABNA 0417 1643 00'],
    ['eight digits', '11122233'],
  ])('%s: %s', (_why, text) => {
    expect(findBsn(`Zie ${text} in de brief.`)).toEqual([]);
  });
});

test('says where each of several stands, also after characters that NFKC makes longer or that take two units', () => {
  const text = '㎏ 😀 ﬁ 111222333 en 123456782';
  expect(findBsn(text).map(({ index, text: number }) => text.slice(index, index + number.length))).toEqual(['111222333', '123456782']);
});

test('running reference numbers are no hits', () => {
  const hits = Array.from({ length: 50_000 }, (_, n) => findBsn(`Kenmerk 256-1-${n}`).length).reduce((a, b) => a + b);
  expect(hits).toBe(0);
});

test('the eleven-test', () => {
  expect(passesElevenTest('123456782')).toBe(true);
  expect(passesElevenTest('123456789')).toBe(false);
  expect(passesElevenTest('12345678')).toBe(false);
});

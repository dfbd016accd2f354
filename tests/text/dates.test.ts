import { expect, test } from 'vitest';
import { addDays, dayInAmsterdam, inWords, momentInWords } from '../../src/text/dates.ts';

test('a day in words', () => {
  expect(inWords('2024-07-01')).toBe('1 juli 2024');
});

test('a moment in words, by the clock in the Netherlands', () => {
  expect(momentInWords(Date.UTC(2026, 10, 25, 23, 5))).toBe('26 november 2026 om 00.05 uur');
  expect(momentInWords(Date.UTC(2026, 5, 1, 12, 30))).toBe('1 juni 2026 om 14.30 uur');
});

test.each([
  ['2024-06-30T21:59:59Z', '2024-06-30'],
  ['2024-06-30T22:00:00Z', '2024-07-01'],
  ['2024-12-31T22:59:59Z', '2024-12-31'],
  ['2024-12-31T23:00:00Z', '2025-01-01'],
  // Both clock changes.
  ['2024-03-30T23:00:00Z', '2024-03-31'],
  ['2024-03-31T21:59:59Z', '2024-03-31'],
  ['2024-10-26T22:00:00Z', '2024-10-27'],
  ['2024-10-27T22:59:59Z', '2024-10-27'],
])('%s is %s in Amsterdam', (moment, day) => {
  expect(dayInAmsterdam(Date.parse(moment))).toBe(day);
});

test('days are added over months, leap days and clock changes', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2024-03-30', 2)).toBe('2024-04-01');
  expect(addDays('2024-01-01', -1)).toBe('2023-12-31');
});

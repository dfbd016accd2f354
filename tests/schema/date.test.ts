import { expect, test } from 'vitest';
import { dateFault, isDateText } from '../../src/schema/date.ts';

test.each(['2024-07-01', '2024-02-29', '2000-02-29', '1999-12-31'])('%s is a day', (text) => {
  expect(dateFault(text)).toBeUndefined();
});

test.each(['01-07-2024', '2024-7-1', '1 juli 2024', '20240701', '2024-07-01T00:00', ' 2024-07-01', ''])('%j is not written as a day', (text) => {
  expect(dateFault(text)).toBe('form');
});

test.each(['2024-13-45', '2024-02-30', '2023-02-29', '1900-02-29', '2024-04-31', '2024-00-10', '2024-10-00', '0000-01-01'])(
  '%s is on no calendar',
  (text) => {
    expect(dateFault(text)).toBe('calendar');
  },
);

test('only texts are days', () => {
  expect(isDateText(20240701)).toBe(false);
  expect(isDateText('2024-07-01')).toBe(true);
});

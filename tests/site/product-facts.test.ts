import { expect, test } from 'vitest';
import { columnsWorthComparing } from '../../src/site/product-facts.ts';

const titles = (rows: (string | undefined)[][]) => columnsWorthComparing(rows).map(({ title }) => title);
const no = undefined;

test('a comparison has the columns that are known for two products or more, and always until when they hold', () => {
  expect(
    titles([
      ['0 – 7 jaar', no, 'nee', 'Jeugdwet', no, 'nu'],
      [no, 'PO', 'ja', 'Jeugdwet', no, 'nu'],
      [no, 'VO', no, no, no, 'nu'],
    ]),
  ).toEqual(['Onderwijs', 'Eigen bijdrage', 'Wet', 'Geldt']);
  expect(titles([[no, no, no, no, '1A1', 'nu']])).toEqual(['Geldt']);
});

test('a column keeps its place among the cells', () => {
  expect(
    columnsWorthComparing([
      [no, no, 'ja', no, no, 'nu'],
      [no, no, 'nee', no, no, 'nu'],
    ]).map(({ index }) => index),
  ).toEqual([2, 5]);
});

import { expect, test } from 'vitest';
import { correction, distance, soundOf } from '../../src/search/spelling.ts';
import { stem } from '../../src/search/stem.ts';

const site = [
  'dagbesteding',
  'pleegzorg',
  'begeleiding',
  'verblijf',
  'autisme',
  'klacht',
  'onderaannemer',
  'vastgoed',
  'wijkteam',
  'tarief',
  '45a48',
];
const words = site.map((form) => ({ form, base: stem(form), mass: 0.5 }));
const first = (typed: string) => correction(typed, words)?.word;

test('slips of the pen are mended', () => {
  expect(first('dagbestedng')).toBe('dagbesteding');
  expect(first('dagbestedign')).toBe('dagbesteding');
  expect(first('dagbesteeding')).toBe('dagbesteding');
  expect(first('onderaanemer')).toBe('onderaannemer');
  expect(first('verblijg')).toBe('verblijf');
});

test('a slip in another form of the word is mended, where no letter stands for another', () => {
  expect(first('begelidingen')).toBe('begeleiding');
  expect(first('onderaanemerschappen')).toBeUndefined();
});

test('what sounds alike is mended: ij and ei, ou and au, d and t, ch and g', () => {
  expect(first('begelijding')).toBe('begeleiding');
  expect(first('weikteam')).toBe('wijkteam');
  expect(first('outisme')).toBe('autisme');
  expect(first('vastgoet')).toBe('vastgoed');
  expect(first('pleegzorch')).toBe('pleegzorg');
  expect(soundOf('klagt')).toBe(soundOf('klacht'));
});

test('codes, short words and other words are never guessed', () => {
  for (const typed of ['45a49', 'emb', '3c0l', 'paspoort', 'zwembad']) expect(first(typed), typed).toBeUndefined();
});

test('distance counts wrong, missing, extra and swapped letters, a neighbouring key a little less', () => {
  expect(distance('zorg', 'zorg', 2)).toBe(0);
  expect(distance('zorg', 'zrog', 2)).toBeCloseTo(0.9);
  expect(distance('zorg', 'zorf', 2)).toBeCloseTo(0.8);
  expect(distance('zorg', 'zorm', 2)).toBe(1);
  expect(distance('zorg', 'verblijf', 2)).toBe(Infinity);
});

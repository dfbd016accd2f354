import { expect, test } from 'vitest';
import { hyphenated, hyphenateHtml } from '../../src/html/hyphenate.ts';
import { rangesTogether } from '../../src/html/number-ranges.ts';

test.each([
  ['Hulp 0 – 7 jaar', 'Hulp <span class="nb">0 – 7</span> jaar'],
  ['(2 - 4 jaar)', '(<span class="nb">2 - 4</span> jaar)'],
  ['van 9:30 – 11:00 uur', 'van <span class="nb">9:30 – 11:00</span> uur'],
])('a range of numbers stays on one line: %s', (text, html) => {
  expect(rangesTogether(text)).toBe(html);
});

test.each(['Haaglanden – 2026', '2026 – Haaglanden', '06-12345678', 'SNO-PO', '&#39; – 7'])('nothing else does: %s', (text) => {
  expect(rangesTogether(text)).toBe(text);
});

test('titles and running text have it once, attributes do not', () => {
  expect(hyphenated('Hulp 0 – 7 jaar')).toContain('<span class="nb">0 – 7</span>');
  expect(hyphenateHtml(`<h1>${hyphenated('Hulp 0 – 7 jaar')}</h1>`)).toBe('<h1>Hulp <span class="nb">0 – 7</span> jaar</h1>');
  expect(hyphenateHtml('<p title="0 – 7">0 – 7</p>')).toBe('<p title="0 – 7"><span class="nb">0 – 7</span></p>');
});

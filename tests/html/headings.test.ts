import { expect, test } from 'vitest';
import { foldQuestions } from '../../src/html/fold-questions.ts';
import { demoteHeadings, headingsOf } from '../../src/html/headings.ts';

test('the contents of a page are its second-level headings, as plain text', () => {
  expect(
    headingsOf(
      '<h2 id="a">Wat &amp; <em>wie</em>?</h2><h3 id="b">Nee</h3><h2>Zonder id</h2><h2 class="x" id="c">Dag<span class="hy"></span>behandeling &#39;s</h2>',
    ),
  ).toEqual([
    { id: 'a', text: 'Wat & wie?' },
    { id: 'c', text: "Dagbehandeling 's" },
  ]);
});

test('headings go one level down, and nothing else does', () => {
  expect(demoteHeadings('<h2 id="h2">h2</h2><hr><h6>x</h6><header>')).toBe('<h3 id="h2">h2</h3><hr><h6>x</h6><header>');
});

test('each heading becomes a fold over the text below it', () => {
  expect(foldQuestions('<p>Vooraf.</p>\n<h3 id="a">A?</h3>\n<p>Ja.</p>\n<p>Echt.</p>\n<h3 id="b">B?</h3>\n<p>Nee.</p>')).toBe(
    '<p>Vooraf.</p>\n<details><summary><h3 id="a">A?</h3></summary><p>Ja.</p>\n<p>Echt.</p></details>\n<details><summary><h3 id="b">B?</h3></summary><p>Nee.</p></details>\n',
  );
});

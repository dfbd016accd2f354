import { expect, test } from 'vitest';
import { readBuiltPage } from '../../src/search/built-page.ts';

const page = (body: string) =>
  `<!doctype html><html lang="nl"><head><title>x</title><meta name="x-kind" content="product"><meta name="x-names" content="KDC; 45A48"></head><body><nav>Menu</nav>${body}</body></html>`;

test('marks where a word may break leave the word whole, for the facts and for the index', () => {
  const html = page(
    '<main data-pagefind-body><h1>Kinder<span class="hy"></span>dag<wbr>cen\u00adtrum</h1><p>Een <b>zorg<span></span>boerderij</b>.</p></main>',
  );
  const built = readBuiltPage('/a/', html)!;
  expect(built.facts.title).toBe('Kinderdagcentrum');
  expect(built.facts.text).toContain('Een zorgboerderij.');
  const seen: string[] = [];
  built.indexCopy((text) => (seen.push(text.replaceAll('\u00ad', '')), text));
  expect(seen).toContain('Kinderdagcentrum');
  expect(seen).toContain('zorgboerderij');
});

test('popovers, menus, forms and what is hidden are not the page', () => {
  const built = readBuiltPage(
    '/a/',
    page(
      '<main data-pagefind-body><h1>Titel</h1><nav>Inhoud</nav><p>Tekst <span popover id="p">Uitleg</span> hier</p><p hidden>Weg</p><form>Veld</form></main>',
    ),
  )!;
  expect(built.facts.text).toBe('Titel Tekst hier');
  expect(built.facts.names).toEqual(['KDC', '45A48']);
  expect(built.indexCopy((text) => text)).not.toMatch(/Uitleg|Weg|Veld|Inhoud/);
});

test('a page without searched text is none', () => {
  expect(readBuiltPage('/a/', page('<main><h1>Titel</h1></main>'))).toBeUndefined();
});

test('words that are meant stand in the index beside the word that means them, never in a title', () => {
  const built = readBuiltPage(
    '/a/',
    page('<main data-pagefind-body><h1>De <b>beste</b> opvang</h1><p>Wij bieden logeeropvang, ook in de vakantie.</p></main>'),
  )!;
  const copy = built.indexCopy(
    (text) => text.replace('logeer', 'logeer|'),
    [
      { word: 'oppas', weight: 2, beside: 'logeeropvang' },
      { word: 'nergens', weight: 1, beside: 'manege' },
    ],
  );
  expect(copy).toContain('<h1>De <b>beste</b> opvang</h1>');
  expect(copy).toContain('bieden logeer|opvang,<span data-pagefind-weight="2.0"> \u2060oppas</span> ook in');
  // Where no word of the text means it, it stands at the beginning.
  expect(copy).toContain('Wij<span data-pagefind-weight="1.0"> \u2060nergens</span> bieden');
});

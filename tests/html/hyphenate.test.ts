import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BREAKS, hyphenated, hyphenateHtml } from '../../src/html/hyphenate.ts';
import { escapeHtml } from '../../src/html/text-pieces.ts';

const shown = (html: string) => html.replaceAll(BREAKS, '-');

test('long words of a title may break between syllables, but not so that a bit of two letters stands alone', () => {
  expect(shown(hyphenated('Dagbehandeling & hulp'))).toBe('Dag-be-han-deling &amp; hulp');
  expect(shown(hyphenated('Ontwikkelovereenkomsten'))).toBe('Ont-wik-kel-over-een-komsten');
  expect(hyphenated('Jeugdhulp')).toBe('Jeugdhulp');
});

test('a word that fits a line of a telephone breaks only on a still smaller screen', () => {
  expect(hyphenated('Dagbehandeling')).toContain('<span class="hy"></span>');
  expect(hyphenated('Ontwikkelovereenkomsten')).not.toContain('<span class="hy"></span>');
  expect(hyphenated('Ontwikkelovereenkomsten')).toContain('<span class="hy hy--long"></span>');
});

test('in HTML headings break sooner than running text, and tags, attributes and popovers stay as they are', () => {
  const html =
    '<h2 id="ontwikkelovereenkomsten">Dagbehandeling</h2><p title="ontwikkelovereenkomsten">Dagbehandeling, ontwikkelovereenkomsten</p>' +
    '<span popover id="x">ontwikkelovereenkomsten</span>';
  const result = hyphenateHtml(html);
  expect(result.replaceAll(BREAKS, '')).toBe(html);
  expect(shown(result)).toMatch(/<h2 id="ontwikkelovereenkomsten">Dag-[^<]*<\/h2>/);
  expect(shown(result)).toMatch(/<p title="ontwikkelovereenkomsten">Dagbehandeling, ont-wik-kel-over-een-komsten<\/p>/);
  expect(result).toMatch(/<span popover id="x">ontwikkelovereenkomsten<\/span>$/);
});

test('a first sentence that stands larger breaks as soon as a heading', () => {
  expect(shown(hyphenateHtml('Helmond en Peelgemeenten', 'lead'))).toBe('Helmond en Peel-ge-meenten');
  expect(shown(hyphenateHtml('Helmond en Peelgemeenten'))).toBe('Helmond en Peelgemeenten');
});

const bare = (html: string) => html.replaceAll(BREAKS, '').replace(/<span class="nb">([^<]*)<\/span>/g, '$1');

test('whatever the text, nothing but breaks and what keeps a range together is added', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(bare(hyphenated(text))).toBe(escapeHtml(text));
      expect(bare(hyphenateHtml(`<p>${escapeHtml(text)}</p>`))).toBe(`<p>${escapeHtml(text)}</p>`);
    }),
  );
});

import { describe, expect, test } from 'vitest';
import { explainer, plainFirstParagraph, type Explanation } from '../../src/html/explain-terms.ts';

const GLOSSARY: Explanation[] = [
  { slug: 'kdc', term: 'Kinderdagcentrum', abbreviation: 'KDC', meaning: 'Een plek voor overdag & zo.', url: '/begrippen/kdc/' },
  { slug: 'po', term: 'Primair onderwijs', abbreviation: 'PO', meaning: 'De basisschool.', url: '/begrippen/po/' },
  { slug: 'v-s-o', term: 'Voortgezet (speciaal) onderwijs', abbreviation: 'V(S)O', meaning: 'Twee soorten.', url: '/begrippen/v-s-o/' },
  { slug: 'wlz', term: 'Wet langdurige zorg', abbreviation: 'Wlz', meaning: 'Een wet.', url: '/begrippen/wlz/' },
  { slug: 'vastgoed', term: 'Vastgoed', meaning: 'Gebouwen.', url: '/begrippen/vastgoed/' },
];
const explained = (html: string) => [...html.matchAll(/popovertarget="begrip-([^"]+)"/g)].map(([, slug]) => slug);

describe('an abbreviation in a text', () => {
  test('is a button with its meaning in a popover, spelled out for paper, and neither is in the search index', () => {
    expect(explainer(GLOSSARY).html('<p>Naar een KDC.</p>')).toBe(
      '<p>Naar een <button type="button" class="term" popovertarget="begrip-kdc">KDC</button>' +
        '<span class="term-print" data-pagefind-ignore> (kinderdagcentrum)</span>' +
        '<span class="term-popover" popover id="begrip-kdc" data-pagefind-ignore><strong>Kinderdagcentrum</strong> Een plek voor overdag &amp; zo. ' +
        '<a class="nl-link" href="/begrippen/kdc/">Meer over KDC</a></span>.</p>',
    );
  });

  test('is explained once a page, over texts and HTML together', () => {
    const page = explainer(GLOSSARY);
    expect(explained(page.text('KDC & KDC'))).toEqual(['kdc']);
    expect(explained(page.html('<p>KDC, PO</p><p>PO</p>'))).toEqual(['po']);
  });

  test.each([
    ['in a link', '<a href="/x/">KDC</a>'],
    ['in a heading', '<h2 id="kdc">Het KDC</h2>'],
    ['in an attribute', '<img alt="KDC" src="/kdc.png">'],
    ['in code', '<code>KDC</code>'],
    ['in a part that asks to be left alone', '<div data-plain><p>KDC</p></div>'],
    ['in a comment', '<!-- KDC -->'],
    ['as a part of a longer word', '<p>KDCs, SNO-PO, PO-raad, EPO, kdc</p>'],
  ])('is left alone %s', (_where, html) => {
    expect(explainer(GLOSSARY).html(html)).toBe(html);
  });

  test('is left alone on the page of the term itself', () => {
    expect(explained(explainer(GLOSSARY, 'kdc').html('<p>KDC en PO</p>'))).toEqual(['po']);
  });

  test('may hold signs, may stand in brackets, and goes on after a link or heading that has it too', () => {
    expect(explained(explainer(GLOSSARY).html('<h2>V(S)O</h2><p><a href="/">Wlz</a> (V(S)O), Wlz/PO</p>'))).toEqual(['v-s-o', 'wlz', 'po']);
  });
});

describe('on paper the full word', () => {
  const spelled = (html: string) => explainer(GLOSSARY).html(html).includes('term-print');

  test('stands behind its abbreviation, whatever other paragraphs say', () => {
    expect(spelled('<p>Een kinderdagcentrum.</p><p>Een <em>KDC</em>.</p>')).toBe(true);
    expect(spelled('<ul><li>Kinderdagcentrum</li><li>KDC (twee dagen)</li></ul>')).toBe(true);
    expect(spelled('<p>Een plek (overdag) in een KDC.</p>')).toBe(true);
    expect(spelled('<p>‘Overdag’ naar een KDC.</p>')).toBe(true);
  });

  test.each([
    ['the same paragraph has it', '<p>KDC betekent <strong>kinderdagcentrum</strong>.</p>'],
    ['it would nest brackets', '<p>Overdag (in een KDC of thuis).</p>'],
    ['it would change a quotation', '<p>Zij zeggen: ‘Een KDC helpt.’</p>'],
    ['it would change a quotation between straight marks', '<p>Zij zeggen: &quot;Een KDC helpt.&quot;</p>'],
  ])('is left out where %s', (_why, html) => {
    expect(explained(explainer(GLOSSARY).html(html))).toEqual(['kdc']);
    expect(spelled(html)).toBe(false);
  });

  test('is left out of a plain text that has it', () => {
    expect(explainer(GLOSSARY).text('Kinderdagcentrum (KDC)')).not.toContain('term-print');
    expect(explainer(GLOSSARY).text('Een KDC')).toContain('term-print');
  });
});

test('a bracket stays with the word behind it, and the explanation outside what does not wrap', () => {
  const html = explainer(GLOSSARY).html('<p>Overdag (KDC) en (KDC)</p>');
  expect(html).toMatch(/^<p>Overdag <span class="nb">\(<button [^>]*>KDC<\/button>\)<\/span><span class="term-popover"/);
  expect(html).toMatch(/ en \(KDC\)<\/p>$/);
});

describe('a word that an editor marked', () => {
  test('is explained, and counts as the first use', () => {
    const html = explainer(GLOSSARY).html('<p><span data-begrip="vastgoed">gebouwen</span>, <span data-begrip="kdc">KDC</span> en KDC</p>');
    expect(explained(html)).toEqual(['vastgoed', 'kdc']);
    expect(html).toContain('popovertarget="begrip-vastgoed">gebouwen</button><span class="term-popover"');
  });

  test('stays plain where it was explained before, in a link and on its own page', () => {
    const html = '<p><a href="/"><span data-begrip="kdc">KDC</span></a></p>';
    expect(explainer(GLOSSARY).html(html)).toBe(html);
    expect(explained(explainer(GLOSSARY, 'vastgoed').html('<p><span data-begrip="vastgoed">x</span></p>'))).toEqual([]);
  });
});

test('a glossary without abbreviations explains nothing by itself', () => {
  expect(explainer([]).html('<p>KDC</p>')).toBe('<p>KDC</p>');
});

test('a meaning is the first paragraph without the marks of Markdown', () => {
  expect(plainFirstParagraph('\nEen *plek* voor [kinderen](/x/),\nmet `zorg`.\n\nMeer.\n')).toBe('Een plek voor kinderen, met zorg.');
});

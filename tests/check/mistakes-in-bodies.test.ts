import { describe, expect, test } from 'vitest';
import { found, PRODUCT, product } from './support.ts';

/** A body, and the problems that should come of it: code and line of the body, which starts on line 11 of the file. */
type Mistake = [name: string, body: string, ...expected: string[]];

const FIRST_LINE = 11;
const TERM = '---\nterm: Kinderdagcentrum\nabbreviation: KDC\n---\n\nEen plek voor overdag.\n';
const PAGE = '---\ntitle: Hulp\nsummary: Hoe u hulp krijgt.\n---\n\n## Bellen\n\nBel ons.\n';
const FILES = { 'glossary/kdc.mdx': TERM, 'regions/proef/pages/hulp.mdx': PAGE, 'regions/proef/attachments/foto.png': 'png' };

const check = (mistakes: Mistake[]) =>
  test.each(mistakes)('%s', (_name, body, ...expected) => {
    const problems = found(
      { ...FILES, [PRODUCT]: product(['attachments: [{ title: Foto, file: foto.png }]'], body) },
      { siteUrl: 'https://proef.example/' },
    );
    const inBody = expected.map((problem) => problem.replace(/\d+$/, (line) => String(Number(line) + FIRST_LINE)));
    expect(problems).toEqual(inBody);
  });

describe('good bodies have no problems', () => {
  check([
    ['plain text', '## Kop\n\nTekst met **vet**, *schuin* en een [link naar hulp](/proef/hulp/).\n\n### Lager\n\n- punt\n\n## Weer hoger'],
    ['a line of hyphens at the top', '---\n\nTekst'],
    ['an escaped sign', 'Jonger dan \\<18 jaar en een \\{accolade\\}.'],
    ['a sign with spaces around it', 'Hier is 3 < 4 en 5 > 2.'],
    ['code', 'Typ `{` en `<b>`.\n\n```\n<script>{</script>\n# Geen kop\n```'],
    ['a comment of MDX', '{/* nog nakijken */}\n\nTekst'],
    ['components', '<LetOp>\n\nTekst met <Begrip term="kdc">een KDC</Begrip>.\n\n</LetOp>\n\n<Stappen>\n\n1. Een\n2. Twee\n\n</Stappen>'],
    ['an attachment in the text', 'Zie <Bijlage id="foto.png" /> of <Bijlage id="foto">de foto</Bijlage>.'],
    ['anchors', '## Een kop\n\nZie [de kop hierboven](#een-kop) en [bellen](/proef/hulp/#bellen).'],
    [
      'links to pages of the site itself',
      '[alle producten](/proef/producten/), [contact met ons](/contact/?regio=proef), [het kinderdagcentrum](/begrippen/kdc/), [de startpagina](/)',
    ],
    ['a relative link that is right', '[de lijst van alle producten](../)'],
    ['a link outside', '[de Jeugdwet](https://wetten.overheid.nl/BWBR0034925/2024-07-01#Hoofdstuk2)'],
    ['an image', '![Een kind speelt buiten](/proef/bijlagen/foto.png)'],
    ['a reference link', 'Zie [de uitleg][1].\n\n[1]: /proef/hulp/'],
    ['numbers that are no BSN and no phone number', 'Op 01-07-2024 stond er € 1.234.567 op rekening 12345678 (KvK). Kenmerk 256-1-2024.'],
    ['contact that belongs to no person', 'Mail naar info@gemeente.nl of inkoop.jeugd@regio.nl, of bel 0800 2000 of 14 0492 of 112.'],
    ['an abbreviation that is explained here', 'Dit heet specialistische naschoolse opvang (SNO). SNO is er na school. PO en VO zijn scholen.'],
    ['an ordinary sentence in capitals', 'LET OP deze regel.'],
  ]);
});

describe('signs that mean something', () => {
  check([
    ['a less-than sign', 'Voor kinderen <18 jaar.', 'mdx-less-than 0'],
    ['an arrow', 'Van A <- B', 'mdx-less-than 0'],
    ['two less-than signs on two lines', 'Een <18.\n\nTwee <12.', 'mdx-less-than 0', 'mdx-less-than 2'],
    ['an address between angle brackets', 'Zie <https://voorbeeld.nl>.', 'mdx-less-than 0'],
    ['a brace that is not closed', 'Tekst { zomaar', 'mdx-brace 0'],
    ['a word between braces', 'Beste {naam},', 'mdx-brace 0'],
    ['a secret between braces', 'Hier staat {process.env.CONTACT_KEY}.', 'mdx-brace 0'],
    ['a sum that is none', 'Hier {1 + }', 'mdx-brace 0'],
    ['a comment of HTML', 'Een\n\n<!-- nog nakijken -->', 'html-comment 2'],
    ['a comment of HTML over two lines', '<!-- nog\nnakijken -->\n\nTekst <18', 'html-comment 0', 'mdx-less-than 3'],
    ['an import', 'import Kaart from "../kaart.astro"\n\nTekst', 'mdx-import 0'],
    ['an export', 'Tekst\n\nexport const prijs = 3', 'mdx-import 2'],
    ['a sentence that starts with import', 'import van zorg is het niet.\n[x](/nergens/)', 'mdx-import 0', 'link-broken 1'],
  ]);
});

describe('tags', () => {
  check([
    ['bold in HTML', 'Een <b>woord</b>.', 'raw-html 0'],
    ['a line break that is not closed', 'Een<br>twee', 'raw-html 0'],
    ['a line break', 'Een<br />twee', 'raw-html 0'],
    ['a script', '<script>alert(1)</script>', 'raw-html 0'],
    ['a handler', '<div onclick="alert(1)">Klik</div>', 'raw-html 0'],
    ['a frame', '<iframe src="https://video.example/1"></iframe>', 'raw-html 0'],
    ['HTML in HTML is one mistake', '<table><tr><td>Een</td></tr></table>', 'raw-html 0'],
    ['a closing tag alone', 'Tekst</p>', 'raw-html 0'],
    ['a component that does not exist', '<Kaart>Tekst</Kaart>', 'unknown-component 0'],
    ['a component in small letters', '<letop>Tekst</letop>', 'unknown-component 0'],
    ['a component misspelt', '<LetOpp>\n\nTekst\n\n</LetOpp>', 'unknown-component 0'],
    ['a component closed with other letters', 'a\n\n<LetOp>\n\nTekst\n\n</Letop>', 'unknown-component 6'],
    ['a component that is not closed', 'a\n\n<LetOp>\n\nTekst', 'mdx-unclosed 2'],
    ['a component that is not opened', 'Tekst\n\n</LetOp>', 'mdx-unclosed 2'],
    ['a closing tag that is not finished', '<Vragen>\n\nWat is dit?\n\n</Vragen', 'mdx-unclosed 4'],
    ['a tag that is not finished', '<Begrip term="kdc>KDC</Begrip>', 'mdx-unclosed 0'],
    ['a value without quotes', '<Begrip term=kdc>KDC</Begrip>', 'mdx-unclosed 0'],
    ['a term that does not exist', 'Een <Begrip term="kdd">woord</Begrip>.', 'component-target 0'],
    ['a component without what it needs', 'Een <Begrip>woord</Begrip>.', 'component-prop 0'],
    ['a component with a misspelt property', 'Een <Begrip trem="kdc">woord</Begrip>.', 'component-prop 0'],
    ['a component with a property it does not take', '<Stappen kleur="rood">\n\n1. a\n\n</Stappen>', 'component-prop 0'],
    ['an expression as value', 'Een <Begrip term={x}>woord</Begrip>.', 'component-prop 0'],
    ['an empty component', '<LetOp></LetOp>', 'component-prop 0'],
    ['an attachment that is not there', '<Bijlage id="kaart.pdf" />', 'component-target 0'],
  ]);
});

describe('links', () => {
  check([
    ['to a page that does not exist', 'Zie [de uitleg](/proef/producten/logere/).', 'link-broken 0'],
    ['to another region', 'Zie [de uitleg](/ander/).', 'link-broken 0'],
    ['without a slash at the end', 'Zie [de uitleg](/proef/hulp).', 'link-form 0'],
    ['without a slash at the start', 'Zie [de uitleg](proef/hulp/).', 'link-form 0'],
    ['in capitals', 'Zie [de uitleg](/Proef/Hulp/).', 'link-form 0'],
    ['to a file', 'Zie [de uitleg](../pages/hulp.mdx).', 'link-form 0'],
    ['to one’s own computer', 'Zie [de uitleg](http://localhost:4321/proef/hulp/).', 'link-form 0'],
    ['to the site with its name', 'Zie [de uitleg](https://proef.example/proef/hulp/).', 'link-form 0'],
    ['without an address', 'Zie [de uitleg]().', 'link-form 0'],
    ['with a space before the address', 'Zie [de uitleg] (/proef/hulp/).', 'link-form 0'],
    ['with a space in the address', 'Zie [de uitleg](https://voor beeld.nl).', 'link-form 0'],
    ['with a bracket that is not closed', 'Zie [de uitleg](/proef/hulp/', 'link-form 0'],
    ['that runs a program', 'Zie [de uitleg](javascript:alert(1)).', 'link-form 0'],
    ['to a heading that does not exist', '## Kosten\n\nZie [de kosten](#kost).', 'link-anchor 2'],
    ['to a heading of another page that does not exist', 'Zie [de uitleg](/proef/hulp/#mailen).', 'link-anchor 0'],
    ['outside, without https', 'Zie [de uitleg](www.voorbeeld.nl).', 'link-external-form 0'],
    ['outside, with one slash', 'Zie [de uitleg](https:/voorbeeld.nl).', 'link-external-form 0'],
    ['outside, without a colon', 'Zie [de uitleg](https//voorbeeld.nl).', 'link-external-form 0'],
    ['outside, without a top level', 'Zie [de uitleg](https://voorbeeld/pagina).', 'link-external-form 0'],
    ['click here', '[Klik hier](/proef/hulp/)', 'vague-link 0'],
    ['read more', 'Er is [lees meer](/proef/hulp/).', 'vague-link 0'],
    ['in a list', '- a\n- [de uitleg](/nergens/)', 'link-broken 1'],
    ['in a table', '| a | b |\n| --- | --- |\n| c | [de uitleg](/nergens/) |', 'link-broken 2'],
  ]);
});

describe('images and headings', () => {
  check([
    ['an image without a description', '![](/proef/bijlagen/foto.png)', 'image-alt 0'],
    ['a file name as description', '![foto.png](/proef/bijlagen/foto.png)', 'image-alt 0'],
    ['a camera’s name as description', '![IMG_1234](/proef/bijlagen/foto.png)', 'image-alt 0'],
    ['an image that is not there', '![Een kind](/proef/bijlagen/kind.png)', 'image-address 0'],
    ['an image of another site', '![Een kind](https://voorbeeld.nl/kind.png)', 'image-address 0'],
    ['a heading of the first level', '# Logeren\n\n## Kosten', 'heading-first 0'],
    ['a first heading that is too deep', '### Kosten', 'heading-jump 0'],
    ['a heading that skips a level', '## Kosten\n\n#### Tarief', 'heading-jump 2'],
    ['a heading without a space', '##Kosten', 'heading-form 0'],
    ['a heading without words', '## \n\nTekst', 'heading-form 0'],
    ['the same heading twice', '## Kosten\n\n## Kosten', 'heading-duplicate 2'],
  ]);

  test('the same heading below another heading is another heading', () => {
    expect(found({ [PRODUCT]: product([], '## Thuis\n\n### Kosten\n\nGeen.\n\n## Op school\n\n### Kosten\n\nGeen.') })).toEqual([]);
  });

  test('a term and a page need a text', () => {
    expect(found({ 'glossary/kdc.mdx': '---\nterm: Kinderdagcentrum\n---\n' })).toEqual(['body-empty glossary/kdc.mdx:3']);
  });
});

describe('words', () => {
  check([
    ['an ellipsis between brackets', 'De prijs is […] euro.', 'placeholder 0'],
    ['three dots between brackets', 'De prijs is [...] euro.', 'placeholder 0'],
    ['XX', 'De prijs is € XX per uur.', 'placeholder 0'],
    ['XXX', 'Bel XXX.', 'placeholder 0'],
    ['a date to be filled in', 'Vanaf xx-xx-2025.', 'placeholder 0'],
    ['TODO', 'TODO: nakijken', 'placeholder 0'],
    ['TBD', 'Tarief TBD', 'placeholder 0'],
    ['two blanks on one line', 'Vanaf XX geldt […].', 'placeholder 0', 'placeholder 0'],
    ['filler', 'Lorem ipsum dolor sit amet.', 'placeholder 0'],
    ['a request to fill in', 'Bel [telefoonnummer invullen].', 'placeholder 0'],
    ['question marks', 'Vanaf ??? geldt dit.', 'placeholder 0'],
    ['a BSN', 'Kind met nummer 111222333.', 'personal-bsn 0'],
    ['a BSN in groups', 'Kind met nummer 1112.22.333.', 'personal-bsn 0'],
    ['someone’s e-mail address', 'Mail jan.jansen@gemeente.nl.', 'personal-email 0'],
    ['an address for people, with the name of a team', 'Mail wijkteam.jansen@gmail.com.', 'personal-email 0'],
    ['someone’s e-mail address as a link', 'Stuur [Jan een bericht](mailto:j.jansen@gemeente.nl).', 'personal-email 0'],
    ['a mobile number', 'Bel 06-12345678.', 'personal-phone 0'],
    ['a mobile number in groups', 'Bel 06 12 34 56 78.', 'personal-phone 0'],
    ['a mobile number for abroad', 'Bel +31 6 1234 5678.', 'personal-phone 0'],
    ['a mobile number with a zero between brackets', 'Bel +31 (0)6 12345678.', 'personal-phone 0'],
    ['a fixed number', 'Bel 070-353 30 00.', 'phone-number 0'],
    ['letters in the wrong encoding', 'FinanciÃ«le hulp', 'garbled-text 0'],
    ['quotes in the wrong encoding', 'Zoâ€™n keuze', 'garbled-text 0'],
    ['an abbreviation that nobody explains', 'Vraag het aan de GI.', 'unknown-abbreviation 0'],
    ['an abbreviation twice is told once', 'Vraag het aan de GI.\n\nDe GI weet het.', 'unknown-abbreviation 0'],
  ]);

  test('in fields too', () => {
    const summary = (text: string) => ({ [PRODUCT]: product().replace('Een weekend uit logeren.', text) });
    expect(found(summary('Bel Jan op 06-12345678.'))).toEqual(['personal-phone 4']);
    expect(found(summary('Het nummer is 111222333.'))).toEqual(['personal-bsn 4']);
    expect(found(summary('[…]'))).toEqual(['placeholder 4']);
    expect(found({ [PRODUCT]: product(['validFrom: XX-XX-2025']) })).toEqual(['placeholder 9']);
    expect(found({ [PRODUCT]: product(['code: XXXXX']) })).toEqual(['placeholder 9']);
    const long = `Dit is een zin die ${'maar door en door '.repeat(8)}gaat zonder dat er een punt komt.`;
    expect(found(summary(long))).toEqual(['long-sentence 4']);
    expect(found(summary('Een korte zin. '.repeat(20).trim()))).toEqual(['long-summary 4']);
  });

  test('the public contact of a region is allowed everywhere', () => {
    const region = '---\nname: Proefregio\ncontact:\n  email: jan.jansen@proef.example\n  phone: 06-12345678\nsource:\n  title: Bron\n---\n';
    const body = 'Mail jan.jansen@proef.example of bel +31 6 1234 5678.';
    expect(found({ 'regions/proef/region.mdx': region, [PRODUCT]: product([], body) })).toEqual([]);
  });

  test('a postcode holds no abbreviation, and a mailbox of a team is nobody’s own', () => {
    expect(found({ [PRODUCT]: product([], 'Het adres is Postbus 12, 1234 AB Plasseveen. Mail wijkteam@gemeente.example.') })).toEqual([]);
    expect(found({ [PRODUCT]: product([], 'Vraag het aan het AB.') })).toEqual(['unknown-abbreviation 10']);
  });

  test('a draft may hold blanks, but no personal data', () => {
    expect(found({ [PRODUCT]: product(['draft: true'], 'De prijs is […]. Bel 06-12345678.') })).toEqual(['personal-phone 11']);
  });
});

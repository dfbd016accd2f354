import { describe, expect, test } from 'vitest';
import { found, PRODUCT, product } from './support.ts';

const at = (slug: string) => `regions/proef/products/${slug}.mdx`;
const card = (title: string, ...extra: string[]) => product(extra).replace('title: Logeren', `title: ${title}`);
const segment = (...extra: string[]) => ['---', 'title: Zorg', 'summary: Over zorg.', 'source:', '  title: Bron', ...extra, '---', ''].join('\n');
const objective = (...extra: string[]) =>
  ['---', 'statement: Beter.', 'segment: wonen', 'status: published', 'source:', '  title: Bron', ...extra, '---', ''].join('\n');

describe('references', () => {
  const refers = (value: string) => ({ [PRODUCT]: product().replace('segment: wonen', `segment: ${value}`) });

  test.each([
    ['misspelt', 'woonen', 'unknown-reference 3'],
    ['nothing near', 'vervoer', 'unknown-reference 3'],
    ['with the extension', 'wonen.mdx', 'reference-form 3'],
    ['with a capital', 'Wonen', 'reference-form 3'],
    ['with its own region', 'proef/wonen', 'reference-form 3'],
    ['with a folder', '../segments/wonen', 'reference-form 3'],
    ['with a space', '"wonen "', 'reference-form 3'],
    ['to another kind', 'logeren', 'reference-kind 3'],
    ['with another region', 'ander/wonen', 'reference-other-region 3'],
    ['only in another region', 'zorg', 'reference-other-region 3'],
  ])('%s', (_name, value, expected) => {
    const other = {
      'regions/ander/region.mdx': '---\nname: Ander\nsource:\n  title: Bron\n---\n',
      'regions/ander/segments/zorg.mdx': segment(),
    };
    expect(found({ ...other, ...refers(value) })).toEqual([expected]);
  });

  test('by the title of a segment', () => {
    const files = { 'regions/proef/segments/zorg-thuis.mdx': segment().replace('Zorg', 'Zorg en hulp thuis') };
    expect(found({ ...files, ...refers('Zorg en hulp thuis') })).toEqual(['reference-form 3']);
  });

  test('from what is published to a draft, but not from a draft', () => {
    const draft = { 'regions/proef/segments/zorg.mdx': segment('draft: true') };
    expect(found({ ...draft, ...refers('zorg') })).toEqual(['reference-draft 3']);
    const both = { [PRODUCT]: product(['draft: true']).replace('segment: wonen', 'segment: zorg') };
    expect(found({ ...draft, ...both })).toEqual([]);
  });

  test('the same one twice', () => {
    expect(found({ [at('nieuw')]: card('Nieuw', 'replaces: [logeren, logeren]') }).filter((problem) => problem.startsWith('reference'))).toEqual([
      `reference-twice ${at('nieuw')}:9`,
    ]);
  });

  test('a folder of a region without a region is told once', () => {
    expect(found({ 'regions/nieuw/segments/a.mdx': segment(), 'regions/nieuw/segments/b.mdx': segment() })).toEqual([
      'region-missing regions/nieuw/segments/a.mdx:1',
    ]);
  });
});

describe('what replaces what', () => {
  const pair = (old: string[], now: string[]) =>
    found({ [PRODUCT]: product(old), [at('nieuw')]: card('Nieuw', ...now, 'replaces: [logeren]') }, { today: '2024-01-01' });

  test('one after the other is right', () => {
    expect(pair(['validUntil: 2024-06-30'], ['validFrom: 2024-07-01'])).toEqual([]);
    expect(pair(['validUntil: 2024-02-29'], ['validFrom: 2024-03-01'])).toEqual([]);
    expect(pair(['validUntil: 2023-12-31'], ['validFrom: 2024-01-01'])).toEqual([]);
  });

  test('at the same time is wrong', () => {
    expect(pair(['validUntil: 2024-07-01'], ['validFrom: 2024-07-01'])).toEqual([`validity-overlap ${at('nieuw')}:9`]);
    expect(pair([], ['validFrom: 2024-07-01'])).toEqual([`validity-overlap ${at('nieuw')}:9`]);
    expect(pair(['validUntil: 2024-07-01'], [])).toEqual([`validity-overlap ${at('nieuw')}:9`]);
  });

  test('a gap and no dates at all are worth a look', () => {
    expect(pair(['validUntil: 2024-06-30'], ['validFrom: 2024-07-02'])).toEqual([`validity-gap ${at('nieuw')}:9`]);
    expect(pair([], [])).toEqual([`replacement-undated ${at('nieuw')}:9`]);
  });

  test('a date that is wrong by itself is told once', () => {
    expect(pair(['validUntil: 30-06-2024'], ['validFrom: 2024-07-02'])).toEqual(['date-form 9']);
  });

  test('a draft is no successor yet', () => {
    expect(pair([], ['validFrom: 2024-07-01', 'draft: true'])).toEqual([]);
  });

  test('several successors: the first must follow, the others may come later', () => {
    const files = (second: string) => ({
      [PRODUCT]: product(['validUntil: 2024-06-30']),
      [at('a')]: card('A', 'validFrom: 2024-07-01', 'replaces: [logeren]'),
      [at('b')]: card('B', `validFrom: ${second}`, 'replaces: [logeren]'),
    });
    expect(found(files('2025-01-01'))).toEqual([]);
    expect(found(files('2024-06-30'))).toEqual([`validity-overlap ${at('b')}:9`]);
  });

  test('circles of one, two and three, each told once', () => {
    const circle = (...slugs: string[]) =>
      Object.fromEntries(
        slugs.map((slug, index) => [
          at(slug),
          card(slug, `replaces: [${slugs[(index + 1) % slugs.length]}]`, `validFrom: 2024-0${index + 1}-01`, `validUntil: 2024-0${index + 1}-02`),
        ]),
      );
    expect(found(circle('a'))).toEqual([`replacement-cycle ${at('a')}:9`]);
    expect(found(circle('b', 'a'))).toEqual([`replacement-cycle ${at('a')}:9`]);
    expect(found(circle('c', 'a', 'b'))).toEqual([`replacement-cycle ${at('a')}:9`]);
    expect(found({ ...circle('a', 'b'), ...circle('c', 'd') })).toEqual([`replacement-cycle ${at('a')}:9`, `replacement-cycle ${at('c')}:9`]);
  });

  test('a product that replaces itself has that one problem', () => {
    expect(found({ [PRODUCT]: product(['replaces: [logeren]']) })).toEqual(['replacement-cycle 9']);
  });
});

describe('numbers and names', () => {
  test('a segment’s number is its own within the region, an objective’s within the segment', () => {
    const segments = { 'regions/proef/segments/a.mdx': segment('number: 3'), 'regions/proef/segments/b.mdx': segment('number: 3') };
    expect(found(segments)).toEqual(['duplicate-number regions/proef/segments/b.mdx:6']);
    const other = {
      'regions/ander/region.mdx': '---\nname: Ander\nsource:\n  title: Bron\n---\n',
      'regions/ander/segments/b.mdx': segment('number: 3'),
    };
    expect(found({ 'regions/proef/segments/a.mdx': segment('number: 3'), ...other })).toEqual([]);
    const objectives = { 'regions/proef/objectives/a.mdx': objective('number: 1'), 'regions/proef/objectives/b.mdx': objective('number: 1') };
    expect(found(objectives)).toEqual(['duplicate-number regions/proef/objectives/b.mdx:7']);
  });

  test('former addresses', () => {
    expect(found({ [PRODUCT]: product(['formerSlugs: [weekend-weg]']) })).toEqual([]);
    expect(found({ [PRODUCT]: product(['formerSlugs: [Weekend weg]']) })).toEqual(['former-slug 9']);
    expect(found({ [PRODUCT]: product(['formerSlugs: [nieuw]']), [at('nieuw')]: card('Nieuw') })).toEqual(['former-slug 9']);
  });

  test.each([
    ['a space', 'weekend weg'],
    ['a capital', 'Weekend'],
    ['an accent', 'café'],
    ['an emoji', '🏠'],
    ['an underscore', 'weekend_weg'],
    ['a hyphen at the end', 'weekend-'],
    ['two hyphens', 'weekend--weg'],
    ['a right-to-left mark', 'week\u202eend'],
  ])('a file name with %s', (_name, slug) => {
    expect(found({ [at(slug)]: card('Weekend') })).toEqual([`file-name ${at(slug)}:1`]);
  });

  test('names that the site needs itself', () => {
    const page = '---\ntitle: Hulp\nsummary: Hulp.\n---\n\nTekst.\n';
    expect(found({ 'pages/zoeken.mdx': page })).toEqual(['reserved-name pages/zoeken.mdx:1']);
    expect(found({ 'regions/proef/pages/producten.mdx': page })).toEqual(['reserved-name regions/proef/pages/producten.mdx:1']);
    expect(found({ 'pages/privacy.mdx': page })).toEqual([]);
  });

  test('links follow drafts and former addresses', () => {
    const link = (url: string) => ({ [at('nieuw')]: product([], `[de kaart](${url})`).replace('Logeren', 'Nieuw') });
    expect(found({ ...link('/proef/producten/logeren/'), [PRODUCT]: product(['draft: true']) })).toEqual([`link-broken ${at('nieuw')}:10`]);
    expect(found({ ...link('/proef/producten/oud/'), [PRODUCT]: product(['formerSlugs: [oud]']) })).toEqual([]);
  });
});

test('components name what visitors can see, in the region of the page', () => {
  const page = (body: string) => ({ 'regions/proef/pages/hulp.mdx': `---\ntitle: Hulp\nsummary: Hulp.\n---\n\n${body}\n` });
  const attachment = { [PRODUCT]: product(['attachments: [{ title: Kaart, file: kaart.pdf }]']), 'regions/proef/attachments/kaart.pdf': 'x' };
  expect(found({ ...page('<Bijlage id="kaart" />'), ...attachment })).toEqual([]);
  expect(found({ 'pages/hulp.mdx': Object.values(page('<Bijlage id="kaart" />'))[0]!, ...attachment })).toEqual([
    'component-target pages/hulp.mdx:6',
  ]);
  const term = (draft: string) => ({ 'glossary/kdc.mdx': `---\nterm: Kinderdagcentrum\n${draft}---\n\nEen plek.\n` });
  expect(found({ ...page('Een <Begrip term="kdc" />.'), ...term('') })).toEqual([]);
  expect(found({ ...page('Een <Begrip term="kdc" />.'), ...term('draft: true\n') })).toEqual(['component-target regions/proef/pages/hulp.mdx:6']);
});

test('a required field is missing, also when a nested field of that name is misspelt', () => {
  expect(found({ [PRODUCT]: product().replace('title: Logeren\n', '').replace('  title: Bron', '  titel: Bron') })).toEqual([
    'missing-field 1',
    'unknown-key 7',
  ]);
});

describe('attachments', () => {
  const attached = (file: string) => ({ [PRODUCT]: product(['attachments:', '  - title: Kaart', `    file: ${file}`]) });
  const folder = 'regions/proef/attachments';

  test.each([
    ['not there', 'kaart.pdf', {}, 'attachment-missing 11'],
    ['with a folder in front', 'attachments/kaart.pdf', { [`${folder}/kaart.pdf`]: 'x' }, 'attachment-missing 11'],
    ['empty', 'kaart.pdf', { [`${folder}/kaart.pdf`]: '' }, 'attachment-missing 11'],
    ['a program', 'kaart.exe', { [`${folder}/kaart.exe`]: 'x' }, 'attachment-type 11'],
    ['a document with macros', 'kaart.docm', { [`${folder}/kaart.docm`]: 'x' }, 'attachment-type 11'],
    ['a web page', 'kaart.html', { [`${folder}/kaart.html`]: 'x' }, 'attachment-type 11'],
    ['a drawing that can hold scripts', 'kaart.svg', { [`${folder}/kaart.svg`]: 'x' }, 'attachment-type 11'],
    ['too large', 'kaart.pdf', { [`${folder}/kaart.pdf`]: 'x'.repeat(11 * 1024 * 1024) }, 'attachment-too-large 11'],
  ])('%s', (_name, file, files, expected) => {
    expect(found({ ...attached(file), ...files })).toEqual([expected]);
  });

  test('of a forbidden type, also when nothing refers to it', () => {
    expect(found({ [`${folder}/los.exe`]: 'x' })).toEqual([`attachment-type ${folder}/los.exe:1`]);
  });

  test('without a file or a place to find it', () => {
    expect(found({ [PRODUCT]: product(['attachments:', '  - title: Kaart']) })).toEqual(['attachment-nowhere 10']);
  });
});

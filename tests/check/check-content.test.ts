import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { report } from '../../src/check/report.ts';
import { contentFolder } from '../support/content-folder.ts';
import { found as foundIn, PRODUCT, product as productLines } from './support.ts';

const product = (...extra: string[]) => productLines(extra);

async function found(files: Record<string, string | undefined>) {
  const { problems } = await checkContent(await contentFolder(files));
  return problems.map(({ code, file, line, column }) => `${code} ${file}:${line}:${column}`);
}

test('good content has no problems', async () => {
  const { problems, checked } = await checkContent(await contentFolder());
  expect(problems).toEqual([]);
  expect(checked).toBe(3);
});

test('the content of the project has no problems', async () => {
  expect((await checkContent('content')).problems).toEqual([]);
});

describe('one mistake gives one problem, on its own line', () => {
  test.each<[string, string, string]>([
    ['a misspelt key', product('validForm: 2024-07-01'), 'unknown-key 9:1'],
    ['a misspelt nested key', product('law:', '  nam: Jeugdwet', '  name: Jeugdwet'), 'unknown-key 10:3'],
    ['a date in Dutch order', product('validFrom: 01-07-2024'), 'date-form 9:12'],
    ['an impossible date', product('validFrom: 2024-13-45'), 'date-impossible 9:12'],
    ['30 February', product('validUntil: 2024-02-30'), 'date-impossible 9:13'],
    ['an end before the start', product('validFrom: 2024-07-01', 'validUntil: 2024-06-30'), 'validity-order 10:13'],
    ['a wrong choice', product('childcareAllowance: yes'), 'wrong-choice 9:21'],
    ['a text where a number belongs', product('age:', '  from: vier'), 'wrong-type 10:9'],
    ['a number out of range', product('age: { from: -1 }'), 'number-range 9:14'],
    ['a wrong code', product('code: 99X99'), 'code-category 9:7'],
    ['an empty field', product('unit:'), 'empty-field 9:1'],
    ['a list item of the wrong kind', product('referrers:', '  - Huisarts', '  - 12'), 'wrong-type 11:5'],
    ['a date in a list item', product('tariffs:', '  - from: 2024-99-01', '    cents: 100', '    per: uur'), 'date-impossible 10:11'],
    ['a reference to nothing', product('replaces: [logere]'), 'unknown-reference 9:12'],
    ['broken YAML', product('unit: dagdeel: lang'), 'yaml-colon 9:7'],
    ['a key twice', product('title: Nog eens'), 'duplicate-key 9:1'],
  ])('%s', async (_name, text, expected) => {
    const [code, place] = expected.split(' ');
    expect(await found({ [PRODUCT]: text })).toEqual([`${code} ${PRODUCT}:${place}`]);
  });

  test('a missing field stands on the line of what should hold it', async () => {
    expect(await found({ [PRODUCT]: product().replace('  applies: unknown', '  explanation: Onbekend.') })).toEqual([`missing-field ${PRODUCT}:5:1`]);
  });

  test('a file without front matter', async () => {
    expect(await found({ 'glossary/kdc.mdx': 'Zomaar tekst.' })).toEqual(['front-matter-missing glossary/kdc.mdx:1:1']);
  });

  test('names that differ only in case', () => {
    // Not on disk: some disks cannot hold both names.
    expect(foundIn({ 'regions/proef/products/Logeren.mdx': product() })).toEqual(['duplicate-id regions/proef/products/Logeren.mdx:1']);
  });

  test('an attachment that is not there', async () => {
    const files = { [PRODUCT]: product('attachments:', '  - title: Kaart', '    file: kaart.pdf') };
    expect(await found(files)).toEqual([`attachment-missing ${PRODUCT}:11:11`]);
    expect(await found({ ...files, 'regions/proef/attachments/kaart.pdf': '%PDF' })).toEqual([]);
  });

  test('a reference into another region', async () => {
    const files = {
      'regions/ander/region.mdx': '---\nname: Ander\nsource:\n  title: Bron\n---\n',
      'regions/ander/products/x.mdx': product(),
    };
    expect(await found(files)).toEqual(['reference-other-region regions/ander/products/x.mdx:3:10']);
  });

  test('a file where nothing reads it', async () => {
    expect(await found({ 'regions/proef/produkten/x.mdx': product() })).toEqual(['file-not-read regions/proef/produkten/x.mdx:1:1']);
  });

  test('a region named like a fixed address', async () => {
    expect(await found({ 'regions/contact/region.mdx': '---\nname: Contact\nsource:\n  title: Bron\n---\n' })).toEqual([
      'reserved-name regions/contact/region.mdx:1:1',
    ]);
  });

  test('no site.yaml', async () => {
    expect(await found({ 'site.yaml': undefined })).toEqual(['site-missing site.yaml:1:1']);
  });
});

test('all problems of all files come in one run, in the order of files and lines', async () => {
  const problems = await found({
    [PRODUCT]: product('validFrom: 2024-02-30', 'unitt: uur', 'childcareAllowance: ja'),
    'regions/proef/segments/wonen.mdx': '---\ntitle: Wonen\nsource:\n  title: Bron\n  url: bron\n---\n',
  });
  expect(problems).toEqual([
    `date-impossible ${PRODUCT}:9:12`,
    `unknown-key ${PRODUCT}:10:1`,
    `wrong-choice ${PRODUCT}:11:21`,
    'missing-field regions/proef/segments/wonen.mdx:1:1',
    'wrong-form regions/proef/segments/wonen.mdx:5:8',
  ]);
});

test('the report says where, what, and how to mend it', async () => {
  const folder = await contentFolder({ [PRODUCT]: product('validForm: 2024-07-01').replace('segment: wonen', 'segment: woonen') });
  const { problems, checked } = await checkContent(folder);
  expect(report('text', problems, checked, folder)).toMatchInlineSnapshot(`
    "regions/proef/products/logeren.mdx:3:10  (Logeren)
      FOUT: \`segment: woonen\` bestaat niet: het segment met die bestandsnaam is er niet in deze regio.
      Bedoelde u \`wonen\`?  [unknown-reference]

    regions/proef/products/logeren.mdx:9:1  (Logeren)
      FOUT: Het veld \`validForm\` bestaat niet.
      Bedoelde u \`validFrom\`?  [unknown-key]

    3 bestanden nagekeken: 2 fouten."
  `);
  expect(JSON.parse(report('json', problems, checked, folder))[0]).toEqual({
    severity: 'error',
    code: 'unknown-reference',
    file: PRODUCT,
    line: 3,
    column: 10,
    message: expect.stringContaining('woonen'),
    hint: 'Bedoelde u `wonen`?',
  });
  expect(report('github', problems, checked, 'content').split('\n')[0]).toMatch(
    /^::error file=content\/regions\/proef\/products\/logeren.mdx,line=3,col=10,/,
  );
});

import { execFileSync } from 'node:child_process';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { report } from '../../src/check/report.ts';
import { contentFolder } from '../support/content-folder.ts';
import { PRODUCT, product } from './support.ts';

/** Writes one file into good content and gives the problems, as `code file:line`. */
async function problemsOf(file: string, bytes: string | Uint8Array): Promise<string[]> {
  const folder = await contentFolder();
  await writeFile(join(folder, file), bytes);
  return problemsIn(folder);
}

async function problemsIn(folder: string): Promise<string[]> {
  const { problems, checked } = await checkContent(folder, { today: '2026-11-25' });
  // Whatever the content: every problem can be told in every format.
  for (const format of ['text', 'github', 'gitlab', 'json'] as const) expect(report(format, problems, checked, folder)).not.toContain('undefined');
  return problems.map(({ code, file, line }) => (file === PRODUCT ? `${code} ${line}` : `${code} ${file}:${line}`));
}

describe('files that are no plain UTF-8', () => {
  test('a byte order mark does no harm', async () => {
    expect(await problemsOf(PRODUCT, `\uFEFF${product(['validFrom: 2024-02-30'])}`)).toEqual(['date-impossible 9']);
  });

  test.each([
    ['of Windows', '\r\n'],
    ['of old Macs', '\r'],
  ])('line ends %s keep the right lines', async (_name, lineEnd) => {
    const text = product(['validFrom: 2024-02-30', 'referrers:', '  - ""'], '\n## Kop\n\n#### Te diep\n');
    expect(await problemsOf(PRODUCT, text.replaceAll('\n', lineEnd))).toEqual(['date-impossible 9', 'empty-field 11', 'heading-jump 16']);
  });

  test('UTF-16 is told, and read all the same', async () => {
    const text = Buffer.from(`\uFEFF${product(['validFrom: 2024-02-30'])}`, 'utf16le');
    expect(await problemsOf(PRODUCT, text)).toEqual(['file-encoding 1', 'date-impossible 9']);
  });

  test('Windows-1252 is told on the line of its first letter, and read all the same', async () => {
    const text = Buffer.from(product(['duration: Eén jaar', 'validFrom: 2024-02-30']), 'latin1');
    expect(await problemsOf(PRODUCT, text)).toEqual(['file-encoding 9', 'date-impossible 10']);
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \n\n\t\n'],
  ])('a file with %s in it', async (_name, text) => {
    expect(await problemsOf('regions/proef/segments/wonen.mdx', text)).toEqual(['file-empty regions/proef/segments/wonen.mdx:1']);
  });

  test('a picture with the name of an entry', async () => {
    expect(
      await problemsOf(
        PRODUCT,
        Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256),
      ),
    ).toEqual(['file-encoding 1']);
  });

  test('a zero byte in the middle', async () => {
    expect(await problemsOf(PRODUCT, `${product()}\0`)).toEqual(['file-encoding 1']);
  });
});

describe('too much', () => {
  test('a file of 5 MB is not opened', async () => {
    expect(await problemsOf(PRODUCT, `${product()}\n${'woord '.repeat(900_000)}`)).toEqual(['file-too-large 1']);
  });

  test('the largest file that is opened', async () => {
    expect(await problemsOf(PRODUCT, `${product()}\n${'woord '.repeat(80_000)}`)).toEqual([]);
  });

  test('a bomb of aliases', async () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level++) bomb.push(`l${level}: &l${level} [${`*${level === 1 ? 'a' : `l${level - 1}`}, `.repeat(9)}]`);
    const problems = await problemsOf(PRODUCT, product(bomb));
    expect(new Set(problems.map((problem) => problem.split(' ')[0]))).toEqual(new Set(['yaml-special']));
  });

  test('thousands of aliases to nothing', async () => {
    const problems = await problemsOf(PRODUCT, product([`referrers: [${'*x, '.repeat(50_000)}]`]));
    expect(problems.length).toBeLessThan(60);
  });

  test.each([
    ['brackets in the fields', product([`unit: ${'['.repeat(100_000)}`])],
    ['braces in the fields', product([`unit: ${'{a: '.repeat(50_000)}`])],
    ['hyphens in the fields', product([`unit:`, `  ${'- '.repeat(50_000)}`])],
    ['quotes in the fields', product([`unit: ${'"'.repeat(100_000)}`])],
    ['fields that are none', product(Array.from({ length: 5000 }, (_, index) => `dit is ${index} geen veld`))],
    ['unknown fields', product(Array.from({ length: 5000 }, (_, index) => `veld${index}: x`))],
    ['quotations', product([], '>'.repeat(200_000))],
    ['braces', product([], '{'.repeat(200_000))],
    ['braces with letters', product([], '{a'.repeat(100_000))],
    ['tags', product([], '<b>'.repeat(100_000))],
    ['components', product([], '<LetOp>\n'.repeat(20_000))],
    ['brackets', product([], '['.repeat(200_000))],
    ['stars', product([], '*a **b '.repeat(30_000))],
    ['lists', product([], '- '.repeat(100_000))],
    ['images', product([], '![a]('.repeat(50_000))],
    ['figures', product([], '1 '.repeat(100_000))],
    ['letters and dots', product([], 'a.'.repeat(100_000))],
    ['letters and an at sign', product([], `${'a.'.repeat(100_000)}@`)],
    ['marks of a conflict', product([], '<<<<<<< HEAD\n'.repeat(20_000))],
    ['headings', product([], '## a\n\n'.repeat(20_000))],
    ['spaces', product([], `a${' '.repeat(200_000)}b`)],
    ['hashes', product([], '#'.repeat(200_000))],
    ['one long link', product([], `[a](/${'a/'.repeat(100_000)})`)],
    ['many links to nowhere', product([], '[a](/nergens/) '.repeat(10_000))],
  ])('%s by the thousands: an answer, and no end of memory or stack', async (_name, text) => {
    expect((await problemsOf(PRODUCT, text)).length).toBeGreaterThanOrEqual(0);
  });
});

describe('files that are not what they seem', () => {
  test('links out of the folder, to nothing and to themselves are not followed', async () => {
    const folder = await contentFolder();
    const outside = await contentFolder();
    await symlink(join(outside, 'site.yaml'), join(folder, 'regions/proef/products/buiten.mdx'));
    await symlink(outside, join(folder, 'regions/proef/pages'));
    await symlink(join(folder, 'weg.mdx'), join(folder, 'regions/proef/products/weg.mdx'));
    await symlink(join(folder, 'regions/proef/products/rond.mdx'), join(folder, 'regions/proef/products/rond.mdx'));
    await mkdir(join(folder, 'regions/proef/attachments'));
    await symlink('/etc/hostname', join(folder, 'regions/proef/attachments/geheim.pdf'));
    expect(await problemsIn(folder)).toEqual([
      'file-link regions/proef/attachments/geheim.pdf:1',
      'file-not-read regions/proef/pages:1',
      'file-link regions/proef/products/buiten.mdx:1',
      'file-link regions/proef/products/rond.mdx:1',
      'file-link regions/proef/products/weg.mdx:1',
    ]);
  });

  test('a pipe is not opened', async () => {
    const folder = await contentFolder();
    execFileSync('mkfifo', [join(folder, 'regions/proef/products/pijp.mdx')]);
    expect(await problemsIn(folder)).toEqual(['file-unreadable regions/proef/products/pijp.mdx:1']);
  });

  test('a folder with the name of an entry is no entry', async () => {
    const folder = await contentFolder({ 'regions/proef/products/map.mdx/tekst.mdx': product() });
    expect(await problemsIn(folder)).toEqual(['file-not-read regions/proef/products/map.mdx/tekst.mdx:1']);
  });

  test('odd letters in names of files', async () => {
    const folder = await contentFolder({ 'regions/proef/products/a\u202eb\u0301😀.mdx': product().replace('Logeren', 'Anders') });
    expect(await problemsIn(folder)).toEqual(['file-name regions/proef/products/a\u202eb\u0301😀.mdx:1']);
  });
});

describe('files in the wrong place or with the wrong extension', () => {
  test.each([
    ['regions/proef/products/extra.md', '`extra.mdx`'],
    ['regions/proef/products/extra.mdx.txt', '`extra.mdx`'],
    ['regions/proef/products/extra.MDX', '`extra.mdx`'],
    ['regions/proef/producten/extra.mdx', '`regions/proef/products`'],
    ['regions/proef/product/extra.mdx', '`regions/proef/products`'],
    ['regio/proef/products/extra.mdx', '`regions/proef/products`'],
    ['begrippen/extra.mdx', '`glossary`'],
    ['regions/proef/extra.mdx', 'segments, products'],
    ['regions/proef/products/foto.png', 'attachments'],
    ['Site.yml', '`site.yaml`'],
  ])('%s', async (file, hint) => {
    const folder = await contentFolder({ [file]: product().replace('Logeren', 'Extra') });
    const { problems, checked } = await checkContent(folder);
    expect(problems.map(({ code, file: where }) => `${code} ${where}`)).toEqual([`file-not-read ${file}`]);
    expect(report('text', problems, checked, folder)).toContain(hint);
  });

  test('what is in the wrong place can still be referred to: one mistake', async () => {
    const folder = await contentFolder({
      'regions/proef/segments/wonen.mdx': undefined,
      'regions/proef/segmenten/wonen.mdx': '---\ntitle: Wonen\nsummary: Over wonen.\nsource:\n  title: Bron\n---\n',
    });
    expect(await problemsIn(folder)).toEqual(['file-not-read regions/proef/segmenten/wonen.mdx:1']);
  });
});

test('marks of a merge conflict are one problem, and the rest of the file is read', async () => {
  const text = product(['<<<<<<< HEAD', 'validFrom: 2024-07-01', '=======', 'validFrom: 2024-08-01', '>>>>>>> tak', 'code: 45a48']);
  expect(await problemsOf(PRODUCT, text)).toEqual(['merge-conflict 9', 'code-form 14']);
});

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS, type Kind } from '../../src/schema/kinds.ts';
import { problemsIn, project, run } from './new-entries.ts';

const FLAGS: Record<Kind, string[]> = {
  region: ['--name', 'De Kempen', '--source.title', 'Visie'],
  segment: ['--region', 'proef', '--title', 'Verblijf', '--summary', 'Wonen.', '--source.title', 'Bron'],
  product: [
    '--region',
    'proef',
    '--title',
    'Dagje',
    '--segment',
    'wonen',
    '--summary',
    'Een dag.',
    '--ownContribution.applies',
    'unknown',
    '--replaces',
    'logeren',
    '--validFrom',
    '2027-01-01',
    '--source.title',
    'Bron',
    '--draft',
  ],
  objective: ['--region', 'proef', '--statement', 'Elk kind telt.', '--segment', 'wonen', '--status', 'adopted', '--source.title', 'Bron'],
  consultation: ['--region', 'proef', '--title', 'Gesprek', '--segments', 'wonen', '--date', '2026-10-01', '--source.title', 'Bron'],
  page: ['--title', 'Hulp', '--summary', 'Zo vraagt u hulp.', '--body', 'Bel de gemeente.'],
  term: ['--term', 'Dagcentrum', '--alsoKnownAs', 'opvang overdag', '--alsoKnownAs', 'dagplek', '--body', 'Een plek.'],
};

describe('with flags and no input', () => {
  test.each(KINDS)('%s: asks nothing and writes a file that passes the check', async (kind) => {
    const folder = await project();
    const { code, out } = await run(folder, [kind, '--no-input', ...FLAGS[kind]]);
    expect(code, out).toBe(0);
    expect(out).toMatch(/^\s*Geschreven: \S+\.mdx/);
    expect(await problemsIn(folder)).toEqual([]);
  });

  test('says which file gets the last day of what is replaced, and which day that is', async () => {
    const folder = await project();
    const { out } = await run(folder, ['product', '--no-input', ...FLAGS.product]);
    expect(out).toContain('in content/regions/proef/products/logeren.mdx hoort de laatste dag');
    expect(out).toContain('validUntil: 2026-12-31');
  });

  test('gives what is replaced its last day, when asked to, and then passes the check', async () => {
    const folder = await project();
    const published = FLAGS.product.filter((flag) => flag !== '--draft');
    const { code, out } = await run(folder, ['product', '--no-input', '--end-replaced', ...published]);
    expect(code, out).toBe(0);
    expect(await readFile(join(folder, 'regions/proef/products/logeren.mdx'), 'utf8')).toContain(
      'source:\n  title: Bron\nvalidUntil: 2026-12-31\n---\n',
    );
    expect(await problemsIn(folder)).toEqual([]);
  });

  test('asks whether to give what is replaced its last day', async () => {
    const folder = await project();
    const published = FLAGS.product.filter((flag) => flag !== '--draft');
    const { code, out } = await run(folder, ['product', ...published], ['']);
    expect(out).toContain('Zal ik bij ‘Logeren’ de laatste dag invullen: 31 december 2026?');
    expect(code, out).toBe(0);
    const refused = await project();
    const second = await run(refused, ['product', ...published], ['nee']);
    expect(second).toMatchObject({ code: 1, out: expect.stringContaining('Vergeet niet: in content/regions/proef/products/logeren.mdx') });
    expect(second.out).toContain('[validity-overlap]');
  });

  test('all that is wrong or missing is told at once, and nothing is written', async () => {
    const folder = await project();
    const { code, out } = await run(folder, ['product', '--no-input', '--region', 'proef', '--segment', 'wone', '--code', 'X', '--title', 'T']);
    expect(code).toBe(1);
    expect(out).toContain('--segment: `wone` staat niet in de lijst. Bedoelde u `wonen`?');
    expect(out).toMatch(/--code: `X` .*productcode/);
    expect(out).toContain('--summary (Samenvatting) ontbreekt.');
    expect(out).toContain('--source.title (Titel van de bron) ontbreekt.');
    expect(await readdir(join(folder, 'regions/proef/products'))).toEqual(['logeren.mdx']);
  });

  test('a field of a group is not passed over, and asks for what the group needs', async () => {
    const folder = await project();
    const { code, out } = await run(folder, ['page', '--no-input', ...FLAGS.page, '--source.url', 'geen adres']);
    expect(code).toBe(1);
    expect(out).toContain('--source.title (Titel van de bron) ontbreekt.');
    expect(out).toContain('--source.url: `geen adres`');
  });

  test('never overwrites, and refuses names that the site needs', async () => {
    const folder = await project();
    const before = await readFile(join(folder, 'regions/proef/segments/wonen.mdx'), 'utf8');
    const again = await run(folder, ['segment', '--no-input', '--region', 'proef', '--title', 'Wonen', '--summary', 'S.', '--source.title', 'Bron']);
    expect(again).toMatchObject({ code: 1, out: expect.stringContaining('regions/proef/segments/wonen.mdx bestaat al') });
    expect(await readFile(join(folder, 'regions/proef/segments/wonen.mdx'), 'utf8')).toBe(before);
    expect((await run(folder, ['page', '--no-input', ...FLAGS.page, '--slug', 'zoeken'])).out).toContain('`zoeken` is een vast adres van de site.');
    expect((await run(folder, ['page', '--no-input', ...FLAGS.page, '--slug', 'privacy'])).out).toContain('Geschreven: content/pages/privacy.mdx');
    expect((await run(folder, ['page', '--no-input', ...FLAGS.page, '--slug', '../x'])).out).toContain('`../x` kan geen bestandsnaam zijn');
  });

  test('unknown kinds, flags and regions get a suggestion', async () => {
    const folder = await project();
    expect(await run(folder, ['produkt'])).toMatchObject({ code: 2, out: expect.stringContaining('Bedoelde u `product`?') });
    expect(await run(folder, ['product', '--sumary', 'x'])).toMatchObject({ code: 2, out: expect.stringContaining('Bedoelde u --summary?') });
    expect(await run(folder, ['product', '--no-input', '--region', 'proev', '--title', 'T'])).toMatchObject({
      code: 1,
      out: expect.stringContaining('Bedoelde u `proef`?'),
    });
    expect(await run(folder, ['product', '--title'])).toMatchObject({ code: 2, out: expect.stringContaining('Achter --title hoort een waarde.') });
  });

  test('with some flags only what is required and missing is asked', async () => {
    const folder = await project();
    const { code, out } = await run(folder, ['segment', '--region', 'proef', '--title', 'Verblijf', '--summary', 'Wonen.'], ['Bron']);
    expect(code, out).toBe(0);
    expect(out.match(/Uw antwoord/g)).toHaveLength(1);
  });

  test('a region without segments cannot get a product yet, and says how to go on', async () => {
    const folder = await project();
    const { code, out } = await run(folder, ['product', '--no-input', '--region', 'andere', '--title', 'T']);
    expect(code).toBe(1);
    expect(out).toContain('npm run new -- segment --region andere');
  });

  test('help names the kinds, and with a kind its fields', async () => {
    const folder = await project();
    const { code, out } = await run(folder, ['doelstelling', '--help']);
    expect(code).toBe(0);
    expect(out).toContain('Soorten: region, segment, product');
    expect(out).toContain('--statement *\n      Doelstelling. De doelstelling in één zin.');
  });
});

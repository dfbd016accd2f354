import { spawn } from 'node:child_process';
import { readFile, readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { KINDS, type Kind } from '../../src/schema/kinds.ts';
import { GOOD, writeContent } from '../support/content-folder.ts';
import { tempFolder } from '../contact/support.ts';

const source = 'source:\n  title: Bron\n';
/** Two regions, one with something of each kind to refer to. */
const CONTENT: Record<string, string> = {
  'regions/proef/consultations/overleg.mdx': `---\ntitle: Overleg\nsegments: [wonen]\ndate: 2025-01-02\n${source}---\n`,
  'regions/andere/region.mdx': `---\nname: Andere regio\n${source}---\n`,
};

/** Content in the folder `content` of a new project. Gone after the test. */
async function project(files: Record<string, string> = {}): Promise<string> {
  return writeContent(join(await tempFolder(), 'content'), { ...GOOD, ...CONTENT, ...files });
}

/** Runs the real command in that project, with answers on its input and SITE_DATE 2026-11-23. */
function run(folder: string, args: readonly string[], answers: readonly string[] = []): Promise<{ code: number | null; out: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [resolve('bin/new.ts'), ...args], {
      cwd: dirname(folder),
      env: { PATH: process.env['PATH'], SITE_DATE: '2026-11-23', TZ: 'UTC' },
    });
    let out = '';
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.on('close', (code) => done({ code, out }));
    child.stdin.end(answers.map((answer) => `${answer}\n`).join(''));
  });
}

async function problemsIn(folder: string) {
  return (await checkContent(folder)).problems.map(({ file, code, line }) => `${file}:${line} ${code}`);
}

/** For each kind: answers to its questions, in order; the file that they make; what must stand in it. */
const DIALOGUES: Record<Kind, { answers: string[]; file: string; holds: string }> = {
  region: {
    answers: ['De Kempen', '', 'Bladel, Reusel-De Mierden', '', '', 'Regiovisie', '', '', '', 'ja'],
    file: 'regions/de-kempen/region.mdx',
    holds: 'municipalities:\n  - name: Bladel\n  - name: Reusel-De Mierden\n',
  },
  segment: {
    answers: ['2', 'Verblijf', '2', 'Wonen met hulp.', '2027-01-01', '', 'Document', '', '', '', ''],
    file: 'regions/proef/segments/verblijf.mdx',
    holds: 'number: 2\n',
  },
  product: {
    answers: [
      'proef',
      'Één dag: weg & weer',
      '',
      'dagje, uitje',
      '1',
      'Een dag weg.',
      '45A48',
      '4',
      '',
      '2',
      'U betaalt niets.',
      '',
      '',
      '2027-01-01',
      '',
      'Kaart',
      '',
      '',
      '',
      'n',
    ],
    file: 'regions/proef/products/een-dag-weg-en-weer.mdx',
    holds: 'ownContribution:\n  applies: none\n  explanation: U betaalt niets.\n',
  },
  objective: {
    answers: ['proef', 'Elk kind telt mee.', '', 'wonen', 'discussed', '', '1', 'Verslag', '', '', '', 'ja'],
    file: 'regions/proef/objectives/elk-kind-telt-mee.mdx',
    holds: 'status: discussed\nconsultation: overleg\n',
  },
  consultation: {
    answers: [
      'proef',
      'Gesprek over wonen',
      '2026-10-01',
      '1',
      '9:00',
      '09:00',
      '',
      '',
      'Verslag',
      'geen adres',
      'https://regio.example/verslag',
      '2026-11-01',
      '',
      'ja',
    ],
    file: 'regions/proef/consultations/2026-10-01-gesprek-over-wonen.mdx',
    holds: 'startTime: 09:00\n',
  },
  page: {
    answers: ['Voor de hele site', '3', 'Hulp vragen', 'Zo vraagt u hulp.', 'parent', '', '', 'Bel de gemeente.', 'ja'],
    file: 'pages/hulp-vragen.mdx',
    holds: 'audience: parent\n',
  },
  term: {
    answers: ['Kinderdagcentrum', 'KDC', '', '', '', 'Een plek voor overdag.', 'ja'],
    file: 'glossary/kinderdagcentrum.mdx',
    holds: '---\n\nEen plek voor overdag.\n',
  },
};

describe('asked in Dutch, with what there is to choose from', () => {
  test.each(KINDS)('%s: writes a file that passes the check', async (kind) => {
    const { answers, file, holds } = DIALOGUES[kind];
    const folder = await project();
    const { code, out } = await run(folder, [kind], answers);
    expect(out).toContain(`Geschreven: content/${file}`);
    expect(code, out).toBe(0);
    expect(await readFile(join(folder, file), 'utf8')).toContain(holds);
    expect(await problemsIn(folder)).toEqual([]);
  });

  test('a wrong answer is told at once, with the rule of the field, and asked again', async () => {
    const folder = await project();
    const { out } = await run(folder, ['consultation'], DIALOGUES.consultation.answers);
    expect(out).toMatch(/Nog niet goed: `9:00`.*`09:00`/);
    expect(out).toMatch(/Nog niet goed: `geen adres`/);
    expect(out).toContain('1. Wonen (wonen)');
  });

  test('a concept is written as one', async () => {
    const folder = await project();
    await run(folder, ['product'], DIALOGUES.product.answers);
    expect(await readFile(join(folder, DIALOGUES.product.file), 'utf8')).toContain('draft: true\n');
  });

  test('the kind is asked too, and when the answers run out nothing is written', async () => {
    const folder = await project();
    const { code, out } = await run(folder, [], ['7', 'Kinderdagcentrum']);
    expect(code).toBe(1);
    expect(out).toContain('7. een begrip');
    expect(out).toContain('De invoer hield op bij de vraag ‘Afkorting’. Er is niets geschreven.');
    expect(await readdir(join(folder))).not.toContain('glossary');
  });

  test('a name that is taken is not proposed, and refused', async () => {
    const folder = await project({ 'glossary/kdc.mdx': '---\nterm: KDC\n---\n\nDagcentrum.\n' });
    const { out } = await run(folder, ['begrip'], ['KDC', '', '', '', 'kdc', 'Over', 'kdc-2', 'Een plek.', 'ja']);
    expect(out).toContain('glossary/kdc.mdx bestaat al');
    expect(out).toContain('`Over` kan geen bestandsnaam zijn. Wel goed is: over');
    expect(out).toContain('Geschreven: content/glossary/kdc-2.mdx');
  });
});

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

  test('with only a region everything else is asked', async () => {
    const folder = await project();
    const { code, out } = await run(folder, ['segment', '--region', 'proef'], DIALOGUES.segment.answers.slice(1));
    expect(code, out).toBe(0);
    expect(out).not.toContain('In welke regio?');
    expect(out).toContain('Geschreven: content/regions/proef/segments/verblijf.mdx');
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

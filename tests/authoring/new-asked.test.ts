import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KINDS, type Kind } from '../../src/schema/kinds.ts';
import { problemsIn, project, run } from './new-entries.ts';

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

  test('with only a region everything else is asked', async () => {
    const folder = await project();
    const { code, out } = await run(folder, ['segment', '--region', 'proef'], DIALOGUES.segment.answers.slice(1));
    expect(code, out).toBe(0);
    expect(out).not.toContain('In welke regio?');
    expect(out).toContain('Geschreven: content/regions/proef/segments/verblijf.mdx');
  });
});

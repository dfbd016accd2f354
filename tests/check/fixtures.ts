import { execFileSync } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rule } from '../../src/check/check-content.ts';
import type { ProblemCode } from '../../src/check/problem.ts';
import { PRODUCT, product, productWith } from './support.ts';

/** The least content that has one problem and no other: files on top of the good content, or without some of it. */
interface Fixture {
  files?: Record<string, string | Uint8Array | undefined>;
  /** Files that some disks cannot hold next to the good content. */
  inMemory?: Record<string, string>;
  /** What cannot be written as a file. */
  prepare?: (folder: string) => Promise<void>;
  /** Rules that only run when they are asked for. */
  rules?: () => Promise<Rule[]>;
}

/** The day on which the fixtures are checked. */
export const TODAY = '2026-11-25';

const fields = (...extra: string[]): Fixture => ({ files: { [PRODUCT]: product(extra) } });
const line = (at: number, ...lines: string[]): Fixture => ({ files: { [PRODUCT]: productWith(at, ...lines) } });
const body = (text: string): Fixture => ({ files: { [PRODUCT]: product([], `\n${text}\n`) } });
const summary = (text: string): Fixture => line(4, `summary: ${text}`);
const next = (...extra: string[]) => product([...extra, 'replaces: [logeren]']).replace('Logeren', 'Weekendhulp');
const succession = (old: string[], now: string[]): Fixture => ({
  files: { [PRODUCT]: product(old), 'regions/proef/products/weekendhulp.mdx': next(...now) },
});
const segment = (title: string, ...extra: string[]) =>
  ['---', `title: ${title}`, 'summary: Over zorg.', 'source:', '  title: Bron', ...extra, '---', ''].join('\n');
const OTHER_REGION = {
  'regions/ander/region.mdx': '---\nname: Ander\nsource:\n  title: Bron\n---\n',
  'regions/ander/segments/zorg.mdx': segment('Zorg'),
};
const attached = (file: string, bytes?: string | Uint8Array): Fixture => ({
  files: {
    [PRODUCT]: product(['attachments:', '  - title: Kaart', `    file: ${file}`]),
    ...(bytes === undefined ? {} : { [`regions/proef/attachments/${file}`]: bytes }),
  },
});
const tariffs = (...dates: string[]): Fixture =>
  fields('tariffs:', ...dates.flatMap((from) => [`  - from: ${from}`, '    cents: 1250', '    per: uur']));
const source = (consultedOn: string): Fixture => line(8, '  title: Bron', `  consultedOn: ${consultedOn}`);

/** One fixture for every code that the check can report. */
export const FIXTURES: Record<ProblemCode, Fixture> = {
  'file-unreadable': {
    prepare: async (folder) => {
      execFileSync('mkfifo', [join(folder, 'regions/proef/products/pijp.mdx')]);
    },
  },
  'file-empty': { files: { 'glossary/leeg.mdx': '' } },
  'file-encoding': { files: { [PRODUCT]: Buffer.from(product(['duration: Eén jaar']), 'latin1') } },
  'file-too-large': { files: { [PRODUCT]: `${product()}${'Tekst. '.repeat(100_000)}` } },
  'file-link': { prepare: (folder) => symlink('/etc/hostname', join(folder, 'regions/proef/products/buiten.mdx')) },
  'file-not-read': { files: { 'regions/proef/producten/weekend.mdx': product() } },
  'file-name': { files: { 'regions/proef/products/Weekend weg.mdx': product().replace('Logeren', 'Weekend weg') } },
  'merge-conflict': fields('<<<<<<< HEAD', 'validFrom: 2024-07-01', '=======', 'validFrom: 2024-08-01', '>>>>>>> wijziging'),
  'site-missing': { files: { 'site.yaml': undefined } },
  'region-missing': { files: { 'regions/nieuw/segments/zorg.mdx': segment('Zorg') } },
  'region-draft': { files: { 'regions/proef/region.mdx': '---\nname: Proefregio\ndraft: true\nsource:\n  title: Bron\n---\n' } },
  'reserved-name': { files: { 'regions/contact/region.mdx': '---\nname: Contact\nsource:\n  title: Bron\n---\n' } },
  'duplicate-id': { inMemory: { 'regions/proef/products/Logeren.mdx': product() } },
  'former-slug': fields('formerSlugs: [Logeren in het weekend]'),
  'front-matter-missing': { files: { [PRODUCT]: 'Logeren is een weekend weg.\n' } },
  'front-matter-open': { files: { [PRODUCT]: product([], 'Tekst.').replace('\n---\nTekst.', '\n\nLogeren is een weekend weg.\n') } },
  'yaml-syntax': { files: { [PRODUCT]: '---\n- title\n- segment\n---\n' } },
  'yaml-tab': line(6, '\tapplies: unknown'),
  'yaml-quote': line(2, 'title: "Logeren'),
  'yaml-colon': line(2, 'title: Segment 3: Logeren'),
  'yaml-indent': line(3, ' segment: wonen'),
  'yaml-special': line(2, 'title: *Logeren* nu'),
  'yaml-hash': line(2, 'title: Logeren #3'),
  'duplicate-key': fields('title: Nog eens'),
  'unknown-key': fields('validForm: 2024-07-01'),
  'missing-field': { files: { [PRODUCT]: product().replace('title: Logeren\n', '') } },
  'empty-field': fields('unit:'),
  'wrong-type': fields('age:', '  from: vier'),
  'wrong-choice': line(6, '  applies: ja'),
  'wrong-form': fields('providers:', '  - name: Aanbieder', '    url: www.aanbieder.example'),
  'number-range': fields('age:', '  from: -1'),
  'date-form': fields('validFrom: 01-07-2024'),
  'date-impossible': fields('validFrom: 2023-02-29'),
  'date-unlikely': fields('validFrom: 2204-07-01'),
  'date-future': source('2027-01-01'),
  'code-form': fields('code: 45a48'),
  'code-category': fields('code: 56A12'),
  'range-order': fields('age:', '  from: 12', '  to: 4'),
  'tariff-duplicate': tariffs('2024-01-01', '2024-01-01'),
  'tariff-order': tariffs('2025-01-01', '2024-01-01'),
  'duplicate-number': {
    files: { 'regions/proef/segments/een.mdx': segment('Een', 'number: 3'), 'regions/proef/segments/twee.mdx': segment('Twee', 'number: 3') },
  },
  'unknown-reference': line(3, 'segment: woonen'),
  'reference-form': line(3, 'segment: Wonen.mdx'),
  'reference-kind': line(3, 'segment: logeren'),
  'reference-other-region': { files: { ...OTHER_REGION, [PRODUCT]: productWith(3, 'segment: zorg') } },
  'reference-draft': { files: { 'regions/proef/segments/zorg.mdx': segment('Zorg', 'draft: true'), [PRODUCT]: productWith(3, 'segment: zorg') } },
  'reference-twice': {
    files: {
      [PRODUCT]: product(['validUntil: 2026-12-31']),
      'regions/proef/products/weekendhulp.mdx': next('validFrom: 2027-01-01').replace('[logeren]', '[logeren, logeren]'),
    },
  },
  'replacement-cycle': fields('replaces: [logeren]'),
  'replacement-undated': succession([], []),
  'validity-order': fields('validFrom: 2026-07-01', 'validUntil: 2026-06-30'),
  'validity-overlap': succession(['validUntil: 2026-12-31'], ['validFrom: 2026-12-01']),
  'validity-gap': succession(['validUntil: 2026-12-31'], ['validFrom: 2027-02-01']),
  'validity-long-ended': fields('validUntil: 2024-06-30'),
  'source-old': source('2025-01-01'),
  'attachment-missing': attached('kaart.pdf'),
  'attachment-type': attached('kaart.docm', 'x'),
  'attachment-too-large': attached('kaart.pdf', new Uint8Array(12 * 1024 * 1024)),
  'attachment-nowhere': fields('attachments:', '  - title: Kaart'),
  'mdx-less-than': body('Voor kinderen <18 jaar.'),
  'mdx-brace': body('Beste {naam},'),
  'mdx-unclosed': body('<LetOp>\n\nDit geldt alleen in 2026.'),
  'mdx-syntax': body('<'.repeat(300)),
  'mdx-import': body('import Kaart from "./kaart.astro"'),
  'html-comment': body('<!-- nog nakijken -->'),
  'raw-html': body('Dit is <b>belangrijk</b>.'),
  'unknown-component': body('<LetOpp>Dit geldt alleen in 2026.</LetOpp>'),
  'component-prop': body('Een <Begrip>kinderdagcentrum</Begrip>.'),
  'component-target': body('Een <Begrip term="kdc">kinderdagcentrum</Begrip>.'),
  'link-broken': body('Zie [de uitleg](/proef/uitleg/).'),
  'link-anchor': body('## Kosten\n\nZie [wat het kost](#kost).'),
  'link-form': body('Zie [alle producten](/proef/producten).'),
  'link-external-form': body('Zie [de Jeugdwet](www.wetten.example).'),
  'vague-link': body('Voor producten [klik hier](/proef/producten/).'),
  'image-alt': { files: { 'regions/proef/attachments/foto.png': 'x', [PRODUCT]: product([], '\n![](/proef/bijlagen/foto.png)\n') } },
  'image-address': body('![Een kind speelt](/proef/bijlagen/foto.png)'),
  'field-markup': summary('Een weekend **uit** logeren.'),
  'heading-first': body('# Logeren'),
  'heading-jump': body('## Kosten\n\n#### Tarief'),
  'heading-form': body('##Kosten'),
  'heading-duplicate': body('## Kosten\n\n## Kosten'),
  'body-empty': { files: { 'glossary/kdc.mdx': '---\nterm: Kinderdagcentrum\n---\n' } },
  placeholder: body('Het tarief is […] euro.'),
  // The number that the government uses in its examples.
  'personal-bsn': body('Het gaat om kind 111222333.'),
  'personal-email': body('Mail jan.jansen@gemeente.example.'),
  'personal-phone': body('Bel 06-12345678.'),
  'phone-number': body('Bel 070-123 45 67.'),
  'garbled-text': body('FinanciÃ«le hulp.'),
  'hard-to-read': summary(
    'Multidisciplinaire begeleidingstrajecten ondersteunen verstandelijk gehandicapte jeugdigen binnen gespecialiseerde voorzieningen gedurende verschillende ontwikkelingsfasen, overeenkomstig regionale inkoopafspraken.',
  ),
  'long-sentence': summary(
    'Een weekend uit logeren is er voor kinderen en jongeren die thuis wonen en die zo veel zorg vragen van hun ouders dat die ouders af en toe een weekend rust nodig hebben.',
  ),
  'long-summary': summary('Een weekend uit logeren. '.repeat(10).trim()),
  'unknown-abbreviation': body('Vraag het aan de GI.'),
  spelling: { ...body('Een voorziennig voor het weekend.'), rules: async () => [(await import('../../src/check/spelling.ts')).spellingProblems] },
};

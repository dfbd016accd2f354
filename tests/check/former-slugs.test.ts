import { expect, test } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { describe as wordingOf } from '../../src/text/problems.ts';
import { contentFolder } from '../support/content-folder.ts';

const product = (formerSlugs: string, more = '') =>
  `---\ntitle: Dagje\nsegment: wonen\nsummary: Een dag weg.\n${more}ownContribution:\n  applies: unknown\nformerSlugs: ${formerSlugs}\nsource:\n  title: Bron\n---\n\nTekst.\n`;

/** What the check says of former slugs: place and message. */
async function told(files: Record<string, string>): Promise<string[]> {
  const { problems } = await checkContent(await contentFolder(files));
  return problems
    .filter(({ code }) => code === 'former-slug')
    .map((problem) => `${problem.file}:${problem.line}:${problem.column} ${wordingOf(problem).message}`);
}

test.each([
  ['a living page', '[logeren]', 'Het vroegere adres `logeren` is nu van een ander bestand: regions/proef/products/logeren.mdx.'],
  ['its own name', '[dagje]', '`dagje` is de naam die dit bestand nu heeft, geen vroegere.'],
  ['the same twice', '[uitje, uitje]', '`uitje` staat twee keer bij `formerSlugs`.'],
  ['no address', '[../geheim]', '`../geheim` kan geen vroeger adres zijn.'],
])('a former slug that is %s', async (_what, slugs, message) => {
  const [found, ...others] = await told({ 'regions/proef/products/dagje.mdx': product(slugs) });
  expect(found).toMatch(/^regions\/proef\/products\/dagje\.mdx:7:\d+ /);
  expect(found).toContain(message);
  expect(others).toEqual([]);
});

test('two files that claim one former address: the second is told of the first', async () => {
  expect(await told({ 'regions/proef/products/dagje.mdx': product('[uitje]'), 'regions/proef/products/weg.mdx': product('[uitje]') })).toEqual([
    'regions/proef/products/weg.mdx:7:15 `uitje` staat ook bij `formerSlugs` van regions/proef/products/dagje.mdx.',
  ]);
});

test('an address that the site needs', async () => {
  const region = '---\nname: Proefregio\nformerSlugs: [zoeken]\nsource:\n  title: Bron\n---\n';
  expect(await told({ 'regions/proef/region.mdx': region })).toEqual(['regions/proef/region.mdx:3:15 `zoeken` is een vast adres van de site zelf.']);
});

test('good former slugs, the same slug in another list, and a draft that will take over are no problem', async () => {
  expect(
    await told({
      'regions/proef/products/dagje.mdx': product('[uitje, wonen]'),
      'regions/proef/products/later.mdx': product('[logeren]', 'draft: true\n'),
    }),
  ).toEqual([]);
});

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, textOf, type BuiltSite } from '../support/build-site.ts';
import { GOOD, writeContent } from '../support/content-folder.ts';

/** A word that stands in every draft and nowhere else. */
const SECRET = 'Zeeduizendpoot';
const source = 'source:\n  title: Bron\n';
const file = (fields: string, body = '') => `---\n${fields}${source}---\n\n${body}\n`;
const draft = (fields: string, body = SECRET) => file(`${fields}draft: true\n`, body);

/** A draft of each kind, one of them in MDX, one with an attachment, one a whole region. */
const DRAFTS: Record<string, string> = {
  'regions/proef/segments/geheim.mdx': draft(`title: ${SECRET}\nsummary: ${SECRET}.\nvalidFrom: 2025-01-01\n`),
  'regions/proef/products/geheim.mdx': draft(
    `title: ${SECRET}\nsegment: wonen\nsummary: ${SECRET}.\nownContribution:\n  applies: unknown\nvalidFrom: 2025-01-01\nformerSlugs: [zeeduizendpoot]\nattachments:\n  - title: ${SECRET}\n    file: zeeduizendpoot.txt\n`,
  ),
  'regions/proef/objectives/geheim.mdx': draft(`statement: ${SECRET}\nsegment: wonen\nstatus: discussed\n`),
  'regions/proef/consultations/geheim.mdx': draft(`title: ${SECRET}\nsegments: [wonen]\ndate: 2025-01-01\n`),
  'regions/proef/pages/geheim.mdx': draft(`title: ${SECRET}\nsummary: ${SECRET}.\n`, `${SECRET} \\{met accolades\\}`),
  'regions/proef/attachments/zeeduizendpoot.txt': SECRET,
  'regions/zeeduizendpoot/region.mdx': draft(`name: ${SECRET}\nmailbox: zeeduizendpoot@regio.example\n`),
  'regions/zeeduizendpoot/segments/wonen.mdx': file(`title: ${SECRET}\nsummary: ${SECRET}.\n`),
  'glossary/geheim.mdx': draft(`term: ${SECRET}\nalsoKnownAs: [zeeduizendpoten]\n`),
  'pages/geheim.mdx': draft(`title: ${SECRET}\nsummary: ${SECRET}.\n`),
};

const card = (title: string, more: string) =>
  file(`title: ${title}\nsegment: wonen\nsummary: ${title}.\nownContribution:\n  applies: unknown\n${more}`);

/** What happens in time: a card that is replaced, tariffs, a renamed entry and region, an ended segment. */
const TIME: Record<string, string> = {
  'regions/proef/region.mdx': file('name: Proefregio\nformerSlugs: [oude-proef]\n'),
  'regions/proef/segments/oud.mdx': file('title: Oud segment\nsummary: Over vroeger.\nvalidUntil: 2025-12-31\n'),
  'regions/proef/products/eerst.mdx': card('Eerste kaart', 'validUntil: 2026-06-30\n'),
  'regions/proef/products/daarna.mdx': card(
    'Tweede kaart',
    'validFrom: 2026-07-01\nreplaces: [eerst]\nformerSlugs: [vroeger]\nattachments:\n  - title: Folder\n    file: folder.txt\ntariffs:\n  - from: 2026-07-01\n    cents: 1000\n    per: uur\n  - from: 2027-01-01\n    cents: 1250\n    per: uur\nchanges:\n  - date: 2026-08-01\n    text: De tekst is korter.\n',
  ),
  'regions/proef/attachments/folder.txt': 'Folder',
  'glossary/kdc.mdx': '---\nterm: Kinderdagcentrum\nformerSlugs: [dagcentrum]\n---\n\nEen plek voor overdag.\n',
};

let site: BuiltSite;

/** Everything that a build wrote, server and client, as one text per file. */
async function allFiles(folder: string): Promise<[string, string][]> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((item) => item.isFile());
  return Promise.all(
    names.map(async (item) => [join(item.parentPath, item.name), await readFile(join(item.parentPath, item.name), 'latin1')] as [string, string]),
  );
}

describe('a site with drafts, successors and former addresses', () => {
  beforeAll(async () => {
    // First published, then a draft: what an earlier build of the same project kept must not come back.
    const published = Object.fromEntries(Object.entries(DRAFTS).map(([path, text]) => [path, text.replace('draft: true\n', '')]));
    const before = await buildSite({
      CONTENT_DIR: await writeContent('.astro/test-time', { ...GOOD, ...TIME, ...published }),
      SITE_DATE: '2026-11-23',
    });
    try {
      const found = (await allFiles(before.folder)).filter(([, text]) => text.toLowerCase().includes('zeeduizendpoot'));
      expect(found.length).toBeGreaterThan(10);
    } finally {
      await before.remove();
    }
    site = await buildSite({ CONTENT_DIR: await writeContent('.astro/test-time', { ...GOOD, ...TIME, ...DRAFTS }), SITE_DATE: '2026-11-23' });
  });
  afterAll(() => site.remove());

  test('nothing of a draft is in the build: no page, file, search fact, sitemap, redirect or server module', async () => {
    const files = await allFiles(site.folder);
    expect(files.length).toBeGreaterThan(20);
    for (const [name, text] of files) {
      expect(name.toLowerCase()).not.toContain('zeeduizendpoot');
      expect(name).not.toContain('geheim');
      expect(text.toLowerCase().includes('zeeduizendpoot'), name).toBe(false);
    }
  });

  test('a former address is a page that leads on, and does not stand in the sitemap', async () => {
    const page = await site.read('proef/producten/vroeger/index.html');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/proef/producten/daarna/">');
    expect(page).toContain('<link rel="canonical" href="http://localhost:4321/proef/producten/daarna/">');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain('<a href="/proef/producten/daarna/">');
    for (const path of ['oude-proef', 'oude-proef/producten', 'oude-proef/producten/vroeger', 'oude-proef/segmenten/wonen', 'begrippen/dagcentrum']) {
      expect(await site.read(`${path}/index.html`), path).toContain('http-equiv="refresh"');
    }
    const sitemap = await site.read('sitemap-0.xml');
    expect(sitemap).toContain('/proef/producten/daarna/');
    expect(sitemap).not.toMatch(/vroeger|oude-proef|dagcentrum/);
  });

  test('hosts and our own server know the former addresses too', async () => {
    const lines = (await site.read('_redirects')).trim().split('\n');
    expect(lines).toContain('/proef/producten/vroeger/ /proef/producten/daarna/ 301');
    expect(lines).toContain('/oude-proef/bijlagen/folder.txt /proef/bijlagen/folder.txt 301');
    const { redirects } = JSON.parse(await readFile(join(site.folder, 'build.json'), 'utf8')) as { redirects: { from: string; to: string }[] };
    expect(redirects.map(({ from, to }) => `${from} ${to} 301`)).toEqual(lines);
  });

  test('the changes name what came in the place of what, with amounts, by month', async () => {
    const text = textOf(/<main[\s\S]*<\/main>/.exec(await site.read('wijzigingen/index.html'))?.[0] ?? '');
    expect(text).toMatch(/Dit komt eraan Januari 2027 1 januari 2027 Nieuw tarief voor Tweede kaart € 12,50 per uur, was € 10,00/);
    expect(text).toContain('Augustus 2026 1 augustus 2026 Tweede kaart: De tekst is korter.');
    expect(text).toMatch(/1 juli 2026 Tweede kaart ging in Vervangt: Eerste kaart/);
    expect(text).toMatch(/30 juni 2026 Laatste dag van Eerste kaart Hiervoor in de plaats: Tweede kaart/);
    expect(text).toContain('31 december 2025 Laatste dag van Oud segment');
  });

  test('what ended keeps its page, says so, and leads to what came in its place', async () => {
    const product = textOf(await site.read('proef/producten/eerst/index.html'));
    expect(product).toContain('Dit product geldt niet meer.');
    expect(product).toContain('Tweede kaart');
    expect(textOf(await site.read('proef/segmenten/oud/index.html'))).toContain('Geldt niet meer');
  });
});

test('hundreds of changes are split by region, year and hundred, and each is on exactly one page', async () => {
  const cards = Object.fromEntries(
    Array.from({ length: 130 }, (_, index) => [
      `regions/proef/products/kaart-${index}.mdx`,
      card(`Kaart ${index}`, `validFrom: 2026-0${1 + (index % 9)}-01\nvalidUntil: 2027-12-31\n`),
    ]),
  );
  const built = await buildSite({ CONTENT_DIR: await writeContent('.astro/test-many', { ...GOOD, ...cards }), SITE_DATE: '2026-11-23' });
  try {
    const pages = (await built.pages()).filter((path) => path.startsWith('wijzigingen/'));
    expect(pages).toEqual(['wijzigingen/index.html', ...['2026/2', '2026', '2027/2', '2027'].map((path) => `wijzigingen/proef/${path}/index.html`)]);
    const overview = await built.read('wijzigingen/index.html');
    expect(overview.match(/<time /g)).toHaveLength(10);
    expect(overview).toContain('href="/wijzigingen/proef/2026/"');
    const lines = await Promise.all(pages.slice(1).map(async (path) => (await built.read(path)).match(/<time /g)?.length ?? 0));
    expect(lines.sort((a, b) => a - b)).toEqual([30, 30, 100, 100]);
    expect(await built.read('wijzigingen/proef/2026/index.html')).toContain('rel="next" href="/wijzigingen/proef/2026/2/"');
  } finally {
    await built.remove();
  }
});

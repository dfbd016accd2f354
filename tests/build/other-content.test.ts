import { expect, test } from 'vitest';
import { buildSite, textOf } from '../support/build-site.ts';
import { contentFolder } from '../support/content-folder.ts';

test('the content of another region builds, also from outside the project, with what it has and without what it lacks', async () => {
  const folder = await contentFolder({
    'regions/proef/pages/hulp-vragen.mdx':
      '---\ntitle: Hulp vragen\nsummary: Zo vraagt u hulp.\n---\n\n| Wie | Hoeveel |\n| :-- | --: |\n| Ouder | 1 |\n',
    'glossary/kdc.mdx': '---\nterm: Kinderdagcentrum\nabbreviation: KDC\n---\n\nEen plek voor overdag.\n',
    'regions/proef/products/geheim.mdx':
      '---\ntitle: Geheim concept\ndraft: true\nsegment: wonen\nsummary: Nog niet klaar.\nownContribution:\n  applies: unknown\nsource:\n  title: Bron\n---\n',
  });
  const site = await buildSite({ CONTENT_DIR: folder, SITE_DATE: '2026-11-23' });
  try {
    const pages = await site.pages();
    expect(pages).toContain('proef/producten/logeren/index.html');
    expect(pages).toContain('proef/hulp-vragen/index.html');
    expect(pages).toContain('begrippen/kdc/index.html');
    expect(pages.filter((path) => path.includes('geheim') || path.includes('haaglanden'))).toEqual([]);
    for (const path of pages) expect(await site.read(path), path).not.toContain('Geheim concept');
    expect(textOf(await site.read('proef/marktconsultaties/index.html'))).toContain('nog geen verslagen');
    // Aligned tables come without the inline styles that the security policy would block.
    const table = await site.read('proef/hulp-vragen/index.html');
    expect(table).toContain('<td class="align-right">');
    expect(table).not.toContain('style=');
  } finally {
    await site.remove();
  }
});

test('content with a mistake stops the build with the file, the line and a sentence in Dutch', async () => {
  const folder = await contentFolder({
    'regions/proef/segments/wonen.mdx': '---\ntitle: Wonen\nsummary: Over wonen.\nvalidFrom: 2024-13-45\nsource:\n  title: Bron\n---\n',
  });
  const build = buildSite({ CONTENT_DIR: folder });
  await expect(build).rejects.toThrow(/regions\/proef\/segments\/wonen\.mdx:4:12[\s\S]*De dag `2024-13-45` bestaat niet/);
});

test('a page that takes the road of MDX is built too', async () => {
  const folder = await contentFolder({ 'regions/proef/pages/som.mdx': '---\ntitle: Som\nsummary: Een som.\n---\n\nSchrijf het \\{zo\\}.\n' });
  const site = await buildSite({ CONTENT_DIR: folder });
  try {
    expect(textOf(await site.read('proef/som/index.html'))).toContain('Schrijf het {zo}.');
  } finally {
    await site.remove();
  }
});

import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RESERVED, RESERVED_IN_REGION } from '../../src/check/rules/identity.ts';
import { REGION_PAGES, SECTIONS, SITE_PAGES } from '../../src/schema/address.ts';
import { contactRoutes } from '../../src/site/contact-routes.ts';

/** Top level addresses of the routes that depend on where the site runs; their files begin with `_`, so that Astro passes them over. */
const injected = [...new Set(contactRoutes('node').map(({ pattern }) => pattern.split('/')[1]!))];

/** Names of pages and folders with an index in a folder of pages, without those made per entry. */
function pagesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item) => {
    if (item.name.startsWith('[') || item.name.startsWith('index.') || item.name === '404.astro') return [];
    if (item.isDirectory()) return readdirSync(`${folder}/${item.name}`).includes('index.astro') ? item.name : [];
    return item.name.endsWith('.astro') ? item.name.replace('.astro', '') : [];
  });
}

test('the check knows every page that the site makes itself, so that links to it are right', () => {
  const ofContact = injected.filter((name) => name !== 'gezond');
  expect([...SITE_PAGES].sort()).toEqual([...pagesIn('src/pages'), ...ofContact].sort());
  expect([...REGION_PAGES].sort()).toEqual(pagesIn('src/pages/[region]').sort());
});

test('no entry can take the place of a page or folder of the site', () => {
  const top = readdirSync('src/pages').map((name) => name.replace(/\.(?:astro|ts)$/, ''));
  for (const name of [...injected, ...top.filter((page) => !/^[[_]|^index$|\.txt$/.test(page))]) expect(RESERVED).toContain(name);
  const below = readdirSync('src/pages/[region]').map((name) => name.replace(/\.(?:astro|ts)$/, ''));
  for (const name of below.filter((page) => !/^\[|^index$/.test(page))) expect(RESERVED_IN_REGION).toContain(name);
});

test('every anchor that the check lets through stands in a page of the site', () => {
  const files = ['src/pages', 'src/components'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.astro'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );
  for (const anchor of SECTIONS)
    expect(
      files.some((text) => text.includes(`id="${anchor}"`)),
      anchor,
    ).toBe(true);
});

import { readFile } from 'node:fs/promises';

/** Paths of all pages of the built site, from its own sitemap. */
export async function sitemapPaths(): Promise<string[]> {
  const xml = await readFile('dist/client/sitemap-0.xml', 'utf8');
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname).sort();
}

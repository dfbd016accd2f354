import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBuiltPage } from '../../../src/search/built-page.ts';
import { openSearch } from '../open-index.ts';
import type { Engine, EnginePage } from './engine.ts';
import { fourGrams } from './four-grams.ts';
import { miniSearch } from './mini-search.ts';
import { plainPagefind } from './plain-pagefind.ts';

/** The engines to compare, on the pages of one built site. Takes the folder of its static files, which has our index. */
export async function enginesOf(client: string): Promise<Engine[]> {
  const pages = await pagesOf(client);
  return [await plainPagefind(client), miniSearch(pages), fourGrams(pages), await ours(client)];
}

/** The crude engine alone. */
export async function fourGramsOf(client: string): Promise<Engine> {
  return fourGrams(await pagesOf(client));
}

/** Our own search, as the search page asks it. */
export async function ours(client: string): Promise<Engine> {
  const asker = await openSearch(client);
  return { name: 'ours', ask: async (query) => (await asker.ask(query)).hits.map(({ url }) => url) };
}

async function pagesOf(client: string): Promise<EnginePage[]> {
  const files = (await readdir(client, { recursive: true })).filter((path) => path.endsWith('.html'));
  const read = files.map(async (path) => readBuiltPage(`/${path.replace(/index\.html$/, '')}`, await readFile(join(client, path), 'utf8')));
  return (await Promise.all(read)).flatMap((page) => (page ? [page.facts] : []));
}

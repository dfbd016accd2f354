import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Asker } from '../../src/search/ask.ts';
import { PAGEFIND_OPTIONS, type Pagefind } from '../../src/search/pagefind.ts';
import { readSiteWords } from '../../src/search/site-words.ts';
import type { WordList, WordLists } from '../../src/search/word-lists.ts';

let opened = 0;

/** Opens Pagefind on an index on disk, as a browser would over HTTP. Takes the folder of the built site; `plain` leaves Pagefind's own ranking. */
export async function openPagefind(client: string, options: Record<string, unknown> = PAGEFIND_OPTIONS): Promise<Pagefind> {
  const folder = resolve(client, 'pagefind');
  const real = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const path = String(input).split('?')[0]!;
    return path.startsWith('/') ? new Response(await readFile(path)) : real(input, init);
  };
  // A copy of the module per index: it keeps one index for all.
  const pagefind = (await import(`${pathToFileURL(join(folder, 'pagefind.js')).href}?${opened++}`)) as Pagefind;
  await pagefind.options({ ...options, basePath: `${folder}/` });
  await pagefind.init('nl');
  return pagefind;
}

/** Reads the lists of words of a built site. */
export function listsIn(client: string): WordLists {
  return async (name) => JSON.parse(await readFile(join(client, `pagefind/words/${name}.json`), 'utf8')) as WordList;
}

/** Opens the search of a built site as the search page does. */
export async function openSearch(client: string): Promise<Asker> {
  const file = JSON.parse(await readFile(join(client, 'pagefind/site-words.json'), 'utf8'));
  return new Asker(readSiteWords(file), openPagefind(client), listsIn(client));
}

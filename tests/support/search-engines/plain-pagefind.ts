import { mkdtemp, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import { openPagefind } from '../open-index.ts';
import type { Engine } from './engine.ts';

/** Results whose address is loaded: Pagefind tells it only with the text of a result. */
const SHOWN = 10;

/** Pagefind as it comes, on the pages as they are: what a site gets that adds it and stops there. */
export async function plainPagefind(client: string): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'plain-pagefind-'));
  const { index } = await createIndex({ forceLanguage: 'nl' });
  await index!.addDirectory({ path: client });
  const { files } = await index!.getFiles();
  for (const { path, content } of files) {
    const file = join(folder, 'pagefind', path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await close();
  const pagefind = await openPagefind(folder, {});
  return {
    name: 'Pagefind',
    ask: async (query) => {
      const { results } = await pagefind.search(query);
      const shown = await Promise.all(results.slice(0, SHOWN).map((result) => result.data()));
      return shown.map((fragment) => fragment.raw_url);
    },
  };
}

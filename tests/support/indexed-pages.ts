import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { MEANT } from '../../src/search/excerpt.ts';

/** A page as the search index holds it. */
export interface IndexedPage {
  url: string;
  title: string;
  content: string;
}

/** Reads the fragments that Pagefind wrote below a site's static files. */
export async function indexedPages(client: string): Promise<IndexedPage[]> {
  const folder = join(client, 'pagefind/fragment');
  const files = await readdir(folder);
  return Promise.all(
    files.map(async (file) => {
      const text = gunzipSync(await readFile(join(folder, file))).toString();
      const { url, content, meta } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string; content: string; meta: { title: string } };
      return { url, content: content.replaceAll(` ${MEANT}`, ''), title: meta.title };
    }),
  );
}

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** What gains by compression; the search index comes compressed, and fonts and pictures are. */
const TEXT = /\.(?:html|css|js|json|svg|xml|txt|csv|webmanifest)$/;

/** Smaller than one packet: nothing to gain. */
const WORTHWHILE = 1000;

/** Files that are compressed at the same time; more only costs memory. */
const AT_ONCE = 8;

/**
 * Writes a `.br` and a `.gz` beside every text file of a folder, for a server that sends them as they are. Takes the folder of the static
 * site; gives how many files have them. Browsers that take neither get the file itself.
 */
export async function compressFiles(folder: string): Promise<number> {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile() && TEXT.test(item.name))
    .map((item) => join(item.parentPath, item.name));
  let written = 0;
  const next = async (): Promise<void> => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
      const text = await readFile(path);
      if (text.length < WORTHWHILE) continue;
      const [small, older] = await Promise.all([promisify(brotliCompress)(text), promisify(gzip)(text)]);
      await Promise.all([writeFile(`${path}.br`, small), writeFile(`${path}.gz`, older)]);
      written++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return written;
}

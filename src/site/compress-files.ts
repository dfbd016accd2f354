import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gunzip, gzip } from 'node:zlib';

/** What gains by compression; fonts and pictures are compressed. */
const TEXT = /\.(?:html|css|js|json|svg|xml|txt|csv|webmanifest)$/;
/** The search index, which Pagefind compresses with gzip, and reads uncompressed just as well: brotli makes it a fifth smaller. */
const INDEX = /\.(?:pagefind|pf_index|pf_meta|pf_fragment)$/;

/** Smaller than one packet: nothing to gain. */
const WORTHWHILE = 1000;

/** Files that are compressed at the same time; more only costs memory. */
const AT_ONCE = 8;

/**
 * Writes a `.br` and a `.gz` beside every text file of a folder and every file of its search index, for a server that sends them as they are. Takes the folder of the static
 * site; gives how many files have them. Browsers that take neither get the file itself.
 */
export async function compressFiles(folder: string): Promise<number> {
  const paths = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile() && (TEXT.test(item.name) || INDEX.test(item.name)))
    .map((item) => join(item.parentPath, item.name));
  let written = 0;
  const next = async (): Promise<void> => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop()) {
      const file = await readFile(path);
      const text = INDEX.test(path) ? await promisify(gunzip)(file) : file;
      if (text !== file) await writeFile(path, text);
      if (text.length < WORTHWHILE) continue;
      const [small, older] = await Promise.all([promisify(brotliCompress)(text), promisify(gzip)(text)]);
      await Promise.all([writeFile(`${path}.br`, small), writeFile(`${path}.gz`, older)]);
      written++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  return written;
}

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Files of Pagefind's own interfaces; the site has its own. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\./;

/** What was indexed. */
export interface IndexFacts {
  pages: number;
  bytes: number;
}

/**
 * Makes the search index of a built site, in its folder `pagefind/`. Only what stands in `data-pagefind-body` is in it,
 * so menus and footers are not. Throws what Pagefind reports as wrong.
 */
export async function buildIndex(site: string): Promise<IndexFacts> {
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'nl' });
    if (!index) throw new Error(errors.join('\n'));
    const added = await index.addDirectory({ path: site });
    if (added.errors.length > 0) throw new Error(added.errors.join('\n'));
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(faults.join('\n'));
    const target = join(site, 'pagefind');
    await rm(target, { recursive: true, force: true });
    const kept = files.filter(({ path }) => !UNUSED.test(path));
    for (const { path, content } of kept) {
      const file = join(target, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    return { pages: added.page_count, bytes: kept.reduce((sum, { content }) => sum + content.length, 0) };
  } finally {
    await close();
  }
}

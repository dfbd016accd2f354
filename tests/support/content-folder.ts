import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** The least content that passes the check: one region with one segment and one product. */
export const GOOD: Record<string, string> = {
  'site.yaml': 'name: Proefsite\ntagline: Een proef\ndescription: Een site om mee te proberen.\n',
  'regions/proef/region.mdx': '---\nname: Proefregio\nsource:\n  title: Bron\n---\n',
  'regions/proef/segments/wonen.mdx': '---\ntitle: Wonen\nsummary: Over wonen.\nsource:\n  title: Bron\n---\n',
  'regions/proef/products/logeren.mdx':
    '---\ntitle: Logeren\nsegment: wonen\nsummary: Een weekend uit logeren.\nownContribution:\n  applies: unknown\nsource:\n  title: Bron\n---\n',
};

/** Writes files (path -> text) to a new folder, on top of the good content, and gives its path. It is gone after the test. */
export async function contentFolder(files: Record<string, string | Uint8Array | undefined> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'content-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return writeContent(folder, { ...GOOD, ...files });
}

/** Makes a folder hold these files (path -> text) and nothing else, and gives its path. */
export async function writeContent(folder: string, files: Record<string, string | Uint8Array | undefined>): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

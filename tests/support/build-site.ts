import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { BREAK } from '../../src/html/hyphenate.ts';

/** A site that was built for a test. */
export interface BuiltSite {
  /** Folder of the whole build, server and client. */
  folder: string;
  /** Where its static files are. */
  client: string;
  /** Text of a file of the site, by its path among the static files. */
  read(path: string): Promise<string>;
  /** Paths of all HTML files. */
  pages(): Promise<string[]>;
  remove(): Promise<void>;
}

const run = promisify(execFile);

/** Builds the site with the real build, into a folder of its own, so that `dist/` stays as it was. Rejects with the build's own output. */
export async function buildSite(env: Record<string, string>): Promise<BuiltSite> {
  // Inside the project: the build's own chunks look for packages in node_modules above them.
  await mkdir('.astro', { recursive: true });
  const folder = await mkdtemp(join('.astro', 'test-site-'));
  const client = join(folder, 'client');
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await run('node', ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder], {
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      maxBuffer: 64e6,
    });
  } catch (error) {
    await remove();
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${stdout}\n${stderr}`, { cause: error });
  }
  return {
    folder,
    client,
    read: (path) => readFile(join(client, path), 'utf8'),
    pages: async () => (await readdir(client, { recursive: true })).filter((path) => path.endsWith('.html')).sort(),
    remove,
  };
}

/** What a reader sees of a page: its text without tags, white space folded. */
export function textOf(html: string): string {
  return html
    .replaceAll(BREAK, '')
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');
}

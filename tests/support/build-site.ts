import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A site that was built for a test. */
export interface BuiltSite {
  /** Text of a file of the site, by its path in `dist/client`. */
  read(path: string): Promise<string>;
  /** Paths of all HTML files in `dist/client`. */
  pages(): Promise<string[]>;
  remove(): Promise<void>;
}

const run = promisify(execFile);

/** Builds the site with the real build, and keeps a copy of the result apart. Rejects with the build's own output. */
export async function buildSite(env: Record<string, string>): Promise<BuiltSite> {
  try {
    await run('node', ['node_modules/astro/bin/astro.mjs', 'build'], {
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      maxBuffer: 64e6,
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${stdout}\n${stderr}`);
  }
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  await cp('dist/client', folder, { recursive: true });
  return {
    read: (path) => readFile(join(folder, path), 'utf8'),
    pages: async () => (await readdir(folder, { recursive: true })).filter((path) => path.endsWith('.html')).sort(),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** What a reader sees of a page: its text without tags, white space folded. */
export function textOf(html: string): string {
  return html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BREAKS } from '../../src/html/hyphenate.ts';
import { runBuild, type BuildFolder } from './run-build.ts';

/** A site that was built for a test. */
export interface BuiltSite extends BuildFolder {
  /** Where its static files are. */
  client: string;
  /** Text of a file of the site, by its path among the static files. */
  read(path: string): Promise<string>;
  /** Paths of all HTML files. */
  pages(): Promise<string[]>;
}

/** Builds the site with these settings. Rejects with the build's own output. */
export async function buildSite(settings: Record<string, string>): Promise<BuiltSite> {
  const { folder, remove } = await runBuild('', settings);
  const client = join(folder, 'client');
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
    .replaceAll(BREAKS, '')
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');
}

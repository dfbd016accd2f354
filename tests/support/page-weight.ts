import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What a page costs a visitor, in bytes after brotli (quality 11). */
export interface PageWeight {
  path: string;
  /** Kind of page, from its `x-kind`; `finder` and `search` for the two that come with a script. */
  kind: string;
  html: number;
  css: number;
  /** Own scripts; the search index comes later, when someone searches. */
  js: number;
  /** Scripts that hold up the first picture. */
  blocking: number;
}

/** Weighs every page of a built site. Takes the folder of its static files. */
export async function weighPages(client: string): Promise<PageWeight[]> {
  const weights = new Map<string, number>();
  const weigh = async (address: string) => {
    const known = weights.get(address);
    if (known !== undefined) return known;
    const size = brotliCompressSync(await readFile(join(client, address))).length;
    weights.set(address, size);
    return size;
  };
  const sum = async (addresses: string[]) => (await Promise.all(addresses.map(weigh))).reduce((total, size) => total + size, 0);
  const pages = (await readdir(client, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  return Promise.all(
    pages.map(async (name): Promise<PageWeight> => {
      const html = await readFile(join(client, name), 'utf8');
      const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map(([, attributes = '']) => attributes);
      const sources = scripts.map((attributes) => /\ssrc="([^"]+)"/.exec(attributes)?.[1]).filter((source) => source !== undefined);
      const path = `/${name.replace(/index\.html$/, '')}`;
      const kind = /<meta name="x-kind" content="([^"]*)"/.exec(html)?.[1] ?? '?';
      return {
        path,
        kind: html.includes(' data-facet=') ? 'finder' : path === '/zoeken/' ? 'search' : kind,
        html: brotliCompressSync(html).length,
        css: await sum([...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href)),
        js: await sum(await withImports(client, sources)),
        blocking: scripts.filter((attributes) => !/type="module"|\sdefer|\sasync/.test(attributes)).length,
      };
    }),
  );
}

/** Scripts with everything that they import at once. */
async function withImports(client: string, sources: readonly string[], found = new Set<string>()): Promise<string[]> {
  for (const source of sources) {
    if (found.has(source)) continue;
    found.add(source);
    const text = await readFile(join(client, source), 'utf8');
    const imports = [...text.matchAll(/(?:import|from)\s*"(\.[^"]+\.js)"/g)].map(([, name = '']) => new URL(name, `http://x${source}`).pathname);
    await withImports(client, imports, found);
  }
  return [...found];
}

/** The most that a page may weigh, in bytes after brotli: what one TCP initial window of 10 segments of 1,460 bytes carries. */
export const BUDGET = { htmlAndCss: 14_600, css: 8_192 } as const;

/** What is too heavy or has a script that it should not have, in words; nothing if all pages keep to the budget. */
export function overBudget(pages: readonly PageWeight[]): string[] {
  return pages.flatMap(({ path, kind, html, css, js, blocking }) => [
    ...(html + css > BUDGET.htmlAndCss ? [`${path}: ${html + css} bytes of HTML and CSS`] : []),
    ...(css > BUDGET.css ? [`${path}: ${css} bytes of CSS`] : []),
    ...(blocking > 0 ? [`${path}: ${blocking} scripts that hold up the page`] : []),
    ...(js > 0 !== ['finder', 'search'].includes(kind) ? [`${path}: ${js} bytes of JavaScript on a page of kind ${kind}`] : []),
  ]);
}

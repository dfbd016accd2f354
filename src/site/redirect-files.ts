import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Redirect } from '../catalogue/redirects.ts';
import { movedText as t } from '../text/pages.ts';
import { contentSecurityPolicy } from './security-headers.ts';

/**
 * Writes what static hosts need to send visitors on: a small page at each former address of a page, and `_redirects` (as Netlify and
 * Cloudflare Pages read it) for the hosts that answer with 301. Takes the folder of the static site. A file that is there already stays.
 */
export async function writeRedirectFiles(folder: string, redirects: readonly Redirect[], siteUrl: string): Promise<void> {
  if (redirects.length === 0) return;
  for (const redirect of redirects) {
    if (!redirect.from.endsWith('/')) continue;
    const file = join(folder, redirect.from, 'index.html');
    if (existsSync(file)) continue;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, redirectPage(redirect, siteUrl));
  }
  await writeFile(join(folder, '_redirects'), redirects.map(({ from, to }) => `${encodeURI(from)} ${encodeURI(to)} 301\n`).join(''));
}

/** A page that sends the visitor on at once, with a link for who stays. Search engines are told the new address. Slugs need no escaping in HTML. */
function redirectPage({ from, to }: Redirect, siteUrl: string): string {
  return `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="content-security-policy" content="${contentSecurityPolicy(from, 'meta')}">
    <meta http-equiv="refresh" content="0; url=${to}">
    <title>${t.title}: ${to}</title>
    <meta name="description" content="${t.description}">
    <meta name="robots" content="noindex">
    <link rel="canonical" href="${new URL(to, siteUrl).href}">
    <meta name="x-kind" content="page">
  </head>
  <body>
    <main>
      <h1>${t.title}</h1>
      <p><a href="${to}">${t.link}</a></p>
    </main>
  </body>
</html>
`;
}

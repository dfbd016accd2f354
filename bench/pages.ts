import { access } from 'node:fs/promises';
import { BUDGET, weighPages, type PageWeight } from '../tests/support/page-weight.ts';
import type { BenchRow } from './run.ts';

const CLIENT = 'dist/client';

/** Weighs the last build: per kind of page the heaviest one, in bytes after brotli. Arguments: none. Stops when there is no build. */
export default async function pages(): Promise<BenchRow[]> {
  await access(CLIENT).catch(() => {
    throw new Error('No build. Run npm run build first.');
  });
  const heaviest = new Map<string, PageWeight & { pages: number }>();
  for (const page of await weighPages(CLIENT)) {
    const known = heaviest.get(page.kind);
    const pages = (known?.pages ?? 0) + 1;
    heaviest.set(page.kind, known && total(known) >= total(page) ? { ...known, pages } : { ...page, pages });
  }
  return [...heaviest.values()].map((page) => ({
    kind: page.kind,
    pages: page.pages,
    heaviest: page.path,
    html: page.html,
    css: page.css,
    'html + css': total(page),
    'of budget': `${Math.round((total(page) / BUDGET.htmlAndCss) * 100)} %`,
    js: page.js,
  }));
}

function total({ html, css }: PageWeight): number {
  return html + css;
}

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { findBrowser } from '../tests/support/find-browser.ts';
import { startSite } from '../tests/support/start-site.ts';
import { weighPages } from '../tests/support/page-weight.ts';
import type { BenchRow } from './run.ts';

const run = promisify(execFile);

/** Fetched when it is asked for: with 92 packages and 160 MB it is too heavy for every install. */
const LIGHTHOUSE = 'lighthouse@13.5.0';
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Report {
  categories: Record<(typeof CATEGORIES)[number], { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { score: number | null; numericValue?: number }>;
}

/**
 * Scores the last build with Lighthouse (its mobile preset: a slow phone on a slow line), on one page of each kind that may be indexed, the heaviest.
 * Arguments: `--path /x/`, more than once, for other pages. Needs a build whose `SITE_URL` is the default, and the network, to fetch Lighthouse.
 */
export default async function lighthouse(args: string[]): Promise<BenchRow[]> {
  const asked = args.flatMap((argument, index) => (args[index - 1] === '--path' ? [argument] : []));
  const paths = asked.length > 0 ? asked : await heaviestOfEachKind();
  const site = await startSite();
  const { executablePath, args: flags } = await findBrowser();
  try {
    const rows: BenchRow[] = [];
    for (const path of paths) rows.push(toRow(path, await report(`${site.address}${path}`, executablePath, flags)));
    return rows;
  } finally {
    site.stop();
  }
}

async function report(address: string, browser: string, flags: readonly string[]): Promise<Report> {
  const { stdout } = await run(
    'npx',
    [
      '--yes',
      LIGHTHOUSE,
      address,
      '--quiet',
      '--output=json',
      `--only-categories=${CATEGORIES.join(',')}`,
      `--chrome-flags=--headless=new ${flags.join(' ')}`,
    ],
    { env: { ...process.env, CHROME_PATH: browser }, maxBuffer: 64e6 },
  );
  return JSON.parse(stdout) as Report;
}

function toRow(path: string, { categories, audits }: Report): BenchRow {
  const scores = CATEGORIES.map((name) => [name, Math.round((categories[name].score ?? 0) * 100)] as const);
  const failing = CATEGORIES.flatMap((name) =>
    categories[name].auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9).map(({ id }) => id),
  );
  return {
    path,
    ...Object.fromEntries(scores),
    'LCP ms': Math.round(audits['largest-contentful-paint']?.numericValue ?? 0),
    'TBT ms': Math.round(audits['total-blocking-time']?.numericValue ?? 0),
    CLS: Math.round((audits['cumulative-layout-shift']?.numericValue ?? 0) * 1000) / 1000,
    below: failing.join(' '),
  };
}

/** 404 and the confirmation may not be indexed; the contact page is made on demand and stands in no folder. */
async function heaviestOfEachKind(): Promise<string[]> {
  const heaviest = new Map<string, { path: string; bytes: number }>();
  for (const { path, kind, html } of await weighPages('dist/client')) {
    const source = await readFile(`dist/client${path.endsWith('/') ? `${path}index.html` : path}`, 'utf8');
    if (source.includes('name="robots" content="noindex"')) continue;
    if ((heaviest.get(kind)?.bytes ?? 0) < html) heaviest.set(kind, { path, bytes: html });
  }
  return ['/', '/contact/', ...[...heaviest.values()].map(({ path }) => path).filter((path) => path !== '/')];
}

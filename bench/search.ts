import { createServer, type Server } from 'node:http';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { buildIndex } from '../src/search/build-index.ts';
import { compressFiles } from '../src/site/compress-files.ts';
import { contentSecurityPolicy } from '../src/site/security-headers.ts';
import { findBrowser } from '../tests/support/find-browser.ts';
import { manyPages } from '../tests/support/many-pages.ts';
import type { BenchRow } from './run.ts';

const SIZES = [150, 1_200, 10_000];
/** What is typed, letter by letter, once the search is loaded. */
const QUERIES = ['dagbesteding', 'naschoolse opvang', 'wachtlijst', 'hulp thuis', 'pleegzrog', 'tarief 2026'];
/** A slow phone: 1.6 Mbit/s (bytes per millisecond), 150 ms there and back, a processor four times as slow. */
const LINE = 200;
const ROUND_TRIP = 150;
const SLOWDOWN = 4;
/** Milliseconds from focus to the first keystroke of a visitor who thinks before typing: enough for the preload. */
const PRELOAD = 5_000;
/** Milliseconds between the letters of a quick typist. */
const TYPING = 80;

/**
 * Bytes and waiting time of the search page on made-up sites of 150, 1,200 and 10,000 pages (`--n 150,1200`), in a real browser on a slow line. Needs `npm run build`.
 * `first` is from the first keystroke to the first results: with the preload that starts at focus done, and with nothing loaded; `later` are the keystrokes after it.
 */
export default async function search(args: string[]): Promise<BenchRow[]> {
  const at = args.indexOf('--n');
  const sizes = at < 0 ? SIZES : (args[at + 1] ?? '').split(',').map(Number);
  const browser = await chromium.launch(await findBrowser());
  const rows: BenchRow[] = [];
  try {
    for (const size of sizes) rows.push(await measure(browser, size));
  } finally {
    await browser.close();
  }
  return rows;
}

async function measure(browser: Browser, size: number): Promise<BenchRow> {
  const folder = await mkdtemp(join(tmpdir(), 'search-bench-'));
  let slow: SlowServer | undefined;
  try {
    await manyPages(folder, size);
    const before = performance.now();
    const index = await buildIndex(folder);
    const indexing = performance.now() - before;
    // What our own server sends.
    for (const part of ['pagefind', '_astro', 'zoeken']) await compressFiles(join(folder, part));
    slow = serve(folder);
    const ready = await visit(browser, slow, true);
    const cold = await visit(browser, slow, false);
    return {
      entries: size,
      'index kB': kilo(index.bytes),
      'indexing s': Number((indexing / 1000).toFixed(1)),
      'words and titles kB': kilo(index.siteWordsBytes),
      'before focus kB': kilo(ready.beforeFocus),
      'wire to the answer kB': kilo(cold.wire),
      'first, preloaded ms': Math.round(ready.first),
      'first, nothing loaded ms': Math.round(cold.first),
      'later p50 ms': Math.round(quantile(ready.later, 0.5)),
      'later p95 ms': Math.round(quantile(ready.later, 0.95)),
    };
  } finally {
    slow?.server.closeAllConnections();
    slow?.server.close();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Visit {
  /** Bytes under /pagefind/ before the field had the focus. */
  beforeFocus: number;
  /** Bytes of scripts and index up to the whole answer; the first results stand there before, from titles alone. */
  wire: number;
  first: number;
  later: number[];
}

async function visit(browser: Browser, { server, sent }: SlowServer, preload: boolean): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  await page.addInitScript(timeKeystrokes);
  sent.clear();
  await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/zoeken/`, { waitUntil: 'networkidle' });
  const beforeFocus = total(sent, /^\/pagefind\//);
  if (preload) {
    await page.getByRole('searchbox').focus();
    await page.waitForTimeout(PRELOAD);
  }
  await page.getByRole('searchbox').pressSequentially(QUERIES[0]!, { delay: TYPING });
  await page.locator('[data-result]').first().waitFor({ timeout: 60_000 });
  const first = await page.evaluate(() => (globalThis as unknown as { firstResult: number }).firstResult);
  await page.locator('[data-result-count]').waitFor({ timeout: 60_000 });
  const wire = total(sent, /^\/pagefind\/|\.js$/);
  const later: number[] = [];
  if (preload) {
    for (const query of QUERIES.slice(1)) {
      await page.getByRole('searchbox').fill('');
      later.push(...(await typed(page, query)));
    }
  }
  await context.close();
  return { beforeFocus, wire, first, later };
}

function total(sent: ReadonlyMap<string, number>, test: RegExp): number {
  return [...sent].filter(([path]) => test.test(path)).reduce((sum, [, size]) => sum + size, 0);
}

/** Runs in the page: notes for each keystroke how long it takes until the answer stands there. */
function timeKeystrokes(): void {
  const times: number[] = [];
  Object.assign(globalThis, { keystrokes: times });
  let start = 0;
  let begun = 0;
  addEventListener(
    'input',
    () => {
      start = performance.now();
      begun ||= start;
    },
    { capture: true },
  );
  addEventListener('DOMContentLoaded', () => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('[data-result]')) return;
      Object.assign(globalThis, { firstResult: performance.now() - begun });
      observer.disconnect();
    }).observe(document.body, { subtree: true, childList: true });
    new MutationObserver(() => {
      if (start && document.querySelector('[data-result-count]')) {
        times.push(performance.now() - start);
        start = 0;
      }
    }).observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-result-count'] });
  });
}

/** Types letter by letter, each when the answer to the one before stands there; gives the milliseconds of each. */
async function typed(page: Page, text: string): Promise<number[]> {
  const count = () => page.evaluate(() => (globalThis as unknown as { keystrokes: number[] }).keystrokes.length);
  const before = await count();
  for (const [index, letter] of [...text].entries()) {
    await page.getByRole('searchbox').press(letter === ' ' ? 'Space' : letter);
    if (letter === ' ') continue;
    await page.waitForFunction(
      (least) => (globalThis as unknown as { keystrokes: number[] }).keystrokes.length >= least,
      before + index + 1 - spaces(text, index),
      {
        timeout: 60_000,
      },
    );
  }
  return page.evaluate((from) => (globalThis as unknown as { keystrokes: number[] }).keystrokes.slice(from), before);
}

function spaces(text: string, before: number): number {
  return [...text.slice(0, before)].filter((letter) => letter === ' ').length;
}

interface SlowServer {
  server: Server;
  /** Bytes sent by path. */
  sent: Map<string, number>;
}

/** Serves a folder over a slow line, compressed where that stands next to the file. The line is here and not in the browser, whose workers escape its throttle. */
function serve(folder: string): SlowServer {
  const sent = new Map<string, number>();
  let line: Promise<unknown> = Promise.resolve();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x');
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    response.setHeader('content-security-policy', contentSecurityPolicy(pathname));
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    void (async () => {
      const compressed = await readFile(`${file}.br`).catch(() => undefined);
      const body = compressed ?? (await readFile(file));
      if (compressed) response.setHeader('content-encoding', 'br');
      await delay(ROUND_TRIP);
      line = line.then(() => delay(body.length / LINE));
      await line;
      sent.set(pathname, body.length);
      response.end(body);
    })().catch(() => response.writeHead(404).end());
  }).listen(0);
  return { server, sent };
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

function quantile(numbers: number[], share: number): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * share)] ?? 0;
}

function kilo(bytes: number): number {
  return Number((bytes / 1000).toFixed(1));
}

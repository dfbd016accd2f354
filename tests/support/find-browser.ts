import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** What Playwright needs to start a browser. */
export interface Browser {
  executablePath: string;
  args: string[];
}

const SYSTEM = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Chromium refuses its sandbox for root, as in most containers. */
const ARGUMENTS = process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET;

/**
 * A browser to test with: CHROMIUM_PATH, else one of the system, else Playwright's own, else the one that comes
 * as an npm package for Linux on x64. Throws a sentence that names these ways.
 */
export async function findBrowser(): Promise<Browser> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names a file that is not there: ${named}`);
    return { executablePath: named, args: ARGUMENTS };
  }
  const found = [...SYSTEM, chromium.executablePath()].find((path) => path && existsSync(path));
  if (found) return { executablePath: found, args: ARGUMENTS };
  if (process.platform === 'linux' && process.arch === 'x64') {
    // Makes the package unpack the libraries that a bare system lacks; it must be set before the import.
    process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs22.x';
    const { default: packed } = await import('@sparticuz/chromium');
    // Its own arguments (`--single-process`) crash on a second context.
    return { executablePath: await packed.executablePath(), args: ['--no-sandbox', '--headless=new', ...QUIET] };
  }
  throw new Error('No browser found. Set CHROMIUM_PATH, install Chrome or Chromium, or run: npx playwright install chromium');
}

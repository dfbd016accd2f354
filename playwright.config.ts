import { defineConfig } from '@playwright/test';
import { BROWSER_KEY } from './tests/support/browser-key.ts';
import { findBrowser } from './tests/support/find-browser.ts';

// Another port where several checkouts are tested at once.
const port = Number(process.env['TEST_PORT'] || 4390);
const browser = await findBrowser();
// Workers read this file too; say it once.
if (process.env['TEST_WORKER_INDEX'] === undefined) console.log(`Browser: ${browser.executablePath}`);

export default defineConfig({
  testDir: 'tests/browser',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // Two busy cores are slow, not wrong.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  retries: 0,
  reporter: [['list']],
  use: { baseURL: `http://localhost:${port}`, launchOptions: browser, locale: 'nl-NL' },
  // Serves what `npm test` has just built, on a database of its own.
  webServer: {
    command: 'node bin/serve.ts',
    url: `http://localhost:${port}/gezond`,
    env: {
      PORT: String(port),
      HOST: 'localhost',
      DATA_DIR: 'test-results/data',
      CONTACT_KEY: BROWSER_KEY,
      CONTACT_RATE_LIMIT: '0',
      SITE_URL: `http://localhost:${port}`,
    },
    reuseExistingServer: false,
    stdout: 'ignore',
  },
});

import type { Page } from '@playwright/test';

/** Collects what a strict page may not do: console errors (also of the security policy), requests to other hosts, cookies. */
export function watch(page: Page, baseURL: string): { found: () => Promise<string[]> } {
  const seen: string[] = [];
  const host = new URL(baseURL).host;
  page.on('console', (message) => {
    if (message.type() === 'error') seen.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => seen.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== host) seen.push(`other host: ${request.url()}`);
  });
  return {
    found: async () => [...seen, ...(await page.context().cookies()).map(({ name }) => `cookie: ${name}`)],
  };
}

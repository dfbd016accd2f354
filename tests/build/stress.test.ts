import AxeBuilder from '@axe-core/playwright';
import { chromium, type Browser, type Page } from '@playwright/test';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, textOf, type BuiltSite } from '../support/build-site.ts';
import { findBrowser } from '../support/find-browser.ts';
import { overBudget, weighPages } from '../support/page-weight.ts';
import { stressFolder } from '../support/stress-content.ts';
import { validateHtml } from '../support/validate-html.ts';

describe('content as nobody hopes for', () => {
  let site: BuiltSite;
  let removeContent: () => Promise<void>;
  let server: Server;
  let browser: Browser;
  let page: Page;
  let base: string;

  beforeAll(async () => {
    const stress = await stressFolder();
    removeContent = stress.remove;
    site = await buildSite({ SITE_DATE: '2026-11-25', CONTENT_DIR: stress.folder });
    server = createServer(sirv(site.client)).listen(0, 'localhost');
    await once(server, 'listening');
    base = `http://localhost:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch(await findBrowser());
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    await site?.remove();
    await removeContent?.();
  });

  test('is valid HTML', async () => {
    expect(await validateHtml(site)).toEqual([]);
  });

  test('keeps to the budget of bytes, also with forty products on a page', async () => {
    expect(overBudget(await weighPages(site.client))).toEqual([]);
  });

  test('says in words what is not there', async () => {
    const text = async (path: string) => textOf(await site.read(`${path}index.html`));
    expect(await text('leeg/')).toContain('nog geen segmenten');
    expect(await text('leeg/')).toContain('Welke gemeenten meedoen, staat niet in onze bron');
    expect(await text('leeg/producten/')).toContain('nog geen producten');
    expect(await text('leeg/doelstellingen/')).toContain('nog geen doelstellingen');
    expect(await text('leeg/marktconsultaties/')).toContain('nog geen verslagen');
    expect(await text('leeg/planning/')).toContain('nog geen datums');
    expect(await text('een/segmenten/enig/')).toContain('nog geen doelstellingen');
    for (const path of await site.pages()) expect(textOf(await site.read(path)), path).not.toMatch(/\bundefined\b|\bNaN\b|\[object/);
  });

  test('one product needs no filters and no comparison', async () => {
    expect(await site.read('een/producten/index.html')).not.toContain('data-facet');
    expect(await site.read('een/segmenten/enig/index.html')).not.toContain('<table');
  });

  test('what editors may use in a text is built', async () => {
    const html = await site.read('veel/hulpmiddelen/index.html');
    expect(html).toMatch(
      /<div class="notice"[^>]*>\s*<p><strong>Goed om te weten<\/strong><\/p>\s*<p>Dit moet u <em>weten<\/em> over <button[^>]*>AB5<\/button>/,
    );
    expect(html).toMatch(/<div class="steps"><ol>\s*<li>Bel uw gemeente\.<\/li>/);
    expect(html.match(/<details><summary><h3/g)).toHaveLength(2);
    expect(textOf(html)).toContain('Wat kost het? Dat hangt ervan af.');
    expect(html).toContain('popovertarget="begrip-begrip-6">moeilijk woord</button>');
    expect(html.match(/popovertarget="begrip-begrip-6"/g)).toHaveLength(1);
    const product = await site.read('veel/producten/alles/index.html');
    expect(textOf(product).match(/De hele kaart \(PDF, 1 kB\)/g)).toHaveLength(1);
    expect(textOf(product)).toContain('Productkaart (PDF, 1 kB)');
    expect(textOf(product)).toContain('Vraag ernaar bij de regio.');
    expect(html).toContain('<td class="align-right">1</td>');
  });

  test.each([
    'veel/',
    'veel/producten/',
    'veel/segmenten/groep-1/',
    'veel/producten/alles/',
    'veel/doelstellingen/lang-doel/',
    'veel/marktconsultaties/lang-gesprek/',
    'veel/hulpmiddelen/',
    'begrippen/',
    'leeg/',
    '',
  ])('/%s is accessible and fits a small screen with large text', async (path) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(`${base}/${path}`);
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    for (const [width, size] of [
      [375, '100%'],
      [320, '200%'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((text) => (document.documentElement.style.fontSize = text), size);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px, text ${size}`).toBeLessThanOrEqual(width);
    }
  });

  test('a card with thirty tariffs and every field prints without being cut off', async () => {
    await page.goto(`${base}/veel/producten/alles/`);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 690, height: 1000 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(690);
    await page.emulateMedia({ media: null });
  });
});

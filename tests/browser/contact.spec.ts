import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { BROWSER_KEY } from '../support/browser-key.ts';
import { watch } from '../support/no-violations.ts';

const run = promisify(execFile);

/** Waits until a form may be sent: the server takes nothing that was filled in within three seconds. */
const asAPerson = (page: Page) => page.waitForTimeout(3100);

async function fillIn(page: Page) {
  await page.getByLabel('Uw naam').fill('Proef Persoon');
  await page.getByLabel('Uw e-mailadres').fill('proef@voorbeeld.example');
  await page.getByLabel('Ik ben ouder of verzorger').check();
  await page.getByRole('textbox', { name: 'Uw vraag' }).fill('\nWanneer begint de opvang?\n\nIk hoor het graag <b>van u</b>.');
}

/** What the message store holds under a reference, as the command for editors shows it. */
async function stored(reference: string) {
  const { stdout } = await run('node', ['bin/messages.ts', 'export'], {
    env: { ...process.env, DATA_DIR: 'test-results/data', CONTACT_KEY: BROWSER_KEY },
  });
  return (JSON.parse(stdout) as Record<string, string>[]).filter((message) => message['reference'] === reference);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('a question from a product page is kept, and the visitor gets its reference', async ({ page, baseURL }) => {
      const watched = watch(page, baseURL!);
      await page.goto('/een-10-voor-de-jeugd/producten/sno-po/');
      await page.getByRole('link', { name: 'Stel een vraag' }).click();
      await expect(page.getByLabel('Onderwerp')).toHaveValue('SNO voor kinderen in het primair onderwijs');
      await expect(page.getByLabel(/Over welke regio/)).toHaveValue('een-10-voor-de-jeugd');
      await fillIn(page);
      await asAPerson(page);
      await page.getByRole('button', { name: 'Verstuur uw vraag' }).click();
      await expect(page).toHaveURL(/\/contact\/ontvangen\/\?kenmerk=JH-/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw vraag is ontvangen');
      const reference = new URL(page.url()).searchParams.get('kenmerk')!;
      await expect(page.getByRole('main')).toContainText(reference);
      expect(await stored(reference)).toEqual([
        expect.objectContaining({
          name: 'Proef Persoon',
          role: 'parent',
          region: 'een-10-voor-de-jeugd',
          message: 'Wanneer begint de opvang?\n\nIk hoor het graag <b>van u</b>.',
        }),
      ]);
      expect(await watched.found()).toEqual([]);
    });

    test('what is wrong stands at the top and at its field, and what was typed stays', async ({ page }) => {
      await page.goto('/contact/');
      await page.getByLabel('Uw naam').fill('Proef Persoon');
      await page.getByLabel('Uw e-mailadres').fill('geen adres');
      await page.getByRole('textbox', { name: 'Uw vraag' }).fill('Eerste regel\n\n  derde regel');
      await asAPerson(page);
      const [response] = await Promise.all([
        page.waitForResponse((answer) => answer.request().method() === 'POST'),
        page.getByRole('button', { name: 'Verstuur uw vraag' }).click(),
      ]);
      expect(response.status()).toBe(422);
      await expect(page).toHaveTitle(/^Fout:/);
      const summary = page.getByRole('alert');
      await expect(summary.getByRole('link')).toHaveText([/e-mailadres klopt niet/, /Kies wie u bent/, /Vul een onderwerp in/]);
      await expect(page.getByLabel('Uw naam')).toHaveValue('Proef Persoon');
      await expect(page.getByRole('textbox', { name: 'Uw vraag' })).toHaveValue('Eerste regel\n\n  derde regel');
      await expect(page.getByLabel('Uw e-mailadres')).toHaveAccessibleDescription(/klopt niet/);
      await summary.getByRole('link', { name: /Kies wie u bent/ }).click();
      await expect(page.getByLabel('Ik ben ouder of verzorger')).toBeFocused();
      if (javaScriptEnabled) {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id }) => id)).toEqual([]);
      }
    });
  });
}

test('the error summary has the focus', async ({ page }) => {
  await page.goto('/contact/');
  await page.getByRole('button', { name: 'Verstuur uw vraag' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
});

test('a double click keeps one message', async ({ page }) => {
  await page.goto('/contact/?onderwerp=Dubbel+geklikt');
  await fillIn(page);
  await asAPerson(page);
  await page.getByRole('button', { name: 'Verstuur uw vraag' }).dblclick();
  await expect(page).toHaveURL(/kenmerk=JH-/);
  expect(await stored(new URL(page.url()).searchParams.get('kenmerk')!)).toHaveLength(1);
});

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { makeToken } from '../../src/contact/token.ts';
import { projectFile, serve } from '../lab/processes.ts';
import { BROWSER_KEY } from '../support/browser-key.ts';
import { watch } from '../support/no-violations.ts';

const MINUTE = 60_000;
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const MESSAGE = 'Kan mijn kind hier terecht?\n\nIk hoor het graag.';

/** Fills the form in as a person does who has had it open for this long, in milliseconds. */
async function fillIn(page: Page, changed: { email?: string; message?: string; age?: number } = {}) {
  await page.getByLabel('Uw naam').fill('Proef Persoon');
  await page.getByLabel('Uw e-mailadres').fill(changed.email ?? 'proef@voorbeeld.example');
  await page.getByLabel('Ik ben ouder of verzorger').check();
  await page.getByLabel('Onderwerp').fill('Een proef');
  await page.getByRole('textbox', { name: 'Uw vraag' }).fill(changed.message ?? MESSAGE);
  const token = await makeToken(BROWSER_KEY, Date.now() - (changed.age ?? MINUTE));
  await page.locator('input[name="token"]').evaluate((input: HTMLInputElement, value) => (input.value = value), token);
}

async function send(page: Page): Promise<number> {
  const [response] = await Promise.all([
    page.waitForResponse((answer) => answer.request().method() === 'POST'),
    page.getByRole('button', { name: 'Verstuur uw vraag' }).click(),
  ]);
  return response.status();
}

/** The state is accessible in both colour schemes, fits a small screen, and keeps what was typed. */
async function isSound(page: Page, typed: string | undefined) {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
    expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  }
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
  if (typed !== undefined) await expect(page.getByRole('textbox', { name: 'Uw vraag' })).toHaveValue(typed);
}

/** The form says what is wrong at the top, with the focus there, and in the title. */
async function says(page: Page, text: RegExp) {
  await expect(page).toHaveTitle(/^Fout:/);
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(summary).toContainText(text);
}

/** Words stand once in the summary. */
async function saysOnce(page: Page, words: RegExp) {
  expect((await page.getByRole('alert').innerText()).match(words)).toHaveLength(1);
}

/** A server of our own on the build under test. */
async function ownServer(settings: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'state-'));
  const running = await serve(projectFile(''), { DATA_DIR: folder, CONTACT_KEY: BROWSER_KEY, ...settings });
  const stop = async () => {
    await running.kill();
    await rm(folder, { recursive: true, force: true });
  };
  return { folder, url: `http://127.0.0.1:${running.port}/contact/`, stop };
}

test('empty', async ({ page }) => {
  await page.goto('/contact/');
  await expect(page).toHaveTitle(/^Stel een vraag/);
  await expect(page.getByLabel(/Over welke regio/)).toHaveAccessibleName(/\(niet verplicht\)/);
  await expect(page.getByRole('alert')).toHaveCount(0);
  await isSound(page, '');
});

test('a long line of text wraps, so that it can be read while it is typed', async ({ page }) => {
  await page.goto('/contact/');
  const box = page.getByRole('textbox', { name: 'Uw vraag' });
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    await box.fill('Mijn kind heeft hulp nodig. '.repeat(30));
    expect(await box.evaluate((area) => area.scrollWidth - area.clientWidth)).toBeLessThanOrEqual(0);
  }
});

test('with errors: focus at the top without JavaScript too, a bar at each field, and no trace of it in the next address', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL! });
  const page = await context.newPage();
  await page.goto('/contact/');
  expect(await send(page)).toBe(422);
  await expect(page.getByRole('alert')).toBeFocused();
  const fields = page.locator('.utrecht-form-field--invalid');
  await expect(fields).toHaveCount(5);
  for (const field of await fields.all()) await expect(field).toHaveCSS('border-inline-start-width', '4px');
  await fillIn(page);
  expect(await send(page)).toBe(303);
  await expect(page).toHaveURL(/\/contact\/ontvangen\/\?kenmerk=JH-\w{8}$/);
  await context.close();
});

test('at 320 pixels "e-mailadres" stands on one line, in label, hint and error', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/contact/');
  expect(await send(page)).toBe(422);
  const words = page.getByRole('main').getByText(/^e-mail/);
  expect(await words.count()).toBeGreaterThan(3);
  for (const word of await words.all()) expect(await word.evaluate((element) => element.getClientRects().length)).toBe(1);
});

test('where to call is a link to call', async ({ page }) => {
  await page.goto('/contact/');
  await expect(page.getByText('Is er direct gevaar?')).toHaveText(/Bel 112\. Maakt u .*: 0800-2000 \(gratis/);
  await expect(page.getByRole('main').getByRole('link', { name: '112' })).toHaveAttribute('href', 'tel:112');
  await expect(page.getByRole('main').getByRole('link', { name: '0800-2000' })).toHaveAttribute('href', 'tel:08002000');
});

test('with errors: each is linked from the top to its field, in the order of the form', async ({ page }) => {
  await page.goto('/contact/');
  expect(await send(page)).toBe(422);
  await says(page, /Er zijn \d+ fouten/);
  const links = page.getByRole('alert').getByRole('link');
  const order = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(order).toEqual(['#name', '#email', '#role', '#subject', '#message']);
  for (const href of order) {
    await page.locator(`a[href="${href}"]`).click();
    await expect(page.locator(href!)).toBeFocused();
  }
  await isSound(page, '');
});

test('a screen reader hears the errors first, then label, hint and error with each field', async ({ page }) => {
  await page.goto('/contact/');
  await fillIn(page, { email: 'geen adres' });
  expect(await send(page)).toBe(422);
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - alert "Er is een fout":
      - heading "Er is een fout" [level=2]
      - list:
        - listitem:
          - link /Dit e-mailadres klopt niet/
    - textbox "Uw naam": Proef Persoon
    - paragraph: Hierop krijgt u antwoord.
    - paragraph: /Fout. Dit e-mailadres klopt niet/
    - textbox "Uw e-mailadres": geen adres
    - group "Wie bent u?":
      - radio "Ik ben ouder of verzorger" [checked]
    - combobox /Over welke regio/
    - textbox "Onderwerp": Een proef
    - textbox "Uw vraag"
    - button "Verstuur uw vraag"
  `);
  await expect(page.getByLabel('Uw e-mailadres')).toHaveAccessibleDescription(/Hierop krijgt u antwoord. Fout: Dit e-mailadres klopt niet/);
  await expect(page.getByLabel('Uw e-mailadres')).toHaveAttribute('aria-invalid', 'true');
});

test('by keyboard alone: every field in order, the trap never, and the form is sent', async ({ page }) => {
  await page.goto('/contact/');
  await fillIn(page);
  await page.getByLabel('Uw naam').focus();
  const focused = () =>
    page.evaluate(() => document.activeElement?.id || document.activeElement?.getAttribute('type') || document.activeElement?.tagName);
  const order = [await focused()];
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press('Tab');
    order.push(await focused());
  }
  expect(order).toEqual(['name', 'email', 'role', 'region', 'subject', 'message', 'submit']);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/kenmerk=JH-/);
});

test('received: reference, time and what happens next, and it prints without menus', async ({ page, baseURL }) => {
  const watched = watch(page, baseURL!);
  await page.goto('/contact/');
  await fillIn(page);
  await page.getByRole('button', { name: 'Verstuur uw vraag' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw vraag is ontvangen');
  await expect(page.getByRole('heading', { name: 'Wat gebeurt er nu?' })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main.getByText(/^\d{1,2} \p{L}+ 20\d\d om \d\d\.\d\d uur$/u)).toBeVisible();
  await expect(main).toContainText('Hoe lang dat duurt, weten wij niet.');
  await expect(main.getByRole('link', { name: 'Stuur uw vraag opnieuw' })).toHaveAttribute('href', '/contact/');
  await isSound(page, undefined);
  await page.emulateMedia({ media: 'print' });
  await expect(main.getByText(baseURL!, { exact: true })).toBeVisible();
  await expect(main.getByText(/ om \d\d\.\d\d uur$/)).toBeVisible();
  await expect(page.getByText('Naar de startpagina')).toBeHidden();
  await expect(page.getByText(/^JH-[2-9A-Z]{8}$/)).toBeVisible();
  for (const part of ['.site-nav', '.site-footer']) await expect(page.locator(part)).toBeHidden();
  expect(await watched.found()).toEqual([]);
});

test('sent before and sent again, by going back: the same reference', async ({ page }) => {
  await page.goto('/contact/');
  // With the form's own token, as a person does it.
  const token = await page.locator('input[name="token"]').inputValue();
  await fillIn(page);
  await page.locator('input[name="token"]').evaluate((input: HTMLInputElement, value) => (input.value = value), token);
  await page.waitForTimeout(3100);
  await page.getByRole('button', { name: 'Verstuur uw vraag' }).click();
  await expect(page).toHaveURL(/kenmerk=JH-/);
  const first = page.url();
  await page.goBack();
  // The form is kept by nobody, so the browser asked for it anew and put back what was typed.
  await expect(page.getByLabel('Uw naam')).toHaveValue('Proef Persoon');
  await page.getByRole('button', { name: 'Verstuur uw vraag' }).click();
  await expect(page).toHaveURL(/kenmerk=JH-/);
  expect(page.url()).toBe(first);
});

test('a number like a BSN: a question, with a way to go on', async ({ page }) => {
  const message = 'Het nummer is 123456782, klopt dat?';
  await page.goto('/contact/');
  await fillIn(page, { message });
  expect(await send(page)).toBe(422);
  await says(page, /^Controleer uw bericht.*burgerservicenummer \(BSN\) lijkt: 123456782/s);
  const box = page.getByRole('textbox', { name: 'Uw vraag' });
  await expect(box).toHaveAttribute('aria-invalid', 'true');
  await expect(box).toHaveAccessibleDescription(/Let op: Hier staat een nummer dat op een BSN lijkt/);
  await expect(page.getByLabel('Onderwerp')).not.toHaveAttribute('aria-invalid');
  for (const field of ['#message', '#bsn'])
    await expect(page.locator('.utrecht-form-field--invalid').filter({ has: page.locator(field) })).toHaveCSS('border-inline-start-width', '4px');
  await page.getByRole('alert').getByRole('link', { name: /BSN/ }).click();
  await expect(page.getByLabel('Dit nummer mag mee')).toBeFocused();
  await isSound(page, message);
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Verstuur uw vraag' }).click();
  await expect(page).toHaveURL(/kenmerk=JH-/);
});

test('open too long: the text is still there, and sending again works', async ({ page }) => {
  await page.goto('/contact/');
  await fillIn(page, { age: 25 * 60 * MINUTE });
  expect(await send(page)).toBe(422);
  await says(page, /stond te lang open. Uw tekst staat er nog/);
  await isSound(page, MESSAGE);
  await page.waitForTimeout(3100);
  await page.getByRole('button', { name: 'Verstuur uw vraag' }).click();
  await expect(page).toHaveURL(/kenmerk=JH-/);
});

test('too often: how long to wait, with the text kept', async ({ page }) => {
  const server = await ownServer({ CONTACT_RATE_LIMIT: '1' });
  try {
    await page.goto(server.url);
    await send(page);
    await page.goto(server.url);
    await fillIn(page);
    expect(await send(page)).toBe(429);
    await says(page, /NIET ontvangen.*te veel berichten.*over 10 minuten/s);
    await saysOnce(page, /ontvangen/gi);
    await isSound(page, MESSAGE);
  } finally {
    await server.stop();
  }
});

test('temporarily unavailable: not received, what to do, with the text kept; afterwards it works', async ({ page }) => {
  const server = await ownServer({});
  const other = new DatabaseSync(join(server.folder, 'messages.sqlite'));
  try {
    await page.goto(server.url);
    await fillIn(page);
    // Another process holds the database longer than the server's patience.
    other.exec('begin exclusive');
    expect(await send(page)).toBe(503);
    await says(page, /NIET ontvangen.*Er is een storing bij ons/s);
    await saysOnce(page, /ontvangen/gi);
    await isSound(page, MESSAGE);
    other.exec('rollback');
    await page.getByRole('button', { name: 'Verstuur uw vraag' }).click();
    await expect(page).toHaveURL(/kenmerk=JH-/);
  } finally {
    other.close();
    await server.stop();
  }
});

test('with proof of work: the browser does it, and without JavaScript the page says what is needed', async ({ page, browser }) => {
  const server = await ownServer({ CONTACT_PROOF_OF_WORK: '12' });
  const plain = await browser.newContext({ javaScriptEnabled: false });
  try {
    await page.goto(server.url);
    await fillIn(page);
    await isSound(page, MESSAGE);
    await page.getByRole('button', { name: 'Verstuur uw vraag' }).click();
    await expect(page).toHaveURL(/kenmerk=JH-/);
    const without = await plain.newPage();
    await without.goto(server.url);
    await expect(without.getByText('Daarvoor moet JavaScript aan staan.')).toBeVisible();
  } finally {
    await plain.close();
    await server.stop();
  }
});

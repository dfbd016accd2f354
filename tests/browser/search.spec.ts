import { expect, test } from '@playwright/test';
import { watch } from '../support/no-violations.ts';

test('the search of the header leads to results, by keyboard alone', async ({ page, baseURL }) => {
  const watched = watch(page, baseURL!);
  await page.goto('/haaglanden/');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('vastgoed');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/zoeken\/\?q=vastgoed/);
  await expect(page.locator('[data-result-count]')).toBeVisible();
  const consultation = page.locator('[data-result][data-kind="consultation"]');
  await expect(consultation).toHaveAttribute('data-url', /\/haaglanden\/marktconsultaties\//);
  await expect(consultation).toContainText('Marktconsultatie · Haaglanden');
  expect(await watched.found()).toEqual([]);
});

test('results come while typing, filters narrow them, and the address holds it all', async ({ page }) => {
  await page.goto('/zoeken/');
  await page.getByRole('searchbox').fill('naschoolse');
  await expect(page.locator('[data-result-count]')).toBeVisible();
  const all = Number(await page.locator('[data-result-count]').getAttribute('data-result-count'));
  await page.getByLabel('Soort pagina').selectOption('product');
  await expect(page).toHaveURL(/q=naschoolse&soort=product/);
  await expect(page.locator('[data-result]').first()).toHaveAttribute('data-kind', 'product');
  await expect.poll(async () => Number(await page.locator('[data-result-count]').getAttribute('data-result-count'))).toBeLessThan(all);
  await expect(page.locator('[data-result]:not([data-kind="product"])')).toHaveCount(0);
  await page.goBack();
  await expect(page.getByLabel('Soort pagina')).toHaveValue('');
  await page.goto('/zoeken/?q=dagbehandeling&regio=haaglanden');
  await expect(page.locator('[data-result]').first()).toBeVisible();
  for (const url of await page.locator('[data-result]').evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['url']))) {
    expect(url).toMatch(/^\/haaglanden\//);
  }
});

test('a filter alone is enough to browse', async ({ page }) => {
  await page.goto('/zoeken/?soort=term');
  await expect(page.locator('[data-result]').first()).toHaveAttribute('data-kind', 'term');
});

test('where nothing is found the page says so and offers a way on', async ({ page }) => {
  await page.goto('/zoeken/?q=qqxxzz&regio=haaglanden');
  const nothing = page.locator('[data-no-answer]');
  await expect(nothing).toBeVisible();
  await expect(page.getByRole('status')).toContainText('Niets gevonden');
  await nothing.getByRole('link', { name: /contactformulier/ }).click();
  await expect(page.getByLabel('Onderwerp')).toHaveValue('qqxxzz');
  await expect(page.getByLabel(/Over welke regio/)).toHaveValue('haaglanden');
});

test('words of menus and footers are not searched', async ({ page }) => {
  await page.goto('/zoeken/?q=hoofdmenu');
  await expect(page.locator('[data-result-count]')).toHaveAttribute('data-result-count', '0');
});

test('nothing of the search is loaded on other pages, or before the field is used', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script' || request.url().includes('/pagefind/')) scripts.push(request.url());
  });
  await page.goto('/');
  await page.goto('/een-10-voor-de-jeugd/producten/sno-po/');
  expect(scripts).toEqual([]);
  await page.goto('/zoeken/');
  expect(scripts.filter((url) => url.includes('/pagefind/'))).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page says so and offers the list from A to Z', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('searchbox').fill('kdc');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/zoeken\/\?q=kdc/);
    await page
      .getByRole('main')
      .getByRole('link', { name: /A tot Z/ })
      .first()
      .click();
    await page.getByRole('link', { name: 'Kinderdagcentrum' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kinderdagcentrum');
  });
});

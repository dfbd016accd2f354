import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { watch } from '../support/no-violations.ts';

/** On the wire until the first results stand there: code, index and words of the search. kB are thousands. */
const TO_FIRST_RESULTS = 170_000;

const count = (page: Page) => page.locator('[data-result-count]');
const urls = (page: Page) => page.locator('[data-result]').evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset['url']!));

test('the search of the header leads to results, by keyboard alone', async ({ page, baseURL }) => {
  const watched = watch(page, baseURL!);
  await page.goto('/haaglanden/');
  await page.getByRole('searchbox').focus();
  await page.keyboard.type('vastgoed');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/zoeken\/\?q=vastgoed/);
  await expect(count(page)).toBeVisible();
  const consultation = page.locator('[data-result][data-kind="consultation"]');
  await expect(consultation).toHaveAttribute('data-url', /\/haaglanden\/marktconsultaties\//);
  await expect(consultation).toContainText('Marktconsultatie · Haaglanden · 20 maart 2025');
  await expect(consultation.locator('mark').first()).toBeVisible();
  await page.getByRole('searchbox').focus();
  for (let presses = 0; presses < 12; presses++) await page.keyboard.press('Tab');
  await expect(page.locator('[data-result] a').first()).toBeVisible();
  expect(await watched.found()).toEqual([]);
});

test('results come while typing, filters narrow them with their numbers, and the address holds it all', async ({ page }) => {
  await page.goto('/zoeken/');
  await page.getByRole('searchbox').pressSequentially('naschoolse');
  await expect(count(page)).toBeVisible();
  await expect(page).toHaveURL(/q=naschoolse$/);
  const all = Number(await count(page).getAttribute('data-result-count'));
  const kind = page.getByLabel('Soort pagina');
  await expect(kind.locator('option[value="product"]')).toHaveText(/^Product \(\d+\)$/);
  const promised = Number(/\d+/.exec((await kind.locator('option[value="product"]').textContent())!)![0]);
  await kind.selectOption('product');
  await expect(page).toHaveURL(/q=naschoolse&soort=product/);
  await expect(count(page)).toHaveAttribute('data-result-count', String(promised));
  expect(promised).toBeLessThan(all);
  await expect(page.locator('[data-result]:not([data-kind="product"])')).toHaveCount(0);
  await page.goBack();
  await expect(kind).toHaveValue('');
  await expect(count(page)).toHaveAttribute('data-result-count', String(all));
  await page.goto('/zoeken/?q=dagbehandeling&regio=haaglanden');
  await expect(count(page)).toBeVisible();
  for (const url of await urls(page)) expect(url).toMatch(/^\/haaglanden\//);
  await page.getByRole('button', { name: 'Wis de filters' }).click();
  await expect(page).toHaveURL(/\/zoeken\/\?q=dagbehandeling$/);
});

test('filters alone are enough to browse', async ({ page }) => {
  await page.goto('/zoeken/?soort=product&status=ended');
  await expect(count(page)).toHaveAttribute('data-result-count', '1');
  const ended = page.locator('[data-result]');
  await expect(ended).toContainText('Geldt niet meer');
  await expect(ended.locator('.result__text')).not.toBeEmpty();
  await page.goto('/zoeken/?soort=term');
  await expect(page.locator('[data-result]').first()).toHaveAttribute('data-kind', 'term');
  await page.getByRole('button', { name: 'Meer resultaten' }).click();
  await expect(page.locator('[data-result]')).toHaveCount(20);
  await expect(page.locator('[data-result] a').nth(10)).toBeFocused();
});

test('what has ended comes last and says so, unless it is asked for by name', async ({ page }) => {
  await page.goto('/zoeken/?q=naschoolse+opvang');
  await expect(count(page)).toBeVisible();
  const ended = '/een-10-voor-de-jeugd/producten/specialistische-naschoolse-opvang/';
  expect((await urls(page)).slice(0, 3)).not.toContain(ended);
  await page.goto('/zoeken/?q=specialistische+naschoolse+opvang');
  await expect(count(page)).toBeVisible();
  expect((await urls(page)).slice(0, 2)).toContain(ended);
  await expect(page.locator(`[data-url="${ended}"]`)).toContainText('Geldt niet meer');
  // The abbreviation is that of the products in force, too.
  await page.goto('/zoeken/?q=sno');
  await expect(count(page)).toBeVisible();
  expect((await urls(page)).slice(0, 3)).not.toContain(ended);
});

test('a slip is mended and says so; what was typed can still be searched', async ({ page }) => {
  await page.goto('/zoeken/?q=dagbestedng');
  await expect(page.locator('[data-correction]')).toHaveText('Resultaten voor dagbesteding; zoek toch naar dagbestedng');
  expect(await urls(page)).toContain('/een-10-voor-de-jeugd/producten/duurzame-dagbesteding/');
  await page.getByRole('link', { name: 'dagbestedng' }).click();
  await expect(page).toHaveURL(/letterlijk=1/);
  await expect(count(page)).toBeVisible();
  await expect(page.locator('[data-correction]')).toHaveCount(0);
});

test('long minutes show their best sections, and words come whole', async ({ page }) => {
  await page.goto('/zoeken/?q=dagbehandeling+definitie&soort=consultation');
  const sections = page.locator('[data-result] .result__sections a');
  await expect(sections.first()).toHaveAttribute('href', /\/haaglanden\/marktconsultaties\/.*#/);
  expect(await page.locator('[data-results]').textContent()).not.toMatch(/[|\u00ad]/);
});

test('words of crisis show whom to call, above the results', async ({ page }) => {
  await page.goto('/zoeken/?q=dagbesteding');
  await expect(count(page)).toBeVisible();
  const notice = page.getByRole('region', { name: /Bel/ });
  await expect(notice).toBeHidden();
  await page.getByRole('searchbox').fill('mijn kind wordt mishandelt');
  await expect(notice).toContainText('112');
  for (const number of ['tel:112', 'tel:08002000', 'tel:08000113', 'tel:08000432']) await expect(notice.locator(`a[href="${number}"]`)).toBeVisible();
  await expect(notice).toContainText('huisartsenpost');
});

test('where nothing is found the page says so and offers a way on', async ({ page }) => {
  await page.goto('/zoeken/?q=paspoort&regio=haaglanden');
  const nothing = page.locator('[data-no-answer]');
  await expect(nothing).toBeVisible();
  await expect(page.getByRole('status')).toContainText('Niets gevonden');
  await expect(page.locator('[data-result]')).toHaveCount(0);
  await expect(nothing.getByRole('link', { name: /Woorden en afkortingen/ })).toHaveAttribute('href', '/begrippen/');
  await expect(nothing.getByRole('link', { name: /producten in Haaglanden/ })).toHaveAttribute('href', '/haaglanden/producten/');
  await nothing.getByRole('link', { name: /contactformulier/ }).click();
  await expect(page.getByLabel('Onderwerp')).toHaveValue('paspoort');
  await expect(page.getByLabel(/Over welke regio/)).toHaveValue('haaglanden');
});

test('words of menus and footers are not searched', async ({ page }) => {
  await page.goto('/zoeken/?q=hoofdmenu');
  await expect(count(page)).toHaveAttribute('data-result-count', '0');
});

test('nothing of the search is loaded on other pages, or before it is used', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (/\/pagefind\/|load-search/.test(request.url())) loaded.push(request.url());
  });
  for (const path of ['/', '/een-10-voor-de-jeugd/producten/sno-po/', '/zoeken/']) await page.goto(path, { waitUntil: 'networkidle' });
  expect(loaded).toEqual([]);
  await page.getByRole('searchbox').focus();
  await expect.poll(() => loaded.some((url) => url.includes('site-words.json'))).toBe(true);
});

test('a word that the site does not use finds what it means; where its list is missing, the rest still answers', async ({ page }) => {
  await page.goto('/zoeken/?q=hummel');
  await expect(page.locator('[data-result]').first()).toContainText('Peuter');
  await page.route('**/pagefind/words/**', (route) => route.abort());
  await page.goto('/zoeken/?q=hummel');
  await expect(count(page)).toHaveAttribute('data-result-count', '0');
  await page.goto('/zoeken/?q=peuterplusgroep+hummel');
  await expect(page.locator('[data-result]').first()).toContainText('Peuter');
});

for (const query of ['naschoolse opvang', 'hoe lang moet ik wachten op naschoolse opvang'])
  test(`the first results of ${query} cost few bytes`, async ({ page, request }) => {
    // When the first text is marked; what is asked for after it is for the next keystrokes.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.querySelector('.result__text mark')) return;
        observer.disconnect();
        document.documentElement.dataset['firstText'] = String(performance.now());
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(`/zoeken/?q=${query}`);
    await expect(page.locator('html[data-first-text]')).toBeAttached();
    const loaded = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ startTime }) => startTime < Number(document.documentElement.dataset['firstText']))
        .map(({ name }) => new URL(name).pathname),
    );
    const asked = [...new Set(loaded)].filter((pathname) => /^\/pagefind\/|\.js$/.test(pathname));
    // Asked for once more: a body that is still on its way when the page is closed cannot be read from the page.
    let total = 0;
    for (const pathname of asked) {
      total += Number((await request.get(pathname, { headers: { 'accept-encoding': 'br' } })).headers()['content-length']);
    }
    expect(total).toBeGreaterThan(50_000);
    expect(total).toBeLessThanOrEqual(TO_FIRST_RESULTS);
  });

test('the page with results is accessible and fits a small screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  for (const path of ['/zoeken/?q=dagbestedng', '/zoeken/?q=mishandeling', '/zoeken/?q=dagbehandeling+definitie']) {
    await page.goto(path);
    await expect(count(page)).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      path,
    ).toEqual([]);
  }
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

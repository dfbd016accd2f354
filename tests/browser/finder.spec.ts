import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { watch } from '../support/no-violations.ts';

const FINDER = '/een-10-voor-de-jeugd/producten/';
const cards = (page: Page) => page.locator('product-finder .card').filter({ visible: true });
const groups = (page: Page) => page.locator('product-finder .finder__group > h2').filter({ visible: true }).allInnerTexts();
const titles = (page: Page) => cards(page).locator('.card__title').allTextContents();

test('an age narrows the list, keeps what may fit and says so, and what surely fits comes first', async ({ page, baseURL }) => {
  const watched = watch(page, baseURL!);
  await page.goto(FINDER);
  const status = page.locator('product-finder [role=status]');
  await expect(status).toHaveText('6 producten gelden nu, 1 geldt niet meer.');
  await expect(page.locator('product-finder .finder__group').filter({ visible: true }).last().getByRole('heading', { level: 2 })).toHaveText(
    'Geldt niet meer',
  );
  await page.getByLabel('Leeftijd van uw kind').selectOption('15');
  await expect(page).toHaveURL(/\?leeftijd=15$/);
  expect(await groups(page)).toEqual(['Past bij 15 jaar (1)', 'Leeftijd niet bekend (4)', 'Geldt niet meer (1)']);
  expect((await titles(page))[0]).toBe('SNO voor kinderen in het voortgezet (speciaal) onderwijs');
  expect(await titles(page)).not.toContain('Jeugdhulp voor ernstig meervoudig beperkten 0 – 7 jaar');
  // The number in the sentence is that of two groups together, so it says which.
  await expect(status).toContainText(
    'Van 5 producten weten we niet of ze voor 15 jaar zijn. Ze staan erbij: 4 bij ‘Leeftijd niet bekend’, 1 bij ‘Geldt niet meer’.',
  );
  await page.getByLabel(/Toon ook producten waarvan de leeftijd niet bekend is/).uncheck();
  await expect(page).toHaveURL(/alleen-bekend=ja/);
  expect(await groups(page)).toEqual(['Past bij 15 jaar (1)']);
  expect(await titles(page)).toEqual(['SNO voor kinderen in het voortgezet (speciaal) onderwijs']);
  await expect(status).toContainText('Die staan er nu niet bij.');
  await page.getByLabel('Leeftijd van uw kind').selectOption('');
  expect((await groups(page)).at(0)).toBe('Dagbesteding / Dagbehandeling');
  expect((await groups(page)).at(-1)).toBe('Geldt niet meer');
  expect(await watched.found()).toEqual([]);
});

test('each answer says how many products it leaves, and is right', async ({ page }) => {
  await page.goto(FINDER);
  const boxes = page.locator('product-finder [data-facet]');
  for (let index = 0; index < (await boxes.count()); index += 1) {
    const box = boxes.nth(index);
    const count = Number(await page.locator(`[data-count-for="${await box.getAttribute('id')}"]`).textContent());
    await box.check();
    await expect(page.locator('product-finder [role=status]')).toHaveAttribute('data-count', String(count));
    await expect(cards(page)).toHaveCount(count);
    await box.uncheck();
  }
});

test('the address holds the choice, and the back button takes it back a step at a time', async ({ page }) => {
  await page.goto(`${FINDER}?bijdrage=none&onderwijs=VO`);
  await expect(page.getByLabel('Geen eigen bijdrage')).toBeChecked();
  expect(await titles(page)).toEqual(['SNO voor kinderen in het voortgezet (speciaal) onderwijs']);
  await page.getByLabel('Geen eigen bijdrage').uncheck();
  await page.getByLabel(/primair onderwijs/).check();
  await expect(cards(page)).toHaveCount(2);
  await page.goBack();
  await expect(page.getByLabel(/primair onderwijs/)).not.toBeChecked();
  await page.goBack();
  await expect(page.getByLabel('Geen eigen bijdrage')).toBeChecked();
  await cards(page).getByRole('link').first().click();
  await page.goBack();
  await expect(page.getByLabel('Geen eigen bijdrage')).toBeChecked();
  await expect(cards(page)).toHaveCount(1);
});

test('where nothing fits the page says so, and one button brings all back', async ({ page }) => {
  await page.goto(`${FINDER}?onderwijs=PO&bijdrage=none`);
  await expect(page.getByText('Geen product past bij al deze filters.')).toBeVisible();
  await expect(cards(page)).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2, name: 'Dagbesteding / Dagbehandeling' })).toBeHidden();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.getByRole('button', { name: 'Wis alle filters' }).click();
  await expect(page).toHaveURL(FINDER);
  await expect(page.getByLabel('Leeftijd van uw kind')).toBeFocused();
  await expect(cards(page)).not.toHaveCount(0);
});

test('works by keyboard alone, and on a small screen the questions are folded', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto(FINDER);
  await expect(page.getByLabel('Leeftijd van uw kind')).toBeHidden();
  await page.getByText('Filter de producten').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Leeftijd van uw kind')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/onderwijs=PO/);
  await expect(cards(page)).toHaveCount(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the whole list is there by segment, without questions that do nothing', async ({ page }) => {
    await page.goto(`${FINDER}?leeftijd=15`);
    await expect(page.getByRole('heading', { level: 2, name: 'Dagbesteding / Dagbehandeling' })).toBeVisible();
    await expect(page.locator('product-finder .finder__form')).toBeHidden();
    await expect(cards(page)).toHaveCount(7);
  });
});

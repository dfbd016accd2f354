import { expect, test } from '@playwright/test';

test('the first Tab shows a link that skips to the text', async ({ page }) => {
  await page.goto('/een-10-voor-de-jeugd/');
  const skip = page.getByRole('link', { name: 'Naar de inhoud' });
  await expect(skip).not.toBeInViewport();
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('a parent reaches what SNO costs from the home page in four steps', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Helmond' }).click();
  await page
    .getByRole('navigation', { name: /Onderdelen/ })
    .getByRole('link', { name: 'Producten' })
    .click();
  await page.getByRole('link', { name: 'SNO voor kinderen in het voortgezet (speciaal) onderwijs' }).click();
  await expect(page.getByRole('main')).toContainText('Nee, u betaalt geen eigen bijdrage.');
});

test('nothing hangs on colour: in forced colours the current page is underlined and statuses are words', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/een-10-voor-de-jeugd/producten/');
  const current = page.getByRole('navigation', { name: /Onderdelen/ }).locator('[aria-current="page"]');
  expect(await current.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe('underline');
  await expect(page.getByText('Geldt niet meer', { exact: true })).toBeVisible();
});

test('printed, a product is its text without menus', async ({ page }) => {
  await page.goto('/een-10-voor-de-jeugd/producten/sno-po/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const part of ['.site-nav', '.region-nav', '.site-footer', '.ask', '.nl-skip-link']) await expect(page.locator(part)).toBeHidden();
});

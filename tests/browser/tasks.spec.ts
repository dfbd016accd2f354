import { expect, test, type Locator, type Page } from '@playwright/test';

/** Clicks, and counts it: what a visitor has to do from the home page. */
function visitor(page: Page) {
  let clicks = 0;
  return {
    click: async (target: Locator) => {
      clicks += 1;
      await target.click();
    },
    choose: async (target: Locator, value: string) => {
      clicks += 1;
      await target.selectOption(value);
    },
    clicks: () => clicks,
    main: page.getByRole('main'),
  };
}

test('“mag mijn zoon van 15 naar naschoolse opvang en wat kost dat”: three clicks', async ({ page }) => {
  const parent = visitor(page);
  await page.goto('/');
  await parent.click(parent.main.getByRole('link', { name: 'Producten in Een 10 voor de Jeugd' }));
  await parent.choose(page.getByLabel('Leeftijd van uw kind'), '15');
  const first = page.locator('product-finder .card').filter({ visible: true }).first();
  await expect(first).toContainText('tot 18 jaar');
  await expect(first).toContainText('Geen eigen bijdrage');
  await parent.click(first.getByRole('link'));
  await expect(parent.main).toContainText('U betaalt geen eigen bijdrage.');
  await expect(parent.main).toContainText('tot 18 jaar');
  expect(parent.clicks()).toBe(3);
});

test('“wat verandert er op 1 juli 2024”: one click', async ({ page }) => {
  const parent = visitor(page);
  await page.goto('/');
  await parent.click(page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: 'Wijzigingen' }));
  await expect(parent.main).toContainText('1 juli 2024');
  await expect(parent.main).toContainText('SNO voor kinderen in het primair onderwijs');
  expect(parent.clicks()).toBe(1);
});

test('“wat zeiden aanbieders over vastgoed”: one click', async ({ page }) => {
  const provider = visitor(page);
  await page.goto('/');
  await provider.click(provider.main.getByRole('link', { name: 'Marktconsultatie segment Dagbesteding en dagbehandeling' }));
  await expect(provider.main.getByText('Neem het vastgoed mee.')).toBeVisible();
  expect(provider.clicks()).toBe(1);
});

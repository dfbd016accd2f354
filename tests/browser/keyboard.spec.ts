import { expect, test, type Page } from '@playwright/test';

/** What has the focus: its accessible text, or the id of a field. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return (element?.id || element?.textContent.replace(/\s+/g, ' ').trim()) ?? '';
  });

/** Presses Tab until a thing has the focus; gives all that had it on the way. */
async function tabTo(page: Page, end: string): Promise<string[]> {
  const walked: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('Tab');
    walked.push(await focused(page));
    if (walked.at(-1) === end) return walked;
  }
  throw new Error(`No ${end} after ${walked.join(' | ')}`);
}

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

test('the header is walked in the order in which it is seen', async ({ page }) => {
  await page.goto('/een-10-voor-de-jeugd/planning/');
  const walked = await tabTo(page, 'Planning');
  expect(walked.slice(1)).toEqual([
    expect.stringContaining('Jeugdhulp in de regio'),
    'site-search',
    'Zoeken',
    'Een 10 voor de Jeugd',
    'Haaglanden',
    'Begrippen',
    'Wijzigingen',
    'Contact',
    'Een 10 voor de Jeugd',
    'Producten',
    'Doelstellingen',
    'Marktconsultaties',
    'Planning',
  ]);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled, viewport: { width: 375, height: 800 } });

    test('on a small screen both menus open and close by keyboard, and a link leads to the search page', async ({ page }) => {
      await page.goto('/een-10-voor-de-jeugd/');
      const header = page.getByRole('banner');
      await expect(header.getByRole('search')).toBeHidden();
      await expect(header.getByRole('link', { name: 'Zoeken' })).toHaveAttribute('href', '/zoeken/');
      const menu = page.getByRole('navigation', { name: 'Hoofdmenu' });
      await expect(menu).toBeHidden();
      await page.getByRole('button', { name: 'Menu' }).focus();
      await page.keyboard.press('Enter');
      await expect(menu.getByRole('link', { name: 'Begrippen' })).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(menu).toBeHidden();
      await expect(page.getByRole('button', { name: 'Menu' })).toBeFocused();
      await page.getByRole('button', { name: 'In deze regio' }).click();
      await page.getByRole('link', { name: 'Planning' }).click();
      await expect(page).toHaveURL(/\/planning\/$/);
    });
  });
}

test('with text of twice the size on a small screen each bar is one button, with the rest in its menu', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto('/een-10-voor-de-jeugd/planning/');
  await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
  const main = await page.getByRole('main').boundingBox();
  expect(main!.y).toBeLessThan(800 / 3);
  const header = page.getByRole('banner');
  await expect(header.getByRole('link', { name: 'Zoeken' })).toBeHidden();
  await page.getByRole('button', { name: 'Menu' }).focus();
  await page.keyboard.press('Enter');
  await expect(header.getByRole('link', { name: 'Zoeken' })).toHaveAttribute('href', '/zoeken/');
  await page.keyboard.press('Escape');
  const region = page.getByRole('navigation', { name: 'Onderdelen van Een 10 voor de Jeugd' });
  await region.getByRole('button', { name: 'In deze regio' }).click();
  const menu = (await page.locator('#region-menu').boundingBox())!;
  expect(menu.x).toBeGreaterThanOrEqual(0);
  expect(menu.x + menu.width).toBeLessThanOrEqual(375);
  await expect(region.getByRole('link')).toHaveText(['Een 10 voor de Jeugd', 'Producten', 'Doelstellingen', 'Marktconsultaties', 'Planning']);
});

test('the contact form is walked field by field', async ({ page }) => {
  await page.goto('/contact/');
  await page.getByLabel('Uw naam').focus();
  const walked: string[] = [];
  for (let step = 0; step < 5; step += 1) {
    await page.keyboard.press('Tab');
    walked.push(await page.evaluate(() => (document.activeElement as HTMLInputElement).name));
  }
  expect(walked).toEqual(['email', 'role', 'region', 'subject', 'message']);
});

test('a table that is wider than the screen scrolls by keyboard, and its first column stays', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto('/een-10-voor-de-jeugd/segmenten/dagbesteding-dagbehandeling/');
  const region = page.getByRole('region', { name: 'Vergelijk de producten' });
  await region.focus();
  const left = async () => (await region.getByRole('rowheader').first().boundingBox())!.x;
  const before = await left();
  for (let step = 0; step < 10; step += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate((element) => element.scrollLeft)).toBeGreaterThan(50);
  expect(Math.abs((await left()) - before)).toBeLessThan(2);
  expect((await region.getByRole('rowheader').first().boundingBox())!.width).toBeLessThan(180);
});

test('nothing hangs on colour: in forced colours parts have borders, the current page is underlined and statuses are words', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/een-10-voor-de-jeugd/producten/');
  const current = page.getByRole('navigation', { name: /Onderdelen/ }).locator('[aria-current="page"]');
  expect(await current.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe('underline');
  await expect(page.locator('.card').getByText('Geldt niet meer', { exact: true })).toBeVisible();
  for (const part of ['.ask', '.finder__form', '.card']) {
    expect(
      await page
        .locator(part)
        .first()
        .evaluate((element) => getComputedStyle(element).borderTopStyle),
      part,
    ).toBe('solid');
  }
});

test('whoever asks for less motion gets none', async ({ page }) => {
  const moves = () =>
    page.evaluate(
      () =>
        getComputedStyle(document.documentElement).scrollBehavior === 'smooth' ||
        [...document.querySelectorAll('*')].some((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return transitionDuration !== '0s' || animationName !== 'none';
        }),
    );
  await page.goto('/een-10-voor-de-jeugd/producten/');
  expect(await moves()).toBe(true);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await moves()).toBe(false);
});

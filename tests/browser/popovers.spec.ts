import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const PAGE = '/haaglanden/marktconsultaties/2025-03-20-dagbesteding-en-dagbehandeling/';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('an abbreviation opens its meaning by mouse and keyboard, and Escape closes it and keeps the focus', async ({ page }) => {
      await page.goto(PAGE);
      const term = page.getByRole('button', { name: 'AEF', exact: true });
      const meaning = page.locator('#begrip-aef');
      await expect(meaning).toBeHidden();
      await term.click();
      await expect(meaning).toBeVisible();
      await expect(meaning).toContainText('Andersson Elffers Felix');
      await page.keyboard.press('Escape');
      await expect(meaning).toBeHidden();
      await expect(term).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(meaning).toBeVisible();
      await page.keyboard.press('Tab');
      await expect(meaning.getByRole('link', { name: 'Meer over AEF' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL('/begrippen/aef/');
    });
  });
}

test('opened, the meaning stands by its word, inside the window, and is accessible, also on a small screen', async ({ page }) => {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(PAGE);
    for (const name of ['G4', 'JGZ', 'Zvw']) {
      const term = page.getByRole('button', { name, exact: true });
      await term.click();
      const meaning = page.locator(`#${await term.getAttribute('popovertarget')}`);
      await expect(meaning).toBeInViewport({ ratio: 0.99 });
      const [word, box] = [(await term.boundingBox())!, (await meaning.boundingBox())!];
      expect(Math.min(Math.abs(box.y - word.y - word.height), Math.abs(word.y - box.y - box.height))).toBeLessThan(20);
    }
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
  }
});

test('on paper the word is spelled out', async ({ page }) => {
  await page.goto(PAGE);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('(jeugdgezondheidszorg)')).toBeVisible();
  await expect(page.locator('#begrip-jgz')).toBeHidden();
});

test('what people copy of a title has no hyphens in it, where they see them', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('/een-10-voor-de-jeugd/segmenten/dagbesteding-dagbehandeling/');
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  const heading = page.getByRole('heading', { level: 1 });
  const lines = await heading.evaluate((element) => element.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(element).lineHeight));
  expect(lines).toBeGreaterThan(2.5);
  const copied = await heading.evaluate((element) => {
    getSelection()!.selectAllChildren(element);
    return getSelection()!.toString();
  });
  expect(copied).toBe('Dagbesteding / Dagbehandeling');
});

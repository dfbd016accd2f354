import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { watch } from '../support/no-violations.ts';
import { hiddenFocus, outlineFaults, smallTargets } from '../support/page-checks.ts';
import { sitemapPaths } from '../support/sitemap.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
const paths = [...(await sitemapPaths()), '/nergens/', '/zoeken/?q=opvang', '/contact/ontvangen/?kenmerk=JH-ABCDEFGH'];

for (const path of paths) {
  test(`${path} is accessible, keeps to its policy and fits small screens`, async ({ page, baseURL }) => {
    const watched = watch(page, baseURL!);
    await page.goto(path);
    if (path.includes('?q')) await expect(page.locator('[data-result-count]')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'nl');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      // One frame and nothing from elsewhere: the mode that opens no second page for its report is enough, and much quicker.
      const axe = new AxeBuilder({ page }).setLegacyMode();
      // The colours are all that differs in the dark.
      const { violations } = await (colorScheme === 'light' ? axe.withTags(TAGS) : axe.withRules(COLOUR_RULES)).analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
    expect(await page.evaluate(outlineFaults)).toEqual([]);
    for (const [width, text] of [
      [1280, '100%'],
      [375, '100%'],
      [320, '100%'],
      [320, '200%'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, text);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(wider, `at ${width} px and ${text} text`).toBeLessThanOrEqual(0);
      if (text === '100%') expect(await page.evaluate(smallTargets), `targets at ${width} px`).toEqual([]);
    }
    // A visitor with a keyboard: only then does the browser show where the focus is.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(hiddenFocus)).toEqual([]);
    // A page that is not there answers 404, which the browser reports as an error of its own.
    const isMissing = path === '/nergens/' || path.includes('kenmerk');
    const found = (await watched.found()).filter((line) => !isMissing || !line.includes('404'));
    expect(found).toEqual([]);
  });
}

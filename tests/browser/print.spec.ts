import { expect, test } from '@playwright/test';
import { sitemapPaths } from '../support/sitemap.ts';

const products = (await sitemapPaths()).filter((path) => /\/producten\/./.test(path));

test('every product card prints on one A4, without menus', async ({ page }) => {
  expect(products.length).toBeGreaterThan(5);
  for (const path of products) {
    await page.goto(path);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g), path).toHaveLength(1);
    expect(pdf, path).toMatch(/\/MediaBox\s*\[\s*0 0 59[45][.\d]* 84[12][.\d]*\s*\]/);
  }
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const part of ['.site-nav', '.site-footer', '.ask', '.nl-skip-link', '.contents--beside', '.breadcrumbs']) {
    await expect(page.locator(part)).toBeHidden();
  }
});

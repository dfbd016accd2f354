import { HtmlValidate } from 'html-validate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, textOf, type BuiltSite } from '../support/build-site.ts';

const SEGMENT = 'een-10-voor-de-jeugd/segmenten/dagbesteding-dagbehandeling/index.html';
let site: BuiltSite;

describe('the site as of 30 June 2024', () => {
  beforeAll(async () => {
    site = await buildSite({ SITE_DATE: '2024-06-30' });
  });
  afterAll(() => site.remove());

  test('shows one SNO card in force and two announced, in words', async () => {
    const text = textOf(await site.read(SEGMENT));
    expect(text).toContain('Deze producten komen eraan');
    expect(text.match(/Komt eraan Geldt vanaf 1 juli 2024/g)).toHaveLength(2);
    expect(text).not.toContain('Deze producten gelden niet meer');
    expect(textOf(await site.read('een-10-voor-de-jeugd/producten/specialistische-naschoolse-opvang/index.html'))).toContain(
      'Geldt tot en met 30 juni 2024',
    );
  });
});

describe('the site as of 1 July 2024', () => {
  beforeAll(async () => {
    site = await buildSite({ SITE_DATE: '2024-07-01', SITE_URL: 'https://jeugdhulp.example' });
  });
  afterAll(() => site.remove());

  test('shows two SNO cards in force and one ended, in words', async () => {
    const text = textOf(await site.read(SEGMENT));
    expect(text.match(/Geldt sinds 1 juli 2024/g)).toHaveLength(2);
    expect(text).toContain('Deze producten gelden niet meer');
    expect(text).toContain('Geldt niet meer Gold tot en met 30 juni 2024');
    expect(text).not.toContain('Deze producten komen eraan');
    const ended = textOf(await site.read('een-10-voor-de-jeugd/producten/specialistische-naschoolse-opvang/index.html'));
    expect(ended).toContain('Dit product geldt niet meer.');
    expect(ended).toContain('SNO voor kinderen in het primair onderwijs');
  });

  test('every page has one h1, a title, a description, a canonical address and its kind', async () => {
    const titles = new Map<string, string>();
    for (const path of await site.pages()) {
      const html = await site.read(path);
      expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
      expect(html, path).toMatch(/<meta name="description" content="[^"]{10,}/);
      expect(html, path).toMatch(/<meta name="x-kind" content="(product|segment|objective|consultation|term|region|page|list)"/);
      if (path !== '404.html')
        expect(html, path).toContain(`<link rel="canonical" href="https://jeugdhulp.example/${path.replace('index.html', '')}"`);
      const title = /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
      expect(titles.get(title), `${path} has the title of ${titles.get(title)}`).toBeUndefined();
      titles.set(title, path);
    }
  });

  test('nothing is inline and nothing comes from another host', async () => {
    for (const path of await site.pages()) {
      const html = await site.read(path);
      expect(html, path).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
      expect(html.match(/<script(?![^>]*\ssrc="\/)/g), path).toBeNull();
      expect(html.match(/(?:src|href)="(?:https?:)?\/\/[^"]*\.(?:css|js|woff2?|png|svg)/g), path).toBeNull();
    }
  });

  test('every link inside the site leads to a page, and every anchor to an element', async () => {
    const pages = new Map<string, string>(
      await Promise.all((await site.pages()).map(async (path) => [`/${path.replace(/index\.html$/, '')}`, await site.read(path)] as const)),
    );
    const onDemand = new Set(['/contact/']);
    for (const [from, html] of pages) {
      for (const [, href = ''] of html.matchAll(/<a [^>]*?href="([^"]+)"/g)) {
        if (/^(https?:|mailto:|tel:)/.test(href)) continue;
        const { pathname, hash } = new URL(href.replaceAll('&amp;', '&'), `https://x${from}`);
        if (onDemand.has(pathname) || pathname.endsWith('.txt')) continue;
        expect(pages.has(pathname), `${from} links to ${href}`).toBe(true);
        if (hash) expect(pages.get(pathname), `${from} links to ${href}`).toContain(`id="${hash.slice(1)}"`);
      }
    }
  });

  test('the sitemap holds every page that may be found', async () => {
    const sitemap = await site.read('sitemap-0.xml');
    const pages = (await site.pages()).filter((path) => path !== '404.html');
    for (const path of pages) expect(sitemap).toContain(`<loc>https://jeugdhulp.example/${path.replace('index.html', '')}</loc>`);
    expect(sitemap).toContain('<loc>https://jeugdhulp.example/contact/</loc>');
    expect(sitemap).not.toMatch(/ontvangen|gezond/);
    expect(await site.read('robots.txt')).toContain('Sitemap: https://jeugdhulp.example/sitemap-index.xml');
  });

  test('the HTML is valid', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: {
        'require-sri': 'off',
        'long-title': 'off',
        'no-trailing-whitespace': 'off',
        'doctype-style': 'off',
        'void-style': 'off',
        'tel-non-breaking': 'off',
      },
    });
    const found: string[] = [];
    for (const path of await site.pages()) {
      const { results } = await validator.validateString(await site.read(path));
      for (const { messages } of results) found.push(...messages.map(({ ruleId, message }) => `${path}: ${ruleId} ${message}`));
    }
    expect(found).toEqual([]);
  });

  test('nothing of one region stands on the pages of another', async () => {
    for (const path of await site.pages()) {
      const main = textOf(/<main[\s\S]*<\/main>/.exec(await site.read(path))?.[0] ?? '');
      if (path.startsWith('haaglanden/')) expect(main, path).not.toMatch(/Een 10|Helmond|SNO|specialistische naschoolse/i);
      if (path.startsWith('een-10-voor-de-jeugd/')) expect(main, path).not.toMatch(/Haaglanden|Rijnmond/);
    }
  });

  test('what was only discussed says so wherever it shows', async () => {
    const { pages } = site;
    for (const path of (await pages()).filter((name) => name.startsWith('haaglanden/doelstellingen/') && name.split('/').length > 3)) {
      expect(textOf(await site.read(path)), path).toContain('Alleen besproken');
    }
    const list = textOf(await site.read('haaglanden/doelstellingen/index.html'));
    expect(list.match(/Alleen besproken/g)).toHaveLength(3);
  });
});

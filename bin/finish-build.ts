import { readFile } from 'node:fs/promises';
import { buildIndex } from '../src/search/build-index.ts';
import { compressFiles } from '../src/site/compress-files.ts';

// What comes after Astro's build: the search index, and for our own server the compressed files that it sends.
try {
  const { pages, bytes, siteWordsBytes, unusedTerms } = await buildIndex('dist/client');
  console.log(`Zoekindex: ${pages} pagina’s, ${Math.round(bytes / 1000)} kB; woorden en titels ${(siteWordsBytes / 1000).toFixed(1)} kB (brotli).`);
  const some = process.argv.includes('--words') ? unusedTerms : unusedTerms.slice(0, 5);
  console.log(
    `Woordenbestand: ${unusedTerms.length} woorden leiden in deze inhoud nergens heen en gaan niet mee naar de browser: ${some.join(', ')}` +
      (some.length < unusedTerms.length ? ' … (alle: npm run build -- --words).' : '.'),
  );
  const { target } = JSON.parse(await readFile('dist/build.json', 'utf8')) as { target: string };
  if (target === 'node') console.log(`Samengeperst: ${await compressFiles('dist/client')} bestanden.`);
} catch (error) {
  console.error(`De site kon niet worden afgemaakt: ${(error as Error).message}`);
  process.exitCode = 1;
}

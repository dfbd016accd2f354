import { buildIndex } from '../src/search/build-index.ts';

try {
  const { pages, bytes, siteWordsBytes, unusedTerms } = await buildIndex('dist/client');
  console.log(`Zoekindex: ${pages} pagina’s, ${Math.round(bytes / 1000)} kB; woorden en titels ${(siteWordsBytes / 1000).toFixed(1)} kB (brotli).`);
  const some = process.argv.includes('--words') ? unusedTerms : unusedTerms.slice(0, 5);
  console.log(
    `Woordenbestand: ${unusedTerms.length} woorden leiden in deze inhoud nergens heen en gaan niet mee naar de browser: ${some.join(', ')}` +
      (some.length < unusedTerms.length ? ' … (alle: node bin/index-search.ts --words).' : '.'),
  );
} catch (error) {
  console.error(`De zoekindex kon niet gemaakt worden: ${(error as Error).message}`);
  process.exitCode = 1;
}

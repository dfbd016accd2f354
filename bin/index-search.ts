import { buildIndex } from '../src/search/build-index.ts';

try {
  const { pages, bytes } = await buildIndex('dist/client');
  console.log(`Zoekindex: ${pages} pagina’s, ${Math.round(bytes / 1000)} kB.`);
} catch (error) {
  console.error(`De zoekindex kon niet gemaakt worden: ${(error as Error).message}`);
  process.exitCode = 1;
}

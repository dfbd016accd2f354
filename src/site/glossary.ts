import { plainFirstParagraph, type Explanation } from '../html/explain-terms.ts';
import { getCatalogue, textOf } from './catalogue.ts';
import { urlOf } from './routes.ts';

let built: Promise<Explanation[]> | undefined;

/** The glossary as pages explain it. Made once; in development made anew for each page. */
export function getGlossary(): Promise<Explanation[]> {
  if (import.meta.env.DEV) return load();
  return (built ??= load());
}

async function load(): Promise<Explanation[]> {
  const { terms } = await getCatalogue();
  return Promise.all(
    terms.map(async (node) => ({
      slug: node.slug,
      term: node.data.term,
      abbreviation: node.data.abbreviation,
      meaning: plainFirstParagraph(await textOf(node)),
      url: urlOf(node),
    })),
  );
}

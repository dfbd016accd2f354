import { getCollection, getEntry, render } from 'astro:content';
import type { AnyEntry } from '../catalogue/entry.ts';
import { buildCatalogue, type Catalogue } from '../catalogue/build-catalogue.ts';
import type { CatalogueNode } from '../catalogue/nodes.ts';
import { KINDS } from '../schema/kinds.ts';
import { site } from 'virtual:site-facts';

let built: Promise<Catalogue> | undefined;

/** The catalogue of all entries as they stand on the day of the build. Made once; in development made anew for each page. */
export function getCatalogue(): Promise<Catalogue> {
  if (import.meta.env.DEV) return load();
  return (built ??= load());
}

async function load(): Promise<Catalogue> {
  const collections = await Promise.all(KINDS.map((kind) => getCollection(kind)));
  const entries = collections.flat().map(({ id, collection, data, body }) => {
    const { region, slug } = partsOf(collection, id);
    return { kind: collection, id, region, slug, data, body } as AnyEntry;
  });
  return buildCatalogue(entries, site.today);
}

/** Region and slug of an id, as schema/place.ts made it. */
function partsOf(kind: string, id: string): { region: string | undefined; slug: string } {
  const [first = '', second] = id.split('/');
  if (second === undefined) return { region: first, slug: first };
  const ofSite = kind === 'term' || (kind === 'page' && first === 'page');
  return { region: ofSite ? undefined : first, slug: second };
}

/** The body of an entry, ready to be shown, with its headings. */
export async function bodyOf(node: CatalogueNode) {
  const entry = await getEntry(node.kind, node.id);
  if (!entry) throw new Error(`No entry ${node.kind} ${node.id}`);
  return { ...(await render(entry)), empty: (entry.body ?? '').trim() === '' };
}

/** The body of an entry as its editor wrote it; empty if there is none. */
export async function textOf(node: CatalogueNode): Promise<string> {
  return (await getEntry(node.kind, node.id))?.body ?? '';
}

/** Everything that a route `[region]/…/[slug]` needs: one path per entry of a kind, with the entry as prop. */
export async function pathsOf<K extends 'segments' | 'products' | 'objectives' | 'consultations' | 'pages'>(list: K, param: string) {
  const { regions } = await getCatalogue();
  return regions.flatMap((region) =>
    region[list].map((node) => ({ params: { region: region.slug, [param]: node.slug }, props: { node: node as (typeof region)[K][number] } })),
  );
}

/** One path per region, with the region as prop. */
export async function regionPaths() {
  const { regions } = await getCatalogue();
  return regions.map((region) => ({ params: { region: region.slug }, props: { region } }));
}

import { join } from 'node:path';
import { buildIndex, type IndexFacts } from '../../src/search/build-index.ts';
import { buildSite } from './build-site.ts';

/** A built site with its search index. */
export interface SearchSite {
  /** Folder of the static files. */
  client: string;
  index: IndexFacts;
  remove(): Promise<void>;
}

/** Builds a content folder with the real build, as of a fixed day, and indexes it. */
export async function searchSite(folder: string): Promise<SearchSite> {
  const site = await buildSite({ CONTENT_DIR: folder, SITE_DATE: '2026-11-23' });
  const client = join(site.folder, 'client');
  return { client, index: await buildIndex(client), remove: () => site.remove() };
}

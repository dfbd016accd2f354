import MiniSearch from 'minisearch';
import type { Engine, EnginePage } from './engine.ts';

/** MiniSearch with fuzzy and prefix search: what a site gets with a library and no further thought. */
export function miniSearch(pages: EnginePage[]): Engine {
  const index = new MiniSearch<EnginePage>({ idField: 'url', fields: ['title', 'text'] });
  index.addAll(pages);
  return {
    name: 'MiniSearch',
    ask: async (query) => index.search(query, { fuzzy: 0.2, prefix: true, boost: { title: 3 } }).map(({ id }) => String(id)),
  };
}

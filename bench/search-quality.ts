import { measure, NO_ANSWER } from '../tests/support/measure-search.ts';
import { enginesOf } from '../tests/support/search-engines/of-a-site.ts';
import { developmentSet, holdoutSet, OTHERS, setOfOthers } from '../tests/support/search-fixtures.ts';
import { searchSite } from '../tests/support/search-site.ts';
import type { BenchRow } from './run.ts';

const shown = (value: number) => Number(value.toFixed(3));

/**
 * Asks every engine the judged queries of all sets, in one run: plain Pagefind, MiniSearch, 4-grams and ours. One row per set, engine and group
 * (class, audience, `all`); for `none`, the queries that have no answer, `zero` is the share that was answered with nothing.
 */
export default async function searchQuality(): Promise<BenchRow[]> {
  const rows: BenchRow[] = [];
  for (const make of [developmentSet, holdoutSet, ...OTHERS.map((name) => () => setOfOthers(name))]) {
    const set = await make();
    const site = await searchSite(set.folder);
    try {
      for (const engine of await enginesOf(site.client)) {
        const quality = await measure(engine, set.queries);
        for (const [group, { queries, success1, mrr, ndcg, zero }] of [...quality].sort(([a], [b]) => (a < b ? -1 : 1))) {
          const figures: BenchRow = group === NO_ANSWER ? {} : { 'success@1': shown(success1), 'MRR@10': shown(mrr), 'nDCG@10': shown(ndcg) };
          rows.push({ set: set.name, engine: engine.name, group, queries, ...figures, zero: shown(zero) });
        }
      }
    } finally {
      await site.remove();
    }
  }
  return rows;
}

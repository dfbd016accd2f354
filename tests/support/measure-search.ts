import type { Engine } from './search-engines/engine.ts';
import type { JudgedQuery } from './search-fixtures.ts';

/** How well an engine answers some queries. */
export interface Quality {
  queries: number;
  /** Share with an answer (grade 2 or 3) on top. */
  success1: number;
  /** Mean of 1 / the place of the first answer among the first ten. */
  mrr: number;
  /** Normalised discounted gain of the first ten, gain 2^grade - 1. */
  ndcg: number;
  /** Share without any result. */
  zero: number;
}

/** What all queries with an answer are counted under. */
export const ALL = 'all';

/** What queries that have no answer are counted under. */
export const NO_ANSWER = 'none';

const FIRST = 10;

/** Asks all queries and gives the quality per class, per audience (`parent`, `provider`) and for `all`; queries without an answer stand under `none` alone. */
export async function measure(engine: Engine, queries: readonly JudgedQuery[]): Promise<Map<string, Quality>> {
  const rows = new Map<string, Omit<Quality, 'queries'>[]>();
  for (const { query, grades, class: name, audience } of queries) {
    const found = await engine.ask(query);
    const row = score(found, grades);
    for (const group of grades.size === 0 ? [NO_ANSWER] : [name, audience, ALL]) rows.set(group, [...(rows.get(group) ?? []), row]);
  }
  return new Map([...rows].map(([group, list]) => [group, average(list)]));
}

function score(found: string[], grades: Map<string, number>): Omit<Quality, 'queries'> {
  const gained = found.slice(0, FIRST).map((url) => grades.get(url) ?? 0);
  const place = gained.findIndex((grade) => grade >= 2);
  const ideal = gain([...grades.values()].sort((a, b) => b - a));
  return {
    success1: place === 0 ? 1 : 0,
    mrr: place < 0 ? 0 : 1 / (place + 1),
    ndcg: ideal === 0 ? 0 : gain(gained) / ideal,
    zero: found.length === 0 ? 1 : 0,
  };
}

function gain(grades: number[]): number {
  return grades.slice(0, FIRST).reduce((sum, grade, index) => sum + (2 ** grade - 1) / Math.log2(index + 2), 0);
}

function average(rows: Omit<Quality, 'queries'>[]): Quality {
  const mean = (key: 'success1' | 'mrr' | 'ndcg' | 'zero') => rows.reduce((sum, row) => sum + row[key], 0) / rows.length;
  return { queries: rows.length, success1: mean('success1'), mrr: mean('mrr'), ndcg: mean('ndcg'), zero: mean('zero') };
}

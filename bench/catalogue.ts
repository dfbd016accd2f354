import { parseArgs } from 'node:util';
import { buildCatalogue } from '../src/catalogue/build-catalogue.ts';
import { changesInNextDays } from '../src/catalogue/changes.ts';
import { redirectsOf } from '../src/catalogue/redirects.ts';
import { manyEntries } from '../tests/support/many-entries.ts';

/** One line of the table: how long a step took for a number of entries, in all and for each thousand of them. */
interface Row {
  entries: number;
  step: string;
  ms: number;
  msPerThousand: number;
}

/**
 * Measures the catalogue, what changes and the redirects of made-up content. Takes `--n 1000,10000` (numbers of entries); gives a row for each
 * step and number, the best of five runs. A step that is linear has about the same time for each thousand entries.
 */
export default async function benchCatalogue(args: readonly string[]): Promise<Row[]> {
  const { values } = parseArgs({ args: [...args], options: { n: { type: 'string', default: '1000,3000,10000,30000' } } });
  return values.n.split(',').flatMap((text) => {
    const entries = manyEntries(Number(text));
    const catalogue = buildCatalogue(entries, '2026-11-23');
    const steps: Record<string, () => unknown> = {
      buildCatalogue: () => buildCatalogue(entries, '2026-11-23'),
      changesInNextDays: () => changesInNextDays(catalogue, 365),
      redirectsOf: () => redirectsOf(entries),
    };
    return Object.entries(steps).map(([step, run]) => {
      const ms = Math.min(...Array.from({ length: 5 }, () => timeOf(run)));
      return { entries: entries.length, step, ms: round(ms), msPerThousand: round((ms * 1000) / entries.length) };
    });
  });
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

import { expect, test } from 'vitest';
import { buildCatalogue } from '../../src/catalogue/build-catalogue.ts';
import type { AnyEntry } from '../../src/catalogue/entry.ts';
import { manyEntries } from '../support/many-entries.ts';

/** The same entries, counting every look at one of their fields. */
function counted(entries: readonly AnyEntry[]): { entries: AnyEntry[]; looks: () => number } {
  let looks = 0;
  const watch = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (object, key, receiver) => {
        looks++;
        return Reflect.get(object, key, receiver) as unknown;
      },
    });
  return { entries: entries.map((entry) => watch({ ...entry, data: watch(entry.data) } as AnyEntry)), looks: () => looks };
}

test('looks at the entries grow with their number, not with its square', () => {
  const perEntry = [500, 1000, 2000, 4000].map((count) => {
    const { entries, looks } = counted(manyEntries(count));
    const { regions, changes } = buildCatalogue(entries, '2026-11-23');
    expect(regions.length).toBeGreaterThan(count / 100);
    expect(changes.length).toBeGreaterThan(count);
    return looks() / entries.length;
  });
  // Sorting adds a factor of log n: from 500 to 4000 entries that is at most 12 / 9.
  expect(perEntry.at(-1)! / perEntry[0]!).toBeLessThan(12 / 9);
});

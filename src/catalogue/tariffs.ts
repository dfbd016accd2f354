import type { DateText } from '../schema/date.ts';
import type { DataOf } from '../schema/kinds.ts';

/** One line of a product's dated list of tariffs; amounts in whole cents. */
export type Tariff = NonNullable<DataOf<'product'>['tariffs']>[number];

/** A tariff that starts on a day, with the one that it takes the place of, where there was one. */
export interface TariffChange {
  tariff: Tariff;
  before: Tariff | undefined;
}

/** The tariffs in force on a day: of those for the same unit (`per` and `note`) the one that started last, in the order of the list. */
export function tariffsOn(tariffs: readonly Tariff[], day: DateText): Tariff[] {
  const latest = new Map<string, Tariff>();
  for (const tariff of tariffs) {
    if (tariff.from > day) continue;
    const known = latest.get(sortOf(tariff));
    if (!known || known.from <= tariff.from) latest.set(sortOf(tariff), tariff);
  }
  return [...latest.values()];
}

/** Each tariff with the one before it of the same sort, oldest first. Linear but for sorting. */
export function tariffChanges(tariffs: readonly Tariff[]): TariffChange[] {
  const latest = new Map<string, Tariff>();
  return [...tariffs]
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
    .map((tariff) => {
      const before = latest.get(sortOf(tariff));
      latest.set(sortOf(tariff), tariff);
      return { tariff, before };
    });
}

/** Amounts can be compared only for the same unit; a note (`weekend`) tells amounts for one unit apart. */
function sortOf({ per, note }: Tariff): string {
  return `${per.toLowerCase()}\n${note?.toLowerCase() ?? ''}`;
}

import type { TariffChange } from '../../catalogue/tariffs.ts';
import { count, euros } from '../nl.ts';

/** Sentences of the pages with changes. */
export const changesText = {
  regions: 'Ga naar een regio',
  wholeSite: 'Hele site',
  soon: (number: number) => `Verandert binnenkort (${number})`,
  since: 'Vanaf',
  becomes: { starts: 'gaat in', ends: 'geldt niet meer', replaced: 'geldt niet meer', tariff: 'heeft een nieuw tarief' },
  replacedBy: 'Hiervoor in de plaats:',
  replaces: 'Vervangt:',
  tariff: ({ tariff, before }: TariffChange) => {
    const note = tariff.note === undefined ? '' : ` (${tariff.note})`;
    return `${euros(tariff.cents)} per ${tariff.per}${note}${before === undefined ? '' : `, was ${euros(before.cents)}`}`;
  },
  noComing: 'Er zijn nu geen wijzigingen bekend die nog komen.',
  allByYear: 'Alle wijzigingen per jaar',
  inYear: (year: string, number: number) => `${year}: ${count(number, 'wijziging', 'wijzigingen')}`,
  yearTitle: (year: string, part: number, parts: number) => `Wijzigingen in ${year}${parts > 1 ? `, deel ${part} van ${parts}` : ''}`,
  yearLead: (name: string, year: string) => `Wat er in ${year} verandert of veranderde. ${name}.`,
  more: 'Meer wijzigingen',
  previous: 'Eerder in dit jaar',
  next: 'Later in dit jaar',
  all: 'Alle wijzigingen',
} as const;

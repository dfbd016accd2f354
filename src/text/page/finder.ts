import { count, statusName } from '../nl.ts';

/** Heading of a group, by which a sentence calls it too. */
const ageUnknown = 'Leeftijd niet bekend';

/** Sentences of the product finder. */
export const finderText = {
  title: 'Filter de producten',
  age: 'Leeftijd van uw kind',
  allAges: 'Alle leeftijden',
  years: (age: number) => `${age} jaar`,
  unknownAges: 'Toon ook producten waarvan de leeftijd niet bekend is',
  education: 'Onderwijs',
  law: 'Wet',
  contribution: 'Eigen bijdrage',
  contributions: { required: 'U betaalt mee', none: 'Geen eigen bijdrage' },
  segment: 'Segment',
  status: 'Wanneer geldt het?',
  unknown: 'Niet bekend',
  clear: 'Wis alle filters',
  places: {
    fits: (age: number | undefined) => (age === undefined ? 'Past bij de leeftijd' : `Past bij ${age} jaar`),
    'age-unknown': () => ageUnknown,
    ended: () => statusName.ended,
  },
  found: (shown: number, statuses: readonly string[]) => {
    const all = statuses.length;
    if (shown < all) return `${shown} van ${count(all, 'product', 'producten')}`;
    const number = (status: string) => statuses.filter((one) => one === status).length;
    return [
      count(number('in-force'), 'product geldt nu', 'producten gelden nu'),
      number('announced') > 0 && count(number('announced'), 'geldt nog niet', 'gelden nog niet'),
      number('ended') > 0 && count(number('ended'), 'geldt niet meer', 'gelden niet meer'),
    ]
      .filter(Boolean)
      .join(', ');
  },
  /** `ended` of them stand apart, for they have ended. */
  withUnknown: (number: number, ended: number, age: number) => {
    const where = ended > 0 && ended < number ? `: ${number - ended} bij ‘${ageUnknown}’, ${ended} bij ‘${statusName.ended}’` : '';
    return number === 1
      ? `Van 1 product weten we niet of het voor ${age} jaar is. Het staat erbij.`
      : `Van ${number} producten weten we niet of ze voor ${age} jaar zijn. Ze staan erbij${where}.`;
  },
  withoutUnknown: (number: number) =>
    number === 1
      ? 'Van 1 product is de leeftijd niet bekend. Dat staat er nu niet bij.'
      : `Van ${number} producten is de leeftijd niet bekend. Die staan er nu niet bij.`,
  nothing: 'Geen product past bij al deze filters. Zet een filter uit, of wis ze allemaal.',
} as const;

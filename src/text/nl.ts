import type { EventType } from '../catalogue/events.ts';
import type { Validity, ValidityStatus } from '../catalogue/validity.ts';
import type { Kind } from '../schema/kinds.ts';
import { inWords } from './dates.ts';

/** What all pages share. The sentences of single pages stand in page/, of the check in problems.ts, of the form in contact.ts. */
export const nl = {
  skip: 'Naar de inhoud',
  unknown: 'Niet bekend',
  menu: 'Hoofdmenu',
  menuButton: 'Menu',
  partsButton: 'In deze regio',
  onThisPage: 'Op deze pagina',
  letters: 'Naar een letter',
  breadcrumbs: 'U bent hier',
  home: 'Home',
  regions: 'Regio’s',
  glossary: 'Begrippen',
  changes: 'Wijzigingen',
  contact: 'Contact',
  search: 'Zoeken',
  searchLabel: 'Zoek op deze site',
  index: 'Alles van A tot Z',
  licences: 'Licenties',
  service: 'Over de site',
  findYourWay: 'Snel naar',
  publisherUnknown: 'Welke organisatie deze site uitgeeft, is nog niet vastgelegd.',
  builtOn: (date: string) => `Deze site laat zien wat gold op ${inWords(date)}.`,
  segments: 'Segmenten',
  segment: 'Segment',
  product: 'Product',
  products: 'Producten',
  objective: 'Doelstelling',
  objectives: 'Doelstellingen',
  consultations: 'Marktconsultaties',
  planning: 'Planning',
  inRegion: (name: string) => `Onderdelen van ${name}`,
  source: 'Bron',
  playsPartIn: 'Het begrip speelt een rol in:',
  ownExplanation: 'De uitleg is van deze site.',
  consultedOn: 'Bekeken op',
  history: 'Wat is er veranderd?',
  askTitle: 'Heeft u een vraag?',
  askAbout: 'Stel uw vraag over deze pagina. U krijgt antwoord per e-mail.',
  askProduct: 'Vraag of dit bij uw kind past, of wat het kost. U krijgt antwoord per e-mail.',
  askProducts: 'Vraag welke hulp bij uw kind past, of wat het kost. U krijgt antwoord per e-mail.',
  askButton: 'Stel een vraag',
  attachments: 'Bijlagen',
  attention: 'Let op',
  notDecided: 'Alleen besproken',
  notDecidedNote: 'Dit is besproken in een marktconsultatie. Het is geen besluit.',
} as const;

/** The name of a kind of entry, as it stands above a page and in search results. */
export const kindName: Record<Kind | 'list', string> = {
  region: 'Regio',
  segment: 'Segment',
  product: 'Product',
  objective: 'Doelstelling',
  consultation: 'Marktconsultatie',
  page: 'Pagina',
  term: 'Begrip',
  list: 'Overzicht',
};

/** The word for a validity status. */
export const statusName: Record<ValidityStatus, string> = {
  announced: 'Komt eraan',
  'in-force': 'Geldt nu',
  ended: 'Geldt niet meer',
};

/** Validity in a sentence that fits its status. `validUntil` is the last day in force. */
export function validityText({ validFrom, validUntil }: Validity, status: ValidityStatus): string {
  const from = validFrom && inWords(validFrom);
  const until = validUntil && inWords(validUntil);
  if (status === 'ended') return from ? `Gold van ${from} tot en met ${until}` : `Gold tot en met ${until}`;
  if (status === 'announced') return until ? `Geldt van ${from} tot en met ${until}` : `Geldt vanaf ${from}`;
  if (from && until) return `Geldt sinds ${from}, tot en met ${until}`;
  if (until) return `Geldt tot en met ${until}`;
  return from ? `Geldt sinds ${from}` : 'Geldt, voor zover bekend. Begin- en einddatum niet bekend';
}

/** Validity in a few words, for a table under the heading ‘Geldt’. */
export function validityShort({ validFrom, validUntil }: Validity, status: ValidityStatus): string {
  if (validUntil !== undefined && status !== 'announced') return `tot en met ${inWords(validUntil)}`;
  if (validFrom === undefined) return 'voor zover bekend';
  return `${status === 'announced' ? 'vanaf' : 'sinds'} ${inWords(validFrom)}`;
}

/** The word for the status of an objective. */
export const objectiveStatusName = {
  published: 'Door de regio gepubliceerd',
  adopted: 'Vastgesteld',
  discussed: nl.notDecided,
} as const;

/** The word for the status of a definition. */
export const definitionStatusName = { discussed: nl.notDecided, adopted: 'Vastgesteld' } as const;

/** What an agenda item is for. */
export const purposeName = { information: 'Ter informatie', discussion: 'Ter bespreking', decision: 'Ter besluitvorming' } as const;

/** The term within which an objective should be reached. */
export const horizonName = { short: 'Korte termijn', long: 'Lange termijn' } as const;

/** School types in words. */
export const educationName: Record<string, string> = {
  PO: 'primair onderwijs (basisschool)',
  SBO: 'speciaal basisonderwijs',
  SO: 'speciaal onderwijs',
  VO: 'voortgezet onderwijs',
  PRO: 'praktijkonderwijs',
  VSO: 'voortgezet speciaal onderwijs',
  MBO: 'middelbaar beroepsonderwijs',
};

/** What a parent pays, in one line and as a short label on a card. */
export const ownContributionName = {
  required: { line: 'U betaalt een eigen bijdrage.', badge: 'Eigen bijdrage', short: 'Ja' },
  none: { line: 'U betaalt geen eigen bijdrage.', badge: 'Geen eigen bijdrage', short: 'Nee' },
  unknown: { line: 'Of u een eigen bijdrage betaalt, is hier niet bekend.', badge: '', short: '' },
} as const;

/** Whether a parent can get childcare allowance. */
export const childcareAllowanceName = {
  possible: 'U kunt misschien kinderopvangtoeslag krijgen.',
  none: 'Kinderopvangtoeslag is niet mogelijk.',
  unknown: nl.unknown,
} as const;

/** An age range as the sources write it: `0 – 7 jaar`, `tot 18 jaar`, `vanaf 16 jaar`. */
export function ageText(age: { from?: number | undefined; to?: number | undefined } | undefined): string | undefined {
  if (age?.from !== undefined && age.to !== undefined) return `${age.from} – ${age.to} jaar`;
  if (age?.to !== undefined) return `tot ${age.to} jaar`;
  return age?.from === undefined ? undefined : `vanaf ${age.from} jaar`;
}

/** What happened or will happen to an entry, in one line; the same in every list of dates. Takes the entry's title, the editor's words, and whether the day is past. */
export const eventLine: Record<EventType, (title: string, text: string, isPast: boolean) => string> = {
  starts: (title, _text, isPast) => `${title} ${isPast ? 'ging' : 'gaat'} in`,
  ends: (title) => `Laatste dag van ${title}`,
  tariff: (title) => `Nieuw tarief voor ${title}`,
  milestone: (title, text) => `${title}: ${text}`,
  consultation: (title) => title,
  'contract-ends': (_title, text) => `Uiterste einddatum: ${text}`,
  change: (title, text) => `${title}: ${text}`,
};

/** An amount in cents as Dutch euros: 1250 becomes `€ 12,50`. */
export function euros(cents: number): string {
  return new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

/** A count with its noun: `1 product`, `7 producten`. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

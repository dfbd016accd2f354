import type { EventType } from '../catalogue/events.ts';
import type { Validity, ValidityStatus } from '../catalogue/validity.ts';
import type { Kind } from '../schema/kinds.ts';
import { inWords } from './dates.ts';

/** Every sentence of the pages. Those of the check stand in problems.ts, those of the contact form in contact.ts. */
export const nl = {
  skip: 'Naar de inhoud',
  unknown: 'Niet bekend',
  menu: 'Hoofdmenu',
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
  consultedOn: (date: string) => `Bekeken op ${inWords(date)}.`,
  history: 'Wat is er veranderd?',
  askTitle: 'Heeft u een vraag?',
  askAbout: 'Stel uw vraag over deze pagina. U hoeft geen account te maken.',
  askButton: 'Stel een vraag',
  attachments: 'Bijlagen',
  notDecided: 'Alleen besproken',
  notDecidedNote: 'Dit is besproken in een marktconsultatie. Het is geen besluit.',
} as const;

/** Sentences of the home page. */
export const homeText = {
  title: 'Welke jeugdhulp koopt uw gemeente in?',
  lead: 'Gemeenten kopen jeugdhulp samen in. Hier leest u welke hulp er is, wat die u kost en wat er verandert.',
  searchLabel: 'Waar zoekt u naar?',
  searchHint: 'Bijvoorbeeld: naschoolse opvang, dagbesteding of KDC',
  chooseTitle: 'Kies uw gemeente of regio',
  choose: 'Elke regio koopt zelf in. Wat in de ene regio geldt, geldt niet in de andere.',
  noMunicipalities: 'Welke gemeenten meedoen, staat niet in onze bron.',
  toRegion: (name: string) => `Naar ${name}`,
  parentsTitle: 'Voor ouders',
  parents: 'Wat is er voor uw kind, en wat kost het?',
  providersTitle: 'Voor aanbieders',
  providers: 'Wat geldt er nu, en wat is er besproken?',
  soonTitle: 'Wat verandert er binnenkort?',
  soonNothing: 'Voor het komende jaar staan er geen wijzigingen op deze site.',
  allChanges: 'Alle wijzigingen',
  latestTitle: 'Laatste marktconsultatie',
  productsOf: (name: string) => `Producten in ${name}`,
  consultationsOf: (name: string) => `Marktconsultaties in ${name}`,
  planningOf: (name: string) => `Planning van ${name}`,
  words: 'Wat betekenen al die woorden en afkortingen?',
  ask: 'Stel een vraag',
} as const;

/** Sentences of the pages of a region. */
export const regionText = {
  municipalities: 'Gemeenten',
  contracts: 'Overeenkomsten met aanbieders',
  contractEnds: (kind: string, date: string) => `${kind}: uiterste einddatum ${inWords(date)}.`,
  contact: 'Contact met de regio',
  inForceNow: (number: number) => count(number, 'product geldt nu', 'producten gelden nu'),
  productsLead: 'Een product is een vorm van hulp die de gemeente kan toekennen.',
  noProducts: 'Van deze regio staan er nog geen producten op deze site.',
  noSegments: 'Van deze regio staan er nog geen segmenten op deze site.',
  objectivesLead: 'Wat de regio met de jeugdhulp wil bereiken. Bij elke doelstelling staat of die vaststaat of alleen besproken is.',
  noObjectives: 'Van deze regio staan er nog geen doelstellingen op deze site.',
  consultationsLead: 'Verslagen van gesprekken tussen gemeenten en aanbieders.',
  noConsultations: 'Van deze regio staan er nog geen verslagen op deze site.',
  planningLead: 'Wat er wanneer gebeurt of gebeurd is.',
  noPlanning: 'Van deze regio staan er nog geen datums op deze site.',
  comingTitle: 'Dit komt eraan',
  pastTitle: 'Dit is geweest',
  noComing: 'Er staan nu geen datums in de toekomst op deze site.',
  pages: 'Meer over deze regio',
} as const;

/** Sentences of a segment's page. */
export const segmentText = {
  careTypes: 'Zorgaanbod',
  careTypesNote: 'Dit soort hulp wordt meestal ingezet. Het zijn geen producten.',
  noProducts: 'Bij dit segment staan er nog geen producten op deze site.',
  noObjectives: 'Bij dit segment staan er nog geen doelstellingen op deze site.',
  now: 'Deze producten gelden nu',
  announced: 'Deze producten komen eraan',
  ended: 'Deze producten gelden niet meer',
} as const;

/** Sentences of a product's page. */
export const productText = {
  facts: 'In het kort',
  age: 'Leeftijd',
  education: 'Onderwijs',
  law: 'Wet',
  cost: 'Wat kost het u?',
  ownContribution: 'Eigen bijdrage',
  childcareAllowance: 'Kinderopvangtoeslag',
  referrers: 'Wie verwijst?',
  validity: 'Geldigheid',
  notFor: 'Niet voor',
  forProviders: 'Voor aanbieders',
  code: 'Productcode',
  unit: 'Eenheid',
  frequency: 'Frequentie',
  volume: 'Omvang',
  duration: 'Duur',
  tariff: 'Tarief',
  tariffFrom: (amount: string, per: string, from: string) => `${amount} per ${per}, vanaf ${inWords(from)}`,
  waitingTime: 'Wachttijd',
  weeks: (weeks: number, asOf: string) => `${count(weeks, 'week', 'weken')} (op ${inWords(asOf)})`,
  providers: 'Aanbieders',
  replacedBy: 'Wat kwam hiervoor in de plaats?',
  willBeReplacedBy: 'Wat komt hiervoor in de plaats?',
  replaces: 'Wat was er hiervoor?',
  endedNotice: 'Dit product geldt niet meer.',
  announcedNotice: 'Dit product geldt nog niet.',
  about: 'Waar hoort dit bij?',
  objectives: 'Doelstellingen van dit segment',
} as const;

/** Sentences of the pages of objectives and consultations. */
export const consultationText = {
  when: 'Wanneer',
  time: (start: string | undefined, end: string | undefined) => (start && end ? `, ${start} – ${end} uur` : start ? `, vanaf ${start} uur` : ''),
  who: 'Wie waren er',
  reportStatus: 'Soort verslag',
  segments: 'Over welk segment',
  agenda: 'Agenda',
  slides: (from: number, to: number) => (from === to ? `dia ${from}` : `dia’s ${from} tot en met ${to}`),
  objectives: 'Besproken doelstellingen',
  questions: 'Vragen en antwoorden',
  question: (number: number) => `Vraag ${number}`,
  answers: 'Inbreng van de aanwezigen',
  definitions: 'Besproken omschrijvingen',
  reception: 'Wat vonden de aanwezigen?',
  remarks: 'Opmerkingen',
  otherRemarks: 'Aandachtspunten',
  tracks: 'Twee sporen',
  short: 'Korte termijn',
  long: 'Lange termijn',
  horizon: 'Termijn',
  discussedIn: 'Besproken in',
  productsOfSegment: 'Producten van dit segment',
  statusExplained: {
    published: 'De regio noemt dit als haar doelstelling. Een formeel besluit kennen we niet.',
    adopted: 'Deze doelstelling is formeel vastgesteld.',
    discussed: 'Deze doelstelling is besproken in een marktconsultatie. Dat is geen besluit.',
  },
} as const;

/** Sentences of the pages of the whole site. */
export const siteText = {
  glossaryLead: 'Woorden en afkortingen uit de jeugdhulp, in gewone taal.',
  alsoKnownAs: 'Ook bekend als',
  abbreviation: 'Afkorting',
  termDescription: (term: string) => `Wat betekent ${term}? Uitleg in gewone taal.`,
  noTerms: 'Er staan nog geen begrippen op deze site.',
  indexLead: 'Alle pagina’s van deze site op alfabet.',
  changesLead: 'Wat er verandert en wat er veranderd is, in alle regio’s, op datum.',
  noChanges: 'Er staan nog geen wijzigingen op deze site.',
  notFoundTitle: 'Deze pagina is er niet',
  notFoundLead: 'Misschien is het adres verkeerd getypt of is de pagina verhuisd.',
  notFoundTry: 'Zoek wat u nodig heeft, of kijk in de lijst van A tot Z.',
  licencesLead: 'Deze site gebruikt werk van anderen. Hieronder staat wat, van wie, en onder welke licentie.',
} as const;

/** Sentences of the search page. */
export const searchText = {
  title: 'Zoeken',
  lead: 'Zoek in alle pagina’s van deze site.',
  noScript: 'Zoeken werkt alleen met JavaScript. Zonder JavaScript vindt u alles in de lijst van A tot Z.',
  filters: 'Beperk de resultaten',
  all: 'Alles',
  kind: 'Soort pagina',
  region: 'Regio',
  working: 'Bezig met zoeken…',
  results: (number: number, query: string) =>
    query ? `${count(number, 'resultaat', 'resultaten')} voor ‘${query}’` : count(number, 'resultaat', 'resultaten'),
  none: (query: string) => `Niets gevonden voor ‘${query}’.`,
  noneTips: 'Probeer een ander woord, of minder woorden.',
  noneIndex: 'Bekijk alles van A tot Z',
  noneContact: 'Stel uw vraag met het contactformulier',
  start: 'Typ een woord om te zoeken.',
  more: 'Meer resultaten',
  failed: 'Zoeken lukt nu niet. Kijk in de lijst van A tot Z, of probeer het later nog eens.',
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
  return from ? `Geldt sinds ${from}` : 'Geldt nu, begindatum niet bekend';
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
  required: { line: 'Ja, u betaalt een eigen bijdrage.', badge: 'Eigen bijdrage' },
  none: { line: 'Nee, u betaalt geen eigen bijdrage.', badge: 'Geen eigen bijdrage' },
  unknown: { line: 'Of u een eigen bijdrage betaalt, is hier niet bekend.', badge: '' },
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

/** What happens, for a line in a list of dates. */
export const eventName: Record<EventType, (title: string, text?: string) => string> = {
  starts: (title) => `${title} gaat in`,
  ends: (title) => `Laatste dag van ${title}`,
  tariff: (title) => `Nieuw tarief voor ${title}`,
  milestone: (_title, text) => text ?? '',
  consultation: (title) => title,
  'contract-ends': (_title, text) => `Uiterste einddatum: ${text ?? ''}`,
  change: (title, text) => `${title}: ${text ?? ''}`,
};

/** An amount in cents as Dutch euros: 1250 becomes `€ 12,50`. */
export function euros(cents: number): string {
  return new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

/** A count with its noun: `1 product`, `7 producten`. */
export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Sentences of the contact page and of the confirmation. Errors and mails stand in contact.ts. */
export const contactPage = {
  title: 'Stel een vraag',
  lead: 'Vul het formulier in. U krijgt antwoord per e-mail.',
  errorPrefix: 'Fout:',
  summaryTitle: 'Er ging iets mis',
  optional: '(niet verplicht)',
  name: 'Uw naam',
  email: 'Uw e-mailadres',
  emailHint: 'Hierop krijgt u antwoord.',
  role: 'Wie bent u?',
  roles: { parent: 'Ik ben ouder of verzorger', provider: 'Ik werk bij een aanbieder', other: 'Iets anders' },
  region: 'Over welke regio gaat uw vraag?',
  noRegion: 'Ik weet het niet, of het gaat over de site',
  subject: 'Onderwerp',
  message: 'Uw vraag',
  messageHint: 'Schrijf geen burgerservicenummer (BSN) en geen medische gegevens op. Dat is voor een eerste vraag niet nodig.',
  trap: 'Laat dit veld leeg',
  send: 'Verstuur uw vraag',
  privacy: 'Lees wat wij met uw gegevens doen',
  urgent: 'Is er direct gevaar? Bel 112. Maakt u zich zorgen over de veiligheid van een kind? Bel Veilig Thuis: 0800-2000, gratis, dag en nacht.',
  receivedTitle: 'Uw vraag is ontvangen',
  receivedLead: 'Uw vraag is bewaard. Schrijf het kenmerk op, of print deze pagina.',
  reference: 'Kenmerk',
  nextTitle: 'Wat gebeurt er nu?',
  next: [
    'Iemand leest uw vraag en antwoordt per e-mail.',
    'Noem het kenmerk als u nog iets wilt toevoegen of navragen.',
    'Hebt u zich vergist in uw e-mailadres? Stuur uw vraag dan opnieuw.',
  ],
  backHome: 'Naar de startpagina',
} as const;

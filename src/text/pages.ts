import type { TariffChange } from '../catalogue/tariffs.ts';
import { inWords } from './dates.ts';
import { count, euros } from './nl.ts';

/** Sentences of the home page. */
export const homeText = {
  title: 'Welke jeugdhulp koopt uw gemeente in?',
  lead: 'Gemeenten kopen jeugdhulp samen in. Hier leest u welke hulp er is, wat die u kost en wat er verandert.',
  searchLabel: 'Waar zoekt u naar?',
  searchHint: 'Bijvoorbeeld: naschoolse opvang, dagbesteding of KDC',
  chooseTitle: 'Kies uw gemeente of regio',
  choose: 'Elke regio koopt zelf in. Wat in de ene regio geldt, geldt niet in de andere.',
  noMunicipalities: 'Welke gemeenten meedoen, staat niet in onze bron.',
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
  objectivesLead: 'Doelen voor de jeugdhulp in deze regio. Bij elk doel staat of de regio het publiceerde, vaststelde of alleen besprak.',
  objectivesDiscussedLead: 'Deze doelstellingen zijn besproken. Dat is geen besluit.',
  noObjectives: 'Van deze regio staan er nog geen doelstellingen op deze site.',
  consultationsLead: 'Verslagen van gesprekken tussen gemeenten en aanbieders.',
  noConsultations: 'Van deze regio staan er nog geen verslagen op deze site.',
  planningLead: 'Wat er wanneer gebeurt of gebeurd is.',
  noPlanning: 'Van deze regio staan er nog geen datums op deze site.',
  whatIsThere: 'Welke hulp is er?',
  findProduct: 'Zoek een product dat past',
  noProductsKnown: 'Nog geen producten bekend',
  about: 'Over deze regio',
  comingTitle: 'Dit komt eraan',
  pastTitle: 'Dit is geweest',
  noComing: (today: string) => `Na vandaag (${today}) staan er van deze regio geen datums op deze site.`,
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
  compare: 'Vergelijk de producten',
  compareProduct: 'Product',
} as const;

/** Sentences of a product's page. */
export const productText = {
  facts: 'In het kort',
  unknownOf: (what: string) => `${what} niet bekend`,
  age: 'Leeftijd',
  education: 'Onderwijs',
  law: 'Wet',
  cost: 'Wat kost het u?',
  costWord: 'Kosten',
  ownContribution: 'Eigen bijdrage',
  childcareAllowance: 'Kinderopvangtoeslag',
  referrers: 'Wie verwijst?',
  validity: 'Geldigheid',
  valid: 'Geldt',
  notFor: 'Niet voor',
  forProviders: 'Voor aanbieders',
  code: 'Productcode',
  unit: 'Eenheid',
  frequency: 'Frequentie',
  volume: 'Omvang',
  duration: 'Duur',
  tariff: 'Tarief',
  comingTariff: 'Nieuw tarief',
  formerTariffs: 'Eerdere tarieven',
  tariffFrom: (amount: string, per: string, from: string) => `${amount} per ${per}, vanaf ${inWords(from)}`,
  waitingTime: 'Wachttijd',
  weeks: (weeks: number, asOf: string) => `${count(weeks, 'week', 'weken')} (op ${inWords(asOf)})`,
  providers: 'Aanbieders',
  replacedBy: 'Wat kwam hiervoor in de plaats?',
  willBeReplacedBy: 'Wat komt hiervoor in de plaats?',
  replaces: 'Wat was er hiervoor?',
  endedNotice: 'Dit product geldt niet meer.',
  announcedNotice: 'Dit product geldt nog niet.',
  alsoKnownAs: 'Andere namen',
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
  story: 'Het gesprek op hoofdlijnen',
  questions: 'Vragen en de inbreng van de aanwezigen',
  question: (number: number) => `Vraag ${number}:`,
  definitions: 'Besproken omschrijvingen',
  reception: 'Wat vonden de aanwezigen?',
  remarks: 'Opmerkingen',
  otherRemarks: 'Aandachtspunten',
  tracks: 'Twee sporen',
  short: 'Korte termijn',
  long: 'Lange termijn',
  horizon: 'Termijn',
  from: (date: string) => `Besproken op ${date}`,
  nothingLater: 'Wat er na dit gesprek is besloten, staat niet in onze bron.',
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
  usedBy: 'Waar komt u dit tegen?',
  termDescription: (term: string) => `Wat betekent ${term}? Uitleg in gewone taal.`,
  noTerms: 'Er staan nog geen begrippen op deze site.',
  indexLead: 'Op alfabet: alle regio’s, segmenten, producten, doelstellingen, marktconsultaties, begrippen en pagina’s met uitleg.',
  indexEnded: 'geldt niet meer',
  changesLead: 'Wat er verandert en wat er veranderd is, in alle regio’s, op datum.',
  noChanges: 'Er staan nog geen wijzigingen op deze site.',
  notFoundTitle: 'Deze pagina is er niet',
  notFoundLead: 'Misschien is het adres verkeerd getypt of is de pagina verhuisd.',
  notFoundSearch: 'Wat zoekt u?',
  notFoundTry: 'Of ga verder naar',
  licencesLead: 'Deze site gebruikt werk van anderen. Hieronder staat wat, van wie, en onder welke licentie.',
} as const;

/** Sentences of the pages with changes. */
export const changesText = {
  regions: 'Ga naar een regio',
  wholeSite: 'Hele site',
  replacedBy: 'Hiervoor in de plaats:',
  replaces: 'Vervangt:',
  tariff: ({ tariff, before }: TariffChange) => {
    const note = tariff.note === undefined ? '' : ` (${tariff.note})`;
    return `${euros(tariff.cents)} per ${tariff.per}${note}${before === undefined ? '' : `, was ${euros(before.cents)}`}`;
  },
  noComing: 'Hiervan staan nu geen komende wijzigingen op deze site.',
  allByYear: 'Alle wijzigingen per jaar',
  inYear: (year: string, number: number) => `${year}: ${count(number, 'wijziging', 'wijzigingen')}`,
  yearTitle: (year: string, part: number, parts: number) => `Wijzigingen in ${year}${parts > 1 ? `, deel ${part} van ${parts}` : ''}`,
  yearLead: (name: string, year: string) => `Wat er in ${year} verandert of veranderde. ${name}.`,
  more: 'Meer wijzigingen',
  previous: 'Eerder in dit jaar',
  next: 'Later in dit jaar',
  all: 'Alle wijzigingen',
} as const;

/** Sentences of the small page that stands at a former address. */
export const movedText = {
  title: 'Deze pagina is verhuisd',
  description: 'Deze pagina heeft een nieuw adres. U gaat er vanzelf heen.',
  link: 'Ga naar het nieuwe adres',
} as const;

/** Sentences of the search page. */
export const searchText = {
  title: 'Zoeken',
  lead: 'Zoek in alle pagina’s van deze site. Uw eigen woorden zijn goed: de site kent ook gewone woorden en afkortingen.',
  noScript: 'Zoeken werkt alleen met JavaScript. Zonder JavaScript vindt u alles in de lijst van A tot Z.',
  filters: 'Beperk de resultaten',
  all: 'Alles',
  kind: 'Soort pagina',
  region: 'Regio',
  segment: 'Segment',
  status: 'Status',
  year: 'Jaar',
  clear: 'Wis de filters',
  working: 'Bezig met zoeken…',
  results: (number: number, query: string) =>
    query ? `${count(number, 'resultaat', 'resultaten')} voor ‘${query}’` : count(number, 'resultaat', 'resultaten'),
  none: (query: string, filtered: boolean) =>
    [query ? `Niets gevonden voor ‘${query}’` : 'Niets gevonden', filtered ? ' met deze filters.' : '.'].join(''),
  corrected: 'Resultaten voor',
  searchAnyway: 'zoek toch naar',
  sections: 'Op deze pagina',
  from: (date: string) => `vanaf ${date}`,
  noneTips: 'Probeer een ander woord, of minder woorden.',
  noneElsewhere: 'Kijk hier verder:',
  weak: 'Deze pagina’s gaan misschien over iets wat erop lijkt:',
  noneIndex: 'Alles van A tot Z',
  noneGlossary: 'Woorden en afkortingen uitgelegd',
  noneProducts: (region: string) => `Alle producten in ${region}`,
  noneContact: 'Dit miste ik: stel uw vraag met het contactformulier',
  start: 'Typ een woord om te zoeken, of kies een filter.',
  more: 'Meer resultaten',
  failed: 'Zoeken lukt nu niet. Kijk in de lijst van A tot Z, of probeer het later nog eens.',
} as const;

/** Sentences of the contact page and of the confirmation. Errors and mails stand in contact.ts. */
export const contactPage = {
  title: 'Stel een vraag',
  lead: 'Vul het formulier in. U krijgt antwoord per e-mail.',
  errorPrefix: 'Fout:',
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
  receivedTitle: 'Uw vraag is ontvangen',
  receivedLead: 'Uw vraag is bewaard. Schrijf het kenmerk op, of print deze pagina.',
  unknownTitle: 'Dit kenmerk kennen wij niet',
  unknownLead: 'Bij ons is geen vraag met dit kenmerk. Kijk of het klopt, of stuur uw vraag opnieuw.',
  reference: 'Kenmerk',
  receivedAt: 'Ontvangen',
  receivedOn: 'Website',
  nextTitle: 'Wat gebeurt er nu?',
  next: [
    'De regio leest uw vraag en antwoordt per e-mail. Hoe lang dat duurt, weten wij niet.',
    'Kijk ook in de map met ongewenste e-mail (spam).',
    'Noem het kenmerk als u nog iets wilt toevoegen of navragen.',
  ],
  wrongAddress: 'Heeft u zich vergist in uw e-mailadres?',
  again: 'Stuur uw vraag opnieuw',
  backHome: 'Naar de startpagina',
} as const;

/** Words of the chain from conversation to help. */
export const chainText = {
  title: 'Zo hangt het samen',
  step: {
    consultation: (number: number) => (number > 1 ? 'Marktconsultaties' : 'Marktconsultatie'),
    objective: (number: number) => (number > 1 ? 'Doelstellingen' : 'Doelstelling'),
    segment: (number: number) => (number > 1 ? 'Segmenten' : 'Segment'),
    product: (number: number) => (number > 1 ? 'Producten' : 'Product'),
  },
  here: {
    consultation: 'Deze marktconsultatie',
    objective: 'Deze doelstelling',
    segment: 'Dit segment',
    product: 'Dit product',
  },
  none: {
    consultation: 'Een gesprek hierover is niet bekend.',
    objective: 'Hierover is geen doelstelling bekend.',
    segment: 'Het segment is niet bekend.',
    product: 'Er zijn nog geen producten bekend.',
  },
  more: (number: number) => `en nog ${number}`,
  objective: (number: number) => `Doelstelling ${number}`,
} as const;

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
    'age-unknown': () => 'Leeftijd niet bekend',
    ended: () => 'Geldt niet meer',
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
  withUnknown: (number: number, age: number) =>
    number === 1
      ? `Van 1 product weten we niet of het voor ${age} jaar is. Het staat erbij.`
      : `Van ${number} producten weten we niet of ze voor ${age} jaar zijn. Ze staan erbij.`,
  withoutUnknown: (number: number) =>
    number === 1
      ? 'Van 1 product is de leeftijd niet bekend. Dat staat er nu niet bij.'
      : `Van ${number} producten is de leeftijd niet bekend. Die staan er nu niet bij.`,
  nothing: 'Geen product past bij al deze filters. Zet een filter uit, of wis ze allemaal.',
} as const;

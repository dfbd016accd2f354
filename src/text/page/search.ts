import { count } from '../nl.ts';

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

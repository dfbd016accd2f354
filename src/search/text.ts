import { monthOf } from './months.ts';

/** Words that say nothing of what is asked; they count only inside fixed phrases of the word file. */
const STOP = new Set(
  (
    'de het een en van in op te voor met is zijn was waren aan dat die er niet als ook bij of om uit tot naar door over dan maar nog wat hoe wie waar wanneer ' +
    'welke welk waarom waarvoor kan kunnen kun mag mogen moet moeten ik u uw mijn me mij je jij jouw jullie wij we ons onze ze zij hij haar hun hem deze dit dus wordt ' +
    'worden word wil willen krijg krijgt krijgen ergens heen nu gaat gaan ga heb heeft hebben hebt had wel al zo zodat tegen tussen doe doet doen zal zullen ' +
    'ben bent zich zelf hier daar iets iemand veel erg heel meer eens echt toch want omdat per eigenlijk zou zouden sinds tijdens onder zonder ' +
    'gebeurt gebeuren bestaat zit geen alles altijd alleen nodig soort bijvoorbeeld'
  ).split(' '),
);

/** Everyday words that hardly tell what is asked. Where the site has them they count; where it has not, a query does without. */
const LIGHT = new Set(
  (
    'maken maakt gemaakt nemen neemt genomen komen komt kwam gekomen zeggen zegt zei zeiden gezegd vinden vind vindt vonden gevonden denken denkt zien ziet gezien weten weet ' +
    'geven geeft gegeven laten laat houden houdt staan staat zitten blijven blijft lopen loopt brengen brengt halen haalt helpen helpt geholpen vragen vraagt gevraagd ' +
    'bellen praten praat zoeken zoekt gezocht proberen beginnen begint start starten stoppen stopt gebruiken gebruikt werken werkt leren leert kiezen kies lukt lukken ' +
    'regelen geregeld betekent heet heten noemen gebeuren beslist beslissen meedoen meegaan gebruik verwezen gestuurd sturen inleveren opsturen doorgeven meenemen ' +
    'goed goede beter beste slecht slechte groot grote klein kleine nieuw nieuwe oud oude lang lange kort korte snel snelle vaak soms nooit ooit misschien gewoon eigen ander ' +
    'andere anders zelfde eerste laatste volgende vorige bijna ook steeds weer pas straks later vroeger vandaag morgen binnenkort momenteel daarna hoelang hoeveel hoeveelste ' +
    'bijna niets niks alles iedereen niemand mensen mens persoon ding dingen manier moment keer tijd dag dagen week weken maand maanden jaar jaren uur ' +
    'mogelijk moeilijk makkelijk graag liever juist klopt echt helemaal best beetje paar meerdere elke elk ieder iedere allebei samen apart buiten binnen achter voorbij ' +
    'dochter zoon zoontje dochtertje kleinzoon kleindochter kleinkind verschil verschillen vergelijken hulp info informatie vraag antwoord uitleg advies'
  ).split(' '),
);

/** True for an everyday word that hardly tells what is asked. */
export function isLight(word: string): boolean {
  return LIGHT.has(word);
}

/** True for a word that a query may do without. */
export function isStopWord(word: string): boolean {
  return STOP.has(word);
}

/**
 * Text as the search compares it: small letters without accents and soft hyphens, `V(S)O` as `vso`, `BSO+` as `bso plus`, `S-GGZ` as `sggz`,
 * `0 – 7` and `0 tot 7 jaar` as `0-7`, dates in figures as dates in words, no dot between digits.
 */
export function normalise(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u00ad]/g, '')
    .replace(/[’‘`´]/g, "'")
    .replace(/(?<=\p{L})\((\p{L}+)\)(?=\p{L})/gu, '$1')
    .replace(/\b(\d{4})-(\d\d?)-(\d\d?)\b/g, (all, year, month, day) => inWords(day, month, year) ?? all)
    .replace(/\b(\d\d?)[-/.](\d\d?)[-/.](\d{4})\b/g, (all, day, month, year) => inWords(day, month, year) ?? all)
    .replace(/\b(\d{1,2})(?:\s*[-–—]\s*|\s+(?:tot(?: en met)?|t\/m)\s+)(\d{1,2})(?=\b(?!\s*[-–:.]?\d))/g, '$1-$2')
    .replace(/(?<=\d)[.,](?=\d)/g, '')
    .replace(/(?<=[a-z])\+/g, ' plus')
    .replace(/\b([a-z])-(?=[a-z])/g, '$1')
    .replace(/'s?\b/g, '');
}

function inWords(day: string, month: string, year: string): string | undefined {
  const name = monthOf(Number(month));
  return name && `${Number(day)} ${name} ${year}`;
}

/** The words of a text, normalised: letters and digits, and ranges such as `0-7`. */
export function wordsOf(text: string): string[] {
  return normalise(text).match(/\d+-\d+(?![a-z\d])|[a-z\d]+/g) ?? [];
}

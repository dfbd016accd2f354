import { distance, soundOf } from './spelling.ts';
import { wordsOf } from './text.ts';

/** Words of danger. They only add a notice with telephone numbers; results stay as they are, so a provider who looks for a product loses nothing. */
const WORDS = (
  'crisis spoed acuut noodgeval noodsituatie gevaar mishandeling mishandeld kindermishandeling geslagen slaat misbruik misbruikt aangerand verkracht verkrachting ' +
  'geweld onveilig bedreigd weggelopen zelfmoord zelfdoding suicide suicidaal doodswens overdosis zelfbeschadiging incest steekt'
).split(' ');

/** The same in several words. */
const PHRASES = [
  /\b(?:direct|meteen|nu|vandaag|acute|dringend) (?:\w+ )?hulp\b/,
  /\bhulp (?:\w+ )?(?:direct|meteen|nu nodig|met spoed)\b/,
  /\bniet meer (?:willen )?leven\b/,
  /\b(?:wil|liever) dood\b/,
  /\bzichzelf iets aan\b|\bvan het leven\b|\bhuiselijk geweld\b/,
  /\b(?:snijdt?|krast) zich/,
  /\bin nood\b/,
];

/** True if a query has words of crisis in it, also with a slip of the pen. Takes the query as typed. */
export function isCrisis(query: string): boolean {
  const words = wordsOf(query);
  const text = words.join(' ');
  return PHRASES.some((phrase) => phrase.test(text)) || words.some((word) => WORDS.some((known) => means(word, known)));
}

/** A word, a compound that starts with it (`crisisopvang`), or the word with one slip in it when it is long enough for that. */
function means(word: string, known: string): boolean {
  if (word === known || (known.length >= 6 && word.startsWith(known))) return true;
  if (known.length < 6 || word[0] !== known[0]) return false;
  return soundOf(word) === soundOf(known) || (Math.abs(word.length - known.length) < 2 && distance(word, known, 1) <= 1);
}

import { findBsn } from '../../privacy/bsn.ts';
import { type CheckContext, type EntryProblem, isPublished, linesOf, type SourceLine, withoutAddresses } from '../context.ts';
import type { Finding } from '../problem.ts';

/** Passages that someone meant to fill in later. */
const PLACEHOLDER = new RegExp(
  [
    String.raw`\[(?:…|\.{2,}|\?+|_+|x{2,}|(?:naam|datum|bedrag|titel|tekst|link|code)(?: [^[\]]{0,30})?)\](?!\(|:)`,
    String.raw`\[[^[\]]{0,60}\b(?:invullen|aanvullen|nakijken|vul in)\b[^[\]]{0,60}\](?!\(|:)`,
    String.raw`(?<![\p{L}\d])x{2,}(?:[-/.]x{2,})*(?![\p{L}\d])`,
    String.raw`(?<![\p{L}\d])(?:TODO|TBD|TBC|FIXME)(?![\p{L}\d])`,
    'lorem ipsum',
    String.raw`\?{3,}`,
    String.raw`^\s*(?:tekst|inhoud|uitleg) volgt\.?\s*$`,
    String.raw`Naam van het document waar dit in staat|Een of twee gewone zinnen voor ouders\. Wat is het`,
  ].join('|'),
  'giu',
);

/** Text of which the letters were read in the wrong encoding at some time: `Ã«` for `ë`, `â€™` for `’`. */
const GARBLED = /[ÃÂ][\u0080-\u00bf‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œžŸ]|â€[™œ˜“”¦¢\u009d]|\uFFFD/u;

const EMAIL = /(?<![\w.+-])[\w][\w.+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/giu;
/** What stands before the @ of a mailbox that belongs to no person. */
const FUNCTIONAL =
  /^(?:.*[._-])?(?:info|informatie|contact|post|postbus|mail|jeugd\w*|inkoop\w*|zorg\w*|aanbieders?\w*|contract\w*|toegang\w*|klacht\w*|privacy|fg|avg|gemeente\w*|secretariaat\w*|communicatie|redactie|web\w*|helpdesk|service\w*|klant\w*|loket\w*|meldpunt|wmo\w*|sociaal\w*|team\w*|wijkteam\w*|cjg\w*|regio\w*|leverancier\w*|declaratie\w*|facturen|factuur|administratie|backoffice|balie|bestuur\w*|no-?reply|vragen|aanmelden|aanmelding\w*|inschrijv\w*|marktconsultatie\w*|aanbesteding\w*|segment\w*|support)(?:[._-].*)?$/i;

/** Mail providers for people: an address there is somebody's own, whatever stands before the @. */
const FOR_PEOPLE =
  /@(?:gmail|googlemail|hotmail|outlook|live|msn|icloud|me|yahoo|ziggo|kpnmail|planet|home|xs4all|upcmail|casema|chello|hetnet|telfort|quicknet|zonnet|proton|protonmail)\.[a-z.]+$/i;

const MOBILE = /(?<![\d+])(?:\+31|0031|0)[\s.-]*(?:\(0\)[\s.-]*)?6(?:[\s.-]*\d){8}(?!\d)/g;
const LANDLINE = /(?<![\d+/-])(?:(?:\+31|0031)[\s.-]*(?:\(0\)[\s.-]*)?[1-57]\d{1,2}|\(?0[1-57]\d{1,2}\)?)[\s.-]*\d(?:[\s.-]*\d){5,6}(?!\d)/g;

/** Words that must not be published: what is still to be filled in, what says who someone is, and letters that went wrong. */
export function wordProblems({ entries }: CheckContext): EntryProblem[] {
  const contacts = publicContacts(entries);
  return entries.flatMap((entry) => {
    const published = isPublished(entry);
    return linesOf(entry).flatMap((line) => lineProblems(line, contacts, published).map((finding) => ({ ...finding, entry })));
  });
}

/** What is wrong with the words of one line of a file. */
export function lineProblems(source: SourceLine, contacts: ReadonlySet<string>, published: boolean): Finding[] {
  // Most lines hold none of the signs that any of these begins with.
  if (!/[\dxX@?[\uFFFDÃÂâ]|TODO|TBD|TBC|FIXME|lorem|volgt|waar dit in staat|gewone zinnen voor ouders/i.test(source.text)) return [];
  const problems: Finding[] = [];
  const add = (code: Finding['code'], index: number, text: string) => problems.push({ code, line: source.line, column: index + 1, data: { text } });
  const plain = withoutAddresses(source.text);
  if (published) {
    const shown = source.inBody ? plain : plain.replace(/(^|\s)#.*$/, '$1');
    let after = 0;
    for (const { index, 0: text } of shown.matchAll(PLACEHOLDER)) {
      if (index >= after) add('placeholder', index, text.trim());
      after = index + text.length;
    }
  }
  const garbled = GARBLED.exec(source.text);
  if (garbled) add('garbled-text', garbled.index, aroundWord(source.text, garbled.index));
  for (const { index, text } of findBsn(plain)) add('personal-bsn', index, text);
  for (const { 0: text, index } of plain.matchAll(EMAIL)) {
    const ofFunction = FUNCTIONAL.test(text.split('@')[0]!) && !FOR_PEOPLE.test(text);
    if (!contacts.has(text.toLowerCase()) && !ofFunction) add('personal-email', index, text);
  }
  for (const { 0: text, index } of plain.matchAll(MOBILE)) if (!contacts.has(digitsOf(text))) add('personal-phone', index, text);
  for (const { 0: text, index } of plain.matchAll(LANDLINE)) {
    const national = digitsOf(text);
    if (national.length === 9 && !contacts.has(national)) add('phone-number', index, text);
  }
  return problems;
}

/** The addresses and numbers that regions themselves publish, as they are compared. */
function publicContacts(entries: CheckContext['entries']): Set<string> {
  const contacts = new Set<string>();
  for (const { kind, data } of entries) {
    if (kind !== 'region') continue;
    const { email, phone } = (data['contact'] ?? {}) as Record<string, unknown>;
    for (const address of [email, data['mailbox']]) if (typeof address === 'string') contacts.add(address.toLowerCase());
    if (typeof phone === 'string') contacts.add(digitsOf(phone));
  }
  return contacts;
}

/** The nine figures of a Dutch number without its country or leading zero. */
function digitsOf(phone: string): string {
  return phone
    .replace(/\(0\)/, '')
    .replace(/\D/g, '')
    .replace(/^(?:0031|31(?=\d{9}$)|0)/, '');
}

function aroundWord(text: string, index: number): string {
  const start = text.slice(0, index).search(/\S*$/);
  return /^\S{1,40}/.exec(text.slice(start))?.[0] ?? '';
}

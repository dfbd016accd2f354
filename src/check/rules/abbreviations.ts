import { EDUCATION } from '../../schema/product.ts';
import { type CheckContext, type EntryProblem, groupsIn, isPublished } from '../context.ts';
import type { RawEntry } from '../read-content.ts';

const ABBREVIATION = /(?<![\p{L}\d(./-])\(?(\p{Lu}{2,6}|Wlz|Wmo|Zvw|Wpg|Wvggz|Wzd)(?![\p{L}\d]|\([A-Z])/gu;

/** What every reader knows, and Roman numerals. */
const GENERAL = new Set([
  'NL',
  'EU',
  'BV',
  'NV',
  'PDF',
  'CSV',
  'TV',
  'PC',
  'ID',
  'AA',
  'IP',
  'WCAG',
  'BSN',
  'II',
  'III',
  'IV',
  'VI',
  'VII',
  'VIII',
  'IX',
  'XI',
  'XII',
  ...EDUCATION,
]);

/** Abbreviations that a reader meets and cannot look up: not in the glossary and not explained on the page itself. Once a page. */
export function abbreviationProblems({ entries, bodies }: CheckContext): EntryProblem[] {
  const glossary = new Set(
    entries.filter(({ kind }) => kind === 'term').flatMap(({ data }) => wordsOf([data['term'], data['abbreviation'], data['alsoKnownAs']])),
  );
  return entries.filter(isPublished).flatMap((entry) => {
    const { data } = entry;
    const body = bodies.get(entry);
    const runs = [...fieldRuns(entry), ...(body?.texts ?? [])];
    const own = wordsOf([data['abbreviation'], groupsIn(data['careTypes']).map((care) => care?.['abbreviation'])]);
    const known = new Set([...own, ...explainedIn(runs.map(({ text }) => text).join('\n'))]);
    return runs.flatMap(({ text, line, column }) =>
      [...text.matchAll(ABBREVIATION)].flatMap(({ 0: match, 1: name = '', index }): EntryProblem[] => {
        if (GENERAL.has(name) || glossary.has(name.toLowerCase()) || known.has(name.toLowerCase())) return [];
        // The letters of a postcode.
        if (name.length === 2 && /(?<!\d)[1-9]\d{3} ?$/.test(text.slice(0, index))) return [];
        // Two words in capitals next to each other are shouting, not abbreviations.
        if (/\p{Lu}{2,} $/u.test(text.slice(0, index)) || /^ \p{Lu}{2,}/u.test(text.slice(index + match.length))) return [];
        known.add(name.toLowerCase());
        const before = text.slice(0, index + match.length - name.length).split('\n');
        const at = before.length === 1 ? column + before[0]!.length : before.at(-1)!.length + 1;
        return [{ entry, code: 'unknown-abbreviation', data: { name }, line: line + before.length - 1, column: at }];
      }),
    );
  });
}

/** The fields that readers see as running text. */
function fieldRuns(entry: RawEntry): { text: string; line: number; column: number }[] {
  return ['title', 'statement', 'summary'].flatMap((field) => {
    const text = entry.data[field];
    return typeof text === 'string' ? [{ text: text.replaceAll('\n', ' '), ...entry.locate([field]) }] : [];
  });
}

/** Abbreviations that the text itself explains: `specialistische naschoolse opvang (SNO)` or `SNO (specialistische …)`. */
function explainedIn(text: string): string[] {
  const behind = [...text.matchAll(/\p{Ll}[’'"]? \((?:de |het )?(\p{Lu}[\p{L}]{1,6})\)/gu)];
  const before = [...text.matchAll(/(?<![\p{L}\d])(\p{Lu}[\p{L}]{1,6}) (?:\(\p{Ll}{3,}|(?:betekent|staat voor|is de afkorting))/gu)];
  return [...behind, ...before].map(([, name]) => name!.toLowerCase());
}

function wordsOf(values: unknown): string[] {
  if (typeof values === 'string') return [values.toLowerCase(), ...(values.toLowerCase().match(/[\p{L}\d]+/gu) ?? [])];
  return Array.isArray(values) ? values.flatMap(wordsOf) : [];
}

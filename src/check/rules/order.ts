import { isDateText } from '../../schema/date.ts';
import { atField, type CheckContext, type EntryProblem, groupsIn } from '../context.ts';
import type { RawEntry } from '../read-content.ts';
import type { FieldPath } from '../read-yaml.ts';

/** Ranges that run backwards, and numbers and tariffs that stand there twice. */
export function orderProblems({ readable }: CheckContext): EntryProblem[] {
  return [...readable.flatMap((entry) => [...rangeProblems(entry), ...listNumbers(entry), ...tariffProblems(entry)]), ...entryNumbers(readable)];
}

function rangeProblems(entry: RawEntry): EntryProblem[] {
  const { data } = entry;
  const problems: EntryProblem[] = [];
  const compare = (what: string, group: unknown, path: FieldPath, from: string, to: string, strict: boolean) => {
    const start = (group as Record<string, unknown> | null | undefined)?.[from];
    const end = (group as Record<string, unknown> | null | undefined)?.[to];
    const bothNumbers = typeof start === 'number' && typeof end === 'number';
    const bothTimes = [start, end].every((time) => typeof time === 'string' && /^\d\d:\d\d$/.test(time));
    if (!bothNumbers && !bothTimes) return;
    const wrong = (end as number) < (start as number) || (strict && end === start);
    if (wrong) problems.push(atField(entry, 'range-order', [...path, to], { what, from: start as number, to: end as number }));
  };
  compare('age', data['age'], ['age'], 'from', 'to', false);
  compare('time', data, [], 'startTime', 'endTime', true);
  for (const [index, item] of groupsIn(data['agenda']).entries()) {
    compare('slides', item?.['slides'], ['agenda', index, 'slides'], 'from', 'to', false);
  }
  return problems;
}

/** Numbers of agenda items and of questions within one consultation. */
function listNumbers(entry: RawEntry): EntryProblem[] {
  return ['agenda', 'questions'].flatMap((field) => {
    const seen = new Set<unknown>();
    return groupsIn(entry.data[field]).flatMap((item, index) => {
      const number = item?.['number'];
      if (typeof number !== 'number') return [];
      if (seen.has(number)) return [atField(entry, 'duplicate-number', [field, index, 'number'], { number, scope: field })];
      seen.add(number);
      return [];
    });
  });
}

/** Numbers of segments within a region, and of objectives within a segment. */
function entryNumbers(entries: readonly RawEntry[]): EntryProblem[] {
  const seen = new Map<string, RawEntry>();
  return entries.flatMap((entry) => {
    const { number } = entry.data;
    if (typeof number !== 'number' || (entry.kind !== 'segment' && entry.kind !== 'objective')) return [];
    const key = `${entry.kind} ${entry.region} ${entry.kind === 'objective' ? String(entry.data['segment']) : ''} ${number}`;
    const first = seen.get(key);
    if (first) return [atField(entry, 'duplicate-number', ['number'], { number, scope: entry.kind, other: first.file })];
    seen.set(key, entry);
    return [];
  });
}

function tariffProblems(entry: RawEntry): EntryProblem[] {
  const seen = new Set<string>();
  let last: string | undefined;
  return groupsIn(entry.data['tariffs']).flatMap((tariff, index) => {
    const from = tariff?.['from'];
    if (!isDateText(from)) return [];
    const before = last;
    last = from;
    const key = JSON.stringify([from, tariff?.['per'], tariff?.['note']]);
    const path = ['tariffs', index, 'from'];
    if (seen.has(key)) return [atField(entry, 'tariff-duplicate', path, { from, per: String(tariff?.['per'] ?? '') })];
    seen.add(key);
    return before !== undefined && from < before ? [atField(entry, 'tariff-order', path, { from, before })] : [];
  });
}

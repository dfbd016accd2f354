import { type DateText, isDateText } from '../../schema/date.ts';
import { atField, type CheckContext, type EntryProblem, groupsIn } from '../context.ts';
import type { RawEntry } from '../read-content.ts';
import type { FieldPath } from '../read-yaml.ts';
import { yearBefore } from './validity.ts';

/** The years that content can speak of: the Youth Act is of 2015 and contracts run for some years. */
const FIRST_YEAR = 1990;
const YEARS_AHEAD = 50;

/** Dates that exist and still look wrong: a year with a slip of the finger, a source looked at in the future or too long ago. */
export function dateProblems({ readable, today, lastKnownDay }: CheckContext): EntryProblem[] {
  return readable.flatMap((entry) => {
    const problems = datesIn(entry).flatMap(({ path, date }) => {
      const year = Number(date.slice(0, 4));
      const late = today === undefined ? 2100 : Number(today.slice(0, 4)) + YEARS_AHEAD;
      return year < FIRST_YEAR || year > late ? [atField(entry, 'date-unlikely', path, { date })] : [];
    });
    return today === undefined || lastKnownDay === undefined || problems.length > 0 ? problems : sourceProblems(entry, today, lastKnownDay);
  });
}

/** Days on which someone looked or measured cannot lie ahead, and a source wants a look once a year. */
function sourceProblems(entry: RawEntry, today: DateText, lastKnownDay: DateText): EntryProblem[] {
  const looked = [
    { path: ['source', 'consultedOn'], label: 'source' },
    { path: ['waitingTime', 'asOf'], label: 'waitingTime' },
  ];
  return looked.flatMap(({ path, label }) => {
    const date = path.reduce<unknown>((value, step) => (value as Record<string, unknown> | null | undefined)?.[step], entry.data);
    if (!isDateText(date)) return [];
    if (date > lastKnownDay) return [atField(entry, 'date-future', path, { date, today: lastKnownDay })];
    return label === 'source' && date < yearBefore(today) ? [atField(entry, 'source-old', path, { date })] : [];
  });
}

function datesIn({ data }: RawEntry): { path: FieldPath; date: DateText }[] {
  const found: { path: FieldPath; date: DateText }[] = [];
  const add = (path: FieldPath, value: unknown) => {
    if (isDateText(value)) found.push({ path, date: value });
  };
  for (const field of ['validFrom', 'validUntil', 'date']) add([field], data[field]);
  for (const [list, field] of [
    ['tariffs', 'from'],
    ['milestones', 'date'],
    ['contracts', 'endsAtLatest'],
    ['changes', 'date'],
  ] as const) {
    groupsIn(data[list]).forEach((item, index) => {
      add([list, index, field], item?.[field]);
    });
  }
  return found;
}

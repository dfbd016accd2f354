import * as z from 'zod';

/** A calendar day as text, `YYYY-MM-DD` (ISO 8601). Such texts sort and compare as dates do. */
export type DateText = string;

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Number of days in a month (1-12) of a year in the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0);
}

/** What is wrong with a text as a date: its `form`, or a day that the `calendar` does not have; undefined if it is a date. */
export function dateFault(text: string): 'form' | 'calendar' | undefined {
  const match = DATE.exec(text);
  if (!match) return 'form';
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const exists = year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? undefined : 'calendar';
}

/** True if the value is a text that names an existing calendar day. */
export function isDateText(value: unknown): value is DateText {
  return typeof value === 'string' && dateFault(value) === undefined;
}

/**
 * A day in content, checked as text. Never a Date: that would read 01-07-2024 as 7 January and move days over time zones.
 * A wrong date is a custom issue whose `params.problem` is the problem code.
 */
export function dateText(title: string, description: string) {
  return z
    .string()
    .superRefine((value, context) => {
      const fault = dateFault(value);
      if (fault) {
        const problem = fault === 'form' ? 'date-form' : 'date-impossible';
        context.addIssue({ code: 'custom', message: problem, params: { problem } });
      }
    })
    .meta({ title, description, format: 'date' });
}

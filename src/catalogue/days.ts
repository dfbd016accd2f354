import type { DateText } from '../schema/date.ts';
import { addDays } from '../text/dates.ts';

/** The first and the last day that four digits of a year can write. */
const FIRST_DAY = '0001-01-01';
const LAST_DAY = '9999-12-31';

/** The day after a day. Undefined after 31 December 9999, which editors use for "no end": that day never comes. */
export function dayAfter(day: DateText): DateText | undefined {
  return day >= LAST_DAY ? undefined : addDays(day, 1);
}

/** The day before a day; undefined before the first day of the calendar. */
export function dayBefore(day: DateText): DateText | undefined {
  return day <= FIRST_DAY ? undefined : addDays(day, -1);
}

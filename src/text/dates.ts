import type { DateText } from '../schema/date.ts';

const MONTHS = ['januari', 'februari', 'maart', 'april', 'mei', 'juni', 'juli', 'augustus', 'september', 'oktober', 'november', 'december'];

/** A day in words: `2024-07-01` becomes `1 juli 2024`. */
export function inWords(date: DateText): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** A month as a heading: `2024-07` becomes `Juli 2024`. */
export function monthHeading(month: string): string {
  const words = inWords(`${month}-01`).slice('1 '.length);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The day in Europe/Amsterdam at a moment in milliseconds since 1970 (UTC). */
export function dayInAmsterdam(moment: number): DateText {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', year: 'numeric', month: '2-digit', day: '2-digit' });
  return parts.format(new Date(moment));
}

/** A moment, in milliseconds since 1970 (UTC), as a clock in the Netherlands shows it: `25 november 2026 om 14.05 uur`. */
export function momentInWords(moment: number): string {
  const time = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' }).format(new Date(moment));
  return `${inWords(dayInAmsterdam(moment))} om ${time.replace(':', '.')} uur`;
}

/** The day that lies a number of days after another; negative numbers go back. */
export function addDays(date: DateText, days: number): DateText {
  const moment = new Date(`${date}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

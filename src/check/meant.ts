import { isDateText } from '../schema/date.ts';

const MONTHS = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** The date that an editor probably meant, as YYYY-MM-DD; undefined if it cannot be told. Dutch order: the day comes first. */
export function meantDate(text: string): string | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[‐-―−]/g, '-')
    .replace(/[.,;]$/, '');
  const words = /(\d{1,2})\s*(?:e\s+)?([a-z]{3,})\.?\s+(\d{4})/.exec(plain);
  const month = words ? MONTHS.indexOf(words[2]!.replace('mrt', 'maa').slice(0, 3)) + 1 : 0;
  if (words && month > 0) return dateOf(words[3]!, month, words[1]!);
  const yearLast = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(plain);
  if (yearLast) return dateOf(yearLast[3]!, yearLast[2]!, yearLast[1]!);
  const yearFirst = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(?:[t ].*)?$/.exec(plain);
  if (yearFirst) return dateOf(yearFirst[1]!, yearFirst[2]!, yearFirst[3]!) ?? dateOf(yearFirst[1]!, yearFirst[3]!, yearFirst[2]!);
  return undefined;
}

/** The time that an editor probably meant, as HH:MM. */
export function meantTime(text: string): string | undefined {
  const match = /^(\d{1,2})\s*(?:[:.u]|uur)\s*(\d{2})?\s*(?:uur|u)?$/i.exec(text.trim());
  if (!match || Number(match[1]) > 23 || Number(match[2] ?? 0) > 59) return undefined;
  return `${match[1]!.padStart(2, '0')}:${match[2] ?? '00'}`;
}

function dateOf(year: string, month: string | number, day: string): string | undefined {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDateText(date) ? date : undefined;
}

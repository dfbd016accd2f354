import type { RawEntry } from '../check/read-content.ts';
import { dayBefore } from '../catalogue/days.ts';
import { isDateText, type DateText } from '../schema/date.ts';

/** A product that a new one replaces, with the last day that it should get. */
export interface Ending {
  /** Relative to the content folder. */
  file: string;
  title: string;
  lastDay: DateText;
}

/** What ends when a new product starts: what it replaces and has no last day yet. Nothing when the new product has no first day. */
export function endingsOf(data: Record<string, unknown>, region: string | undefined, entries: readonly RawEntry[]): Ending[] {
  const replaced = new Set(Array.isArray(data['replaces']) ? (data['replaces'] as unknown[]) : []);
  const lastDay = isDateText(data['validFrom']) ? dayBefore(data['validFrom']) : undefined;
  if (lastDay === undefined) return [];
  return entries
    .filter((entry) => entry.kind === 'product' && entry.region === region && replaced.has(entry.slug) && entry.data['validUntil'] === undefined)
    .map(({ file, slug, data: { title } }) => ({ file, title: typeof title === 'string' ? title : slug, lastDay }));
}

/** The text of an entry's file with `validUntil` added as the last of its fields; everything else stays as the editor wrote it. */
export function withLastDay(text: string, lastDay: DateText): string {
  return text.replace(
    /^(---[ \t]*(\r?\n)[\s\S]*?\r?\n)(---[ \t]*(?:\r?\n|$))/,
    (_whole, fields: string, newline: string, close: string) => `${fields}validUntil: ${lastDay}${newline}${close}`,
  );
}

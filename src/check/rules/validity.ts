import { isDateText } from '../../schema/date.ts';
import type { EntryProblem } from '../check-content.ts';
import type { RawEntry } from '../read-content.ts';

/** Validities that end before they start. */
export function validityProblems(entries: readonly RawEntry[]): EntryProblem[] {
  return entries.flatMap((entry) => {
    const { validFrom, validUntil } = entry.data;
    if (!isDateText(validFrom) || !isDateText(validUntil) || validFrom <= validUntil) return [];
    return [{ entry, code: 'validity-order' as const, path: ['validUntil'], data: { from: validFrom, until: validUntil } }];
  });
}

import type { DateText } from '../schema/date.ts';
import { dayAfter, dayBefore } from './days.ts';

/** From which day and up to and including which day something is in force; a missing end is open. */
export interface Validity {
  validFrom?: DateText | undefined;
  validUntil?: DateText | undefined;
}

/** Where a day stands to a validity: before it, in it or after it. */
export type ValidityStatus = 'announced' | 'in-force' | 'ended';

/** A stretch of days with one status; a missing `from` or `until` (both included in the stretch) is open. */
interface Phase {
  status: ValidityStatus;
  from: DateText | undefined;
  until: DateText | undefined;
}

/** The status of a validity on a day. The first and the last day themselves are in force. */
export function statusOn(validity: Validity, day: DateText): ValidityStatus {
  if (validity.validFrom !== undefined && day < validity.validFrom) return 'announced';
  if (validity.validUntil !== undefined && day > validity.validUntil) return 'ended';
  return 'in-force';
}

/** The whole time line of a validity, oldest first: every day belongs to exactly one phase. */
export function phasesOf({ validFrom, validUntil }: Validity): Phase[] {
  const before = validFrom === undefined ? undefined : dayBefore(validFrom);
  const after = validUntil === undefined ? undefined : dayAfter(validUntil);
  return [
    ...(before === undefined ? [] : [{ status: 'announced' as const, from: undefined, until: before }]),
    { status: 'in-force' as const, from: validFrom, until: validUntil },
    ...(after === undefined ? [] : [{ status: 'ended' as const, from: after, until: undefined }]),
  ];
}

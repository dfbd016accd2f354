import type { DateText } from '../schema/date.ts';

/** From which day and up to and including which day something is in force; a missing end is open. */
export interface Validity {
  validFrom?: DateText | undefined;
  validUntil?: DateText | undefined;
}

/** Where a day stands to a validity: before it, in it or after it. */
export type ValidityStatus = 'announced' | 'in-force' | 'ended';

/** The status of a validity on a day. The first and the last day themselves are in force. */
export function statusOn(validity: Validity, day: DateText): ValidityStatus {
  if (validity.validFrom !== undefined && day < validity.validFrom) return 'announced';
  if (validity.validUntil !== undefined && day > validity.validUntil) return 'ended';
  return 'in-force';
}

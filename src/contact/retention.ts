import type { MessageStore } from './store.ts';

const DAY = 86_400_000;
/** So many days before its time is up a message that was set aside is named in the log, every day again. */
const NOTICE = 7;

/** What retention works with. */
export interface RetentionParts {
  store: MessageStore;
  /** So many days after delivery the content is blanked. */
  days: number;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Told of a message that was set aside and is nearly as old as a delivered one may get: it is never blanked unasked. */
  onOverdue: (reference: string) => void;
}

/** Blanks what was delivered long enough ago; names what should have been delivered by now. Gives how many were blanked. Rejects when the database cannot be used. */
export async function keepRetention({ store, days, now, onOverdue }: RetentionParts): Promise<number> {
  const moment = now();
  const blanked = await store.blankSent(moment - days * DAY, moment);
  const overdue = await store.overdue(moment - Math.max(0, days - NOTICE) * DAY, moment - DAY, moment);
  for (const reference of overdue) onOverdue(reference);
  return blanked;
}

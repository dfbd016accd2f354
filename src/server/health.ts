import type { MessageStore } from '../contact/store.ts';

/** How the server is, for a monitor; counts and ages only. */
export interface Health {
  status: 'ok' | 'fout';
  database: 'ok' | 'fout';
  waiting: number;
  parked: number;
  /** Age of the oldest message that waits for delivery, in seconds; null when none does, or when mail is off. */
  oldestWaitingSeconds: number | null;
}

/** After this long without delivery something is wrong, in seconds. */
const LATE = 3600;

/** Looks at the database and the outbox. With mail off, messages may wait for as long as they like. */
export async function readHealth(store: MessageStore, mailIsOn: boolean, now: number): Promise<Health> {
  try {
    const { waiting, parked, oldestWaiting } = await store.counts();
    const age = mailIsOn && oldestWaiting !== undefined ? Math.round((now - oldestWaiting) / 1000) : null;
    const well = parked === 0 && (age === null || age < LATE);
    return { status: well ? 'ok' : 'fout', database: 'ok', waiting, parked, oldestWaitingSeconds: age };
  } catch {
    return { status: 'fout', database: 'fout', waiting: 0, parked: 0, oldestWaitingSeconds: null };
  }
}

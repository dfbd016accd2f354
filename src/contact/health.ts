import type { MessageStore } from './store.ts';

/** How the server is, for a monitor; counts and ages only. */
export interface Health {
  status: 'ok' | 'fout';
  database: 'ok' | 'fout';
  waiting: number;
  parked: number;
  /** Messages that were made with another key than the server has. */
  unreadable: number;
  /** Age of the oldest message that waits for delivery, in seconds; null when none does. */
  oldestWaitingSeconds: number | null;
}

/** After this long without delivery something is wrong, in seconds. */
const LATE = 3600;

/** Looks at the database and the outbox. Never rejects. With mail off, messages may wait for as long as they like; `now` is in milliseconds. */
export async function readHealth(store: MessageStore, mailIsOn: boolean, now: number): Promise<Health> {
  try {
    const { waiting, parked, unreadable, oldestWaiting } = await store.counts();
    const age = oldestWaiting === undefined ? null : Math.round((now - oldestWaiting) / 1000);
    const late = mailIsOn && age !== null && age >= LATE;
    return { status: parked > 0 || unreadable > 0 || late ? 'fout' : 'ok', database: 'ok', waiting, parked, unreadable, oldestWaitingSeconds: age };
  } catch {
    return { status: 'fout', database: 'fout', waiting: 0, parked: 0, unreadable: 0, oldestWaitingSeconds: null };
  }
}

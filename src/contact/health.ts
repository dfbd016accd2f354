import type { MessageStore } from './store.ts';

/** How the server is, for a monitor; counts and ages only. */
export interface Health {
  status: 'ok' | 'fout';
  database: 'ok' | 'fout';
  waiting: number;
  parked: number;
  /** Messages that were made with another key than the server has. */
  unreadable: number;
  /** Messages that wait because the mail server refuses us: login or sender. */
  refused: number;
  /** Age of the oldest message that waits for delivery, in seconds; null when none does. */
  oldestWaitingSeconds: number | null;
  /** Names of settings that are wrong, where that did not stop the site from starting: nothing can be kept until they are mended. */
  wrongSettings?: string[];
}

/** How a site is of which the database cannot be used, or was never opened. */
const NOTHING_KNOWN: Health = { status: 'fout', database: 'fout', waiting: 0, parked: 0, unreadable: 0, refused: 0, oldestWaitingSeconds: null };

/** After this long without delivery something is wrong, in seconds. */
const LATE = 3600;

/** Looks at the database and the outbox. Never rejects. With mail off, messages may wait for as long as they like; `now` is in milliseconds. */
export async function readHealth(store: MessageStore, mailIsOn: boolean, now: number): Promise<Health> {
  try {
    const { waiting, parked, unreadable, refused, oldestWaiting } = await store.counts();
    // A clock that was set back makes no message younger than new.
    const age = oldestWaiting === undefined ? null : Math.max(0, Math.round((now - oldestWaiting) / 1000));
    const late = mailIsOn && age !== null && age >= LATE;
    const status = parked > 0 || unreadable > 0 || (mailIsOn && refused > 0) || late ? 'fout' : 'ok';
    return { status, database: 'ok', waiting, parked, unreadable, refused, oldestWaitingSeconds: age };
  } catch {
    return NOTHING_KNOWN;
  }
}

/** How a site is that has these wrong settings. */
export function healthOfClosed(wrongSettings: string[]): Health {
  return { ...NOTHING_KNOWN, wrongSettings };
}

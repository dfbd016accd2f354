import { deliverDue, type DeliveryParts } from '../contact/deliver.ts';
import { errorCode } from '../contact/error-code.ts';
import type { Mail } from '../contact/mail.ts';
import { keepRetention, type RetentionParts } from '../contact/retention.ts';
import { logText } from '../text/server.ts';

/** Milliseconds between two looks at the outbox. */
const INTERVAL = 15_000;

/** Milliseconds between two looks at what must be blanked. */
const RETENTION_INTERVAL = 3_600_000;

/** How long the mail under way may still take when the work stops, in milliseconds. */
const LAST_MAIL = 5000;

/** The work beside answering visitors, under way. */
export interface Upkeep {
  /** Looks at the outbox now. */
  nudge(): void;
  /** Stops, and waits for the mail under way; gives it up after five seconds. It is tried again at the next start. */
  stop(): Promise<void>;
}

/**
 * Delivers what waits (when there is mail) and blanks what is old enough, at once and then again and again, one round at a time.
 * Several processes may do this on one database: a message is claimed by one of them.
 */
export function startUpkeep(delivery: DeliveryParts | undefined, retention: RetentionParts): Upkeep {
  const stopping = new AbortController();
  const givingUp = new AbortController();
  const parts = delivery && { ...delivery, send: (mail: Mail) => delivery.send(mail, givingUp.signal) };
  let round: Promise<void> | undefined;
  let again = false;
  let lastRetention = -Infinity;

  const work = async () => {
    try {
      do {
        again = false;
        if (parts) await deliverDue(parts, stopping.signal);
      } while (again && !stopping.signal.aborted);
      // A clock that was set back starts the hour anew, it does not make it longer.
      const since = retention.now() - lastRetention;
      if (since >= 0 && since < RETENTION_INTERVAL) return;
      await keepRetention(retention);
      lastRetention = retention.now();
    } catch (error) {
      console.error(logText.deliveryFailed(errorCode(error)));
    }
  };
  const nudge = () => {
    if (stopping.signal.aborted) return;
    again = true;
    round ??= work().finally(() => {
      round = undefined;
      // Something came in just when it was done.
      if (again) nudge();
    });
  };

  nudge();
  const timer = setInterval(nudge, INTERVAL);
  timer.unref();
  return {
    nudge,
    async stop() {
      clearInterval(timer);
      stopping.abort();
      const patience = setTimeout(() => givingUp.abort(), LAST_MAIL);
      await round;
      clearTimeout(patience);
    },
  };
}

import { deliverDue, type DeliveryParts } from '../contact/deliver.ts';
import { readHealth, type Health } from '../contact/health.ts';
import { createContact, type ContactService } from '../contact/intake.ts';
import { kyselyStore } from '../contact/kysely-store.ts';
import { payloadCipher } from '../contact/payload-cipher.ts';
import { rateLimit } from '../contact/rate-limit.ts';
import { keepRetention } from '../contact/retention.ts';
import { smtpSend } from '../contact/smtp.ts';
import type { RegionMailbox } from '../site/site-facts.ts';
import { logText } from '../text/server.ts';
import { openD1 } from './d1-database.ts';
import type { WorkerSettings } from './settings.ts';

/** The contact form of a worker with its database open. */
export interface WorkerContact {
  /** The form's service; `onKept` is told of every message that was kept. */
  contact: (onKept: () => void) => ContactService;
  health: () => Promise<Health>;
  /** Sends what is due; does nothing while mail is off. Rejects when the database cannot be used. */
  deliver: () => Promise<void>;
  /** The same, and blanks what is old enough. */
  upkeep: () => Promise<void>;
}

/** Opens the database and makes all of it. `now` gives milliseconds, `random` from 0 up to 1. Rejects when the database cannot be used. */
export async function openWorkerContact(
  settings: WorkerSettings,
  regions: readonly RegionMailbox[],
  builtFor: string,
  now: () => number,
  random: () => number,
): Promise<WorkerContact> {
  const { contactKey: key, olderKeys, mail, retentionDays, proofBits } = settings;
  const store = kyselyStore(await openD1(settings.database), await payloadCipher(key, olderKeys));
  const limit = rateLimit(settings.rateLimit, key);
  const choices = regions.map(({ slug, name }) => ({ slug, name }));
  const delivery: DeliveryParts | undefined = mail && {
    store,
    send: smtpSend(mail.url),
    from: mail.from,
    to: mail.to,
    regions,
    now,
    random,
    onParked: (reference, error) => console.error(logText.parked(reference, error)),
    onRefused: (error) => console.error(logText.refused(error)),
  };
  const deliver = async () => void (delivery && (await deliverDue(delivery)));
  return {
    contact: (onKept) =>
      createContact({
        store,
        key,
        regions: choices,
        siteUrl: settings.siteUrl ?? builtFor,
        limit,
        proofBits,
        now,
        onFailure: (code) => console.error(logText.notKept(code)),
        onKept,
      }),
    health: () => readHealth(store, mail !== undefined, now()),
    deliver,
    async upkeep() {
      await deliver();
      await keepRetention({ store, days: retentionDays, now, onOverdue: (reference) => console.error(logText.overdue(reference)) });
    },
  };
}

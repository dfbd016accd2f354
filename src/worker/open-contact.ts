import { closedContact } from '../contact/closed-contact.ts';
import { contactOn } from '../contact/contact.ts';
import { deliverDue } from '../contact/deliver.ts';
import { healthOfClosed, type Health } from '../contact/health.ts';
import type { ContactService } from '../contact/intake.ts';
import { kyselyStore } from '../contact/kysely-store.ts';
import { payloadCipher } from '../contact/payload-cipher.ts';
import { keepRetention } from '../contact/retention.ts';
import type { RegionMailbox } from '../site/site-facts.ts';
import { openD1 } from './d1-database.ts';
import { readWorkerSettings, type WorkerEnvironment } from './settings.ts';

/** The contact form of a worker. */
export interface WorkerContact {
  /** The form's service; `onKept` is told of every message that was kept. */
  service: (onKept: () => void) => ContactService;
  health: () => Promise<Health>;
  /** Sends what is due; does nothing while mail is off. Rejects when the database cannot be used. */
  deliver: () => Promise<void>;
  /** The same, and blanks what is old enough. */
  upkeep: () => Promise<void>;
}

/**
 * Makes all of it; the database is opened at its first use. A worker cannot refuse to start: with a wrong setting the form is closed,
 * and what is wrong is said in the log and, by name, by `/gezond`. `builtFor` is the public address of the build, `now` gives milliseconds.
 */
export async function openWorkerContact(
  env: WorkerEnvironment,
  regions: readonly RegionMailbox[],
  builtFor: string,
  now: () => number,
): Promise<WorkerContact> {
  const read = readWorkerSettings(env);
  if ('wrong' in read) {
    // In full where the operator looks: a sentence may quote a value, and `/gezond` is read by anyone.
    const report = () => console.error(read.wrong.map(({ sentence }) => sentence).join('\n'));
    report();
    const closed = closedContact(
      regions.map(({ slug, name }) => ({ slug, name })),
      builtFor,
    );
    const health = async () => healthOfClosed([...new Set(read.wrong.map(({ name }) => name))]);
    return { service: () => closed, health, deliver: async () => undefined, upkeep: async () => report() };
  }
  const { settings } = read;
  const { contactKey: key, olderKeys, database } = settings;
  const store = kyselyStore(openD1(database), await payloadCipher(key, olderKeys));
  const { service, health, delivery, retention } = contactOn({ store, key, settings, regions, builtFor, now });
  const deliver = async () => void (delivery && (await deliverDue(delivery)));
  return {
    service,
    health,
    deliver,
    async upkeep() {
      await deliver();
      await keepRetention(retention);
    },
  };
}

import type { RegionMailbox } from '../site/site-facts.ts';
import { logText } from '../text/server.ts';
import type { DeliveryParts } from './deliver.ts';
import { readHealth, type Health } from './health.ts';
import { createContact, type ContactService } from './intake.ts';
import { rateLimit } from './rate-limit.ts';
import type { RetentionParts } from './retention.ts';
import type { ContactSettings } from './settings.ts';
import { smtpSend } from './smtp.ts';
import type { MessageStore } from './store.ts';

/** All that a site does with messages, wherever it runs. */
export interface Contact {
  /** The form's service; `onKept` is told of every message that was kept. */
  service: (onKept: () => void) => ContactService;
  health: () => Promise<Health>;
  /** Undefined while mail is off. */
  delivery: DeliveryParts | undefined;
  retention: RetentionParts;
}

/** What that is made of. */
export interface ContactBase {
  store: MessageStore;
  /** Secret for tokens, duplicate keys and the counting of visitors. */
  key: string;
  settings: ContactSettings;
  regions: readonly RegionMailbox[];
  /** Public address that the site was built with. */
  builtFor: string;
  /** Milliseconds since 1970. */
  now: () => number;
}

/** Puts the parts together; what goes wrong is a line in the log. */
export function contactOn({ store, key, settings, regions, builtFor, now }: ContactBase): Contact {
  const { mail, retentionDays, proofBits } = settings;
  const limit = rateLimit(settings.rateLimit, key);
  // Only what a page may show goes on: a region's mailbox stays here.
  const choices = regions.map(({ slug, name }) => ({ slug, name }));
  const siteUrl = settings.siteUrl ?? builtFor;
  const onFailure = (code: string) => console.error(logText.notKept(code));
  return {
    service: (onKept) => createContact({ store, key, regions: choices, siteUrl, limit, proofBits, now, onFailure, onKept }),
    health: () => readHealth(store, mail !== undefined, now()),
    delivery: mail && {
      store,
      send: smtpSend(mail.url),
      from: mail.from,
      to: mail.to,
      regions,
      now,
      random: Math.random,
      onParked: (reference, error) => console.error(logText.parked(reference, error)),
      onRefused: (error) => console.error(logText.refused(error)),
    },
    retention: { store, days: retentionDays, now, onOverdue: (reference) => console.error(logText.overdue(reference)) },
  };
}

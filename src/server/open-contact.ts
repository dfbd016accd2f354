import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createContact, type ContactService, type RegionChoice } from '../contact/intake.ts';
import { kyselyStore } from '../contact/kysely-store.ts';
import { openSqlite } from '../contact/sqlite-database.ts';
import type { MessageStore } from '../contact/store.ts';
import { logText, serverText } from '../text/server.ts';
import { generatedKey } from './contact-key.ts';
import { readHealth, type Health } from './health.ts';
import type { ServerSettings } from './settings.ts';

/** The contact form with its database open. */
export interface OpenContact {
  contact: ContactService;
  health: () => Promise<Health>;
  store: MessageStore;
  close: () => Promise<void>;
}

/** Opens (or makes) the message store in its folder. Rejects with a sentence in Dutch when that cannot be used. */
export async function openStore({ databaseFile }: ServerSettings): Promise<MessageStore> {
  try {
    await mkdir(dirname(databaseFile), { recursive: true, mode: 0o700 });
    return kyselyStore(await openSqlite(databaseFile));
  } catch (error) {
    throw new Error(serverText.databaseFailed(databaseFile, (error as Error).message), { cause: error });
  }
}

/** Opens the store and makes the form's service on it. `now` gives milliseconds; `siteUrl` is the public address. Rejects with a sentence in Dutch. */
export async function openContact(
  settings: ServerSettings,
  siteUrl: string,
  regions: readonly RegionChoice[],
  now: () => number,
): Promise<OpenContact> {
  const key = settings.contactKey ?? (await generatedKey(settings.dataDir));
  const store = await openStore(settings);
  // Only what a page may show goes on: a region's mailbox stays here.
  const choices = regions.map(({ slug, name }) => ({ slug, name }));
  const onFailure = (code: string) => console.error(logText.notKept(code));
  const contact = createContact({ store, key, regions: choices, siteUrl, now, onFailure });
  return { contact, store, health: () => readHealth(store, settings.mail !== undefined, now()), close: () => store.close() };
}

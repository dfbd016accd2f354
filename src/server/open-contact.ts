import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Kysely } from 'kysely';
import { contactOn, type Contact } from '../contact/contact.ts';
import { errorCode } from '../contact/error-code.ts';
import { kyselyStore, type ContactDatabase } from '../contact/kysely-store.ts';
import { payloadCipher } from '../contact/payload-cipher.ts';
import type { MessageStore } from '../contact/store.ts';
import type { RegionMailbox } from '../site/site-facts.ts';
import { serverText } from '../text/server.ts';
import { generatedKey } from './contact-key.ts';
import { groupCommit } from './group-commit.ts';
import { openPostgres } from './postgres-database.ts';
import type { DatabaseSettings, ServerSettings } from './settings.ts';
import { openSqlite } from './sqlite-database.ts';
import { openThroughWrangler } from './wrangler-database.ts';

/** The message store, and the secret that it was opened with. */
export interface OpenStore {
  store: MessageStore;
  key: string;
}

/** A database in words, without its password. */
export function databaseName(database: DatabaseSettings): string {
  if (database.kind === 'sqlite') return database.file;
  const { host, pathname } = new URL(database.url);
  return `postgres://${host}${pathname}`;
}

/** Opens (or makes) the message store. Rejects with a sentence in Dutch when that cannot be used. */
export async function openStore(settings: ServerSettings): Promise<OpenStore> {
  const { database, contactKey, dataDir, olderKeys } = settings;
  const key = contactKey ?? (await generatedKey(dataDir));
  const cipher = await payloadCipher(key, olderKeys);
  try {
    const db = await openDatabase(database);
    // Postgres groups commits itself.
    return { store: kyselyStore(db, cipher, database.kind === 'sqlite' ? groupCommit : undefined), key };
  } catch (error) {
    const { message } = error as Error;
    const sentence = database.kind === 'sqlite' ? serverText.fileFailed : serverText.postgresFailed;
    throw new Error(sentence(databaseName(database), message || errorCode(error)), { cause: error });
  }
}

/**
 * The message store of a site on Cloudflare, through wrangler; `folder` is where `wrangler dev` keeps its own, undefined for the real one.
 * Rejects with a sentence in Dutch when there is no key.
 */
export async function openWorkerStore({ contactKey, olderKeys }: ServerSettings, folder: string | undefined): Promise<MessageStore> {
  if (contactKey === undefined) throw new Error(serverText.workerNeedsKey);
  return kyselyStore(openThroughWrangler(folder), await payloadCipher(contactKey, olderKeys));
}

async function openDatabase(database: DatabaseSettings): Promise<Kysely<ContactDatabase>> {
  if (database.kind === 'postgres') return openPostgres(database.url);
  await mkdir(dirname(database.file), { recursive: true, mode: 0o700 });
  return openSqlite(database.file);
}

/** Opens the store and puts the rest on it. `builtFor` is the public address of the build, `now` gives milliseconds. Rejects with a sentence in Dutch. */
export async function openContact(
  settings: ServerSettings,
  regions: readonly RegionMailbox[],
  builtFor: string,
  now: () => number,
): Promise<Contact & OpenStore> {
  const opened = await openStore(settings);
  return { ...opened, ...contactOn({ ...opened, settings, regions, builtFor, now }) };
}

import { DatabaseSync } from 'node:sqlite';
import type { StoredMessage } from '../../src/contact/store.ts';
import { openStore } from '../../src/server/open-contact.ts';
import { readSettings } from '../../src/server/settings.ts';

/** All messages that a server with these settings keeps. */
export async function messagesOf(env: Record<string, string>): Promise<StoredMessage[]> {
  const read = readSettings(env);
  if ('errors' in read) throw new Error(read.errors.join('\n'));
  const { store } = await openStore(read.settings);
  try {
    return await store.list();
  } finally {
    await store.close();
  }
}

/** What SQLite says of a file's soundness: `ok`, or what is wrong. */
export function integrityOf(file: string): string {
  const database = new DatabaseSync(file);
  try {
    return String(database.prepare('pragma integrity_check').get()?.['integrity_check']);
  } finally {
    database.close();
  }
}

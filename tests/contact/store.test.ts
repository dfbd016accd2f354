import { spawn } from 'node:child_process';
import { readdir, readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { openSqlite } from '../../src/server/sqlite-database.ts';
import { kyselyStore } from '../../src/contact/kysely-store.ts';
import { payloadCipher } from '../../src/contact/payload-cipher.ts';
import { groupCommit } from '../../src/server/group-commit.ts';
import { message, storeBehaviour } from './store-behaviour.ts';
import { KEY, openStore, tempFolder, TYPED } from './support.ts';

// Only against hanging: the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe('on SQLite', () => {
  let file = '';
  storeBehaviour(
    async () => {
      file = join(await tempFolder(), 'messages.sqlite');
      return openStore(file);
    },
    () => openStore(file),
  );
});

test('a message is there after the database was closed and opened again', async () => {
  const file = join(await tempFolder(), 'messages.sqlite');
  const before = await openStore(file);
  await before.put(message(1));
  const kept = await before.list();
  await before.close();
  const after = await openStore(file);
  expect(await after.list()).toEqual(kept);
  expect(await after.find('JH-22222221')).toMatchObject({ ...message(1), status: 'pending', sentAt: undefined, lastError: undefined });
  expect(await after.find('JH-22222222')).toBeUndefined();
});

test('commits are on disk before they are acknowledged: WAL with full synchronous', async () => {
  const db = await openSqlite(join(await tempFolder(), 'messages.sqlite'));
  onTestFinished(() => db.destroy());
  expect((await sql`pragma journal_mode`.execute(db)).rows).toEqual([{ journal_mode: 'wal' }]);
  expect((await sql`pragma synchronous`.execute(db)).rows).toEqual([{ synchronous: 2 }]);
});

test('only the owner can read the files', async () => {
  const file = join(await tempFolder(), 'messages.sqlite');
  const store = await openStore(file);
  await store.put(message(1));
  for (const each of [file, `${file}-wal`, `${file}-shm`]) expect((await stat(each)).mode & 0o777, each).toBe(0o600);
});

test('a file that is no database is refused', async () => {
  await expect(openSqlite(fileURLToPath(import.meta.url))).rejects.toThrow('not a database');
  await expect(openSqlite(join(await tempFolder(), 'no', 'such', 'folder'))).rejects.toThrow('ENOENT');
});

test('processes that open a new file at the same moment all find the tables', async () => {
  const file = join(await tempFolder(), 'messages.sqlite');
  const script = `
    const { openSqlite } = await import(${JSON.stringify(new URL('../../src/server/sqlite-database.ts', import.meta.url).href)});
    process.stdin.once('data', async () => {
      const db = await openSqlite(${JSON.stringify(file)});
      await db.selectFrom('contact_message').select('id').execute();
      await db.destroy();
      process.stdin.destroy();
    });
    process.stdout.write('ready');`;
  const children = Array.from({ length: 8 }, () => spawn(process.execPath, ['--input-type=module', '-e', script]));
  onTestFinished(() => children.forEach((child) => child.kill('SIGKILL')));
  const errors: string[] = [];
  for (const child of children) child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text));
  const codes = children.map((child) => new Promise((resolve) => child.on('close', resolve)));
  await Promise.all(children.map((child) => new Promise((resolve) => child.stdout.once('data', resolve))));
  for (const child of children) child.stdin.write('go');
  expect({ codes: await Promise.all(codes), errors }).toEqual({ codes: children.map(() => 0), errors: [] });
});

test('a migration that fails halfway leaves nothing behind, and runs once what was in its way is gone', async () => {
  const file = join(await tempFolder(), 'messages.sqlite');
  const database = new DatabaseSync(file);
  onTestFinished(() => database.close());
  // The name of an index that comes after the table.
  database.exec('create table contact_message_reference (other text)');
  await expect(openSqlite(file)).rejects.toThrow('contact_message_reference');
  expect(database.prepare("select name from sqlite_master where type = 'table'").all()).toEqual([{ name: 'contact_message_reference' }]);
  database.exec('drop table contact_message_reference');
  const store = await openStore(file);
  expect(await store.put(message(1))).toBe('JH-22222221');
});

test('nothing of a message stands readable on disk', async () => {
  const folder = await tempFolder();
  const store = await openStore(join(folder, 'messages.sqlite'));
  await store.put(message(1));
  for (const name of await readdir(folder)) {
    const bytes = await readFile(join(folder, name), 'latin1');
    for (const text of [TYPED.name, TYPED.email, TYPED.subject, 'Kan mijn kind']) expect(bytes, name).not.toContain(text);
  }
});

/** A store on a file that tells how many rows each of its writes took. */
async function openCounted(file: string) {
  const db = await openSqlite(file);
  const groups: number[] = [];
  const counting: typeof groupCommit = (keep) =>
    groupCommit((rows) => {
      groups.push(rows.length);
      return keep(rows);
    });
  const store = kyselyStore(db, await payloadCipher(KEY), counting);
  onTestFinished(() => store.close());
  return { store, groups };
}

test('rows that come in at once share a write, each with its own reference; a repeated one is known', async () => {
  const { store, groups } = await openCounted(join(await tempFolder(), 'messages.sqlite'));
  await store.put(message(7));
  const numbers = [1, 2, 3, 2, 7, 4, 1];
  const references = await Promise.all(numbers.map((number, index) => store.put({ ...message(number), id: `again-${index}` })));
  expect(references).toEqual(numbers.map((number) => `JH-2222222${number}`));
  expect(await store.list()).toHaveLength(5);
  expect(groups.length).toBeLessThan(6);
});

test('a row that fails takes no other of its group with it', async () => {
  const db = await openSqlite(join(await tempFolder(), 'messages.sqlite'));
  const store = kyselyStore(db, await payloadCipher(KEY), groupCommit);
  onTestFinished(() => store.close());
  await store.put(message(0));
  const results = await Promise.allSettled([1, 2, 3].map((number) => store.put({ ...message(number), id: number === 2 ? 'id-0' : `id-${number}` })));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect((await store.list()).map(({ dedup }) => dedup).sort()).toEqual(['dedup-0', 'dedup-1', 'dedup-3']);
});

/** Another process, as it were, that holds the file until it is told to let go. */
function holding(file: string): () => void {
  const other = new DatabaseSync(file);
  other.exec('begin immediate');
  const letGo = () => {
    if (other.isOpen) other.close();
  };
  onTestFinished(letGo);
  return letGo;
}

test('a file that another process holds for a while is waited for, and nothing else has to wait', async () => {
  const file = join(await tempFolder(), 'messages.sqlite');
  const store = await openStore(file);
  const letGo = holding(file);
  const kept = Promise.all([1, 2, 3].map((number) => store.put(message(number))));
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 10);
  await new Promise((resolve) => setTimeout(resolve, 300));
  letGo();
  await kept;
  clearInterval(ticking);
  expect(turns).toBeGreaterThan(3);
  expect(await store.list()).toHaveLength(3);
});

test('a file that stays held is given up once for all who wait, not for one after the other', async () => {
  const file = join(await tempFolder(), 'messages.sqlite');
  const { store, groups } = await openCounted(file);
  const letGo = holding(file);
  const results = await Promise.allSettled([1, 2, 3, 4, 5].map((number) => store.put(message(number))));
  expect(results).toEqual(Array(5).fill({ status: 'rejected', reason: expect.objectContaining({ errcode: 5 }) }));
  // Each row was tried once.
  expect(groups.reduce((sum, size) => sum + size, 0)).toBe(5);
  letGo();
  await store.put(message(1));
  expect(await store.list()).toHaveLength(1);
});

test.each(['messages.sqlite', 'messages.sqlite-wal'])('what is written after %s was taken away is not called kept', async (name) => {
  const folder = await tempFolder();
  const store = await openStore(join(folder, 'messages.sqlite'));
  await store.put(message(1));
  await rename(join(folder, name), join(folder, 'elsewhere'));
  await expect(store.put(message(2))).rejects.toMatchObject({ code: 'DATABASE_GONE' });
  await expect(store.counts()).rejects.toMatchObject({ code: 'DATABASE_GONE' });
  await rename(join(folder, 'elsewhere'), join(folder, name));
  expect(await store.put(message(2))).toBe('JH-22222222');
});

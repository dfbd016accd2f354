import { afterAll, beforeAll, expect, onTestFinished, vi, test } from 'vitest';
import { getPlatformProxy } from 'wrangler';
import { kyselyStore } from '../../src/contact/kysely-store.ts';
import { payloadCipher } from '../../src/contact/payload-cipher.ts';
import { openD1, type D1 } from '../../src/worker/d1-database.ts';
import { message, storeBehaviour } from './store-behaviour.ts';
import { KEY } from './support.ts';

// Only against hanging: the machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

// The real D1, in the real runtime (workerd), on this machine.
let proxy: { env: { DB: D1 }; dispose: () => Promise<void> };
beforeAll(async () => {
  proxy = await getPlatformProxy<{ DB: D1 }>({ configPath: 'wrangler.jsonc', persist: false, remoteBindings: false });
});
afterAll(() => proxy.dispose());

async function connect() {
  const db = openD1(proxy.env.DB);
  onTestFinished(() => db.destroy());
  return db;
}

async function empty() {
  const db = await connect();
  await db.deleteFrom('contact_message').execute();
  return kyselyStore(db, await payloadCipher(KEY));
}

storeBehaviour(empty, async () => kyselyStore(await connect(), await payloadCipher(KEY)));

test('a database that cannot be used fails what is asked of it, and nothing once it can', async () => {
  const { DB } = proxy.env;
  for (const table of ['contact_message', 'kysely_migration']) await DB.prepare(`drop table if exists ${table}`).run();
  await DB.prepare('create table contact_message_due (other text)').run();
  const store = kyselyStore(openD1(DB), await payloadCipher(KEY));
  await expect(store.put(message(1))).rejects.toThrow();
  await expect(store.counts()).rejects.toThrow();
  await DB.prepare('drop table contact_message_due').run();
  expect(await store.put(message(1))).toBe('JH-22222221');
});

test('a request that Cloudflare cuts off in the middle of a query hinders no other', async () => {
  const { DB } = proxy.env;
  let cutOff = true;
  const cutting: D1 = {
    prepare: (sql) => (cutOff && sql.startsWith('insert into "contact') ? neverEnding : DB.prepare(sql)),
    batch: (statements) => DB.batch(statements),
  };
  const neverEnding = { bind: () => neverEnding, run: () => new Promise<never>(() => undefined), all: () => new Promise<never>(() => undefined) };
  const store = kyselyStore(openD1(cutting), await payloadCipher(KEY));
  void store.put(message(2));
  await store.counts();
  cutOff = false;
  expect(await store.put(message(2))).toBe('JH-22222222');
});

test('workers that start at the same moment on an empty database all find the tables', async () => {
  const { DB } = proxy.env;
  for (const table of ['contact_message', 'kysely_migration']) await DB.prepare(`drop table if exists ${table}`).run();
  const opened = await Promise.all(Array.from({ length: 5 }, connect));
  for (const db of opened) expect(await db.selectFrom('contact_message').select('id').execute()).toEqual([]);
  expect((await DB.prepare('select name from kysely_migration').all()).results).toHaveLength(1);
});

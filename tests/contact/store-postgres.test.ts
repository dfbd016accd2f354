import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { kyselyStore } from '../../src/contact/kysely-store.ts';
import { payloadCipher } from '../../src/contact/payload-cipher.ts';
import { openPostgres } from '../../src/server/postgres-database.ts';
import { startPostgres, type LabPostgres } from '../lab/postgres.ts';
import { message, storeBehaviour } from './store-behaviour.ts';
import { KEY, NOON, post, serviceOn, tokenOf, TYPED } from './support.ts';

// Only against hanging: the machine may be busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

let server: LabPostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.remove());

async function connect() {
  const db = await openPostgres(server.url);
  const store = kyselyStore(db, await payloadCipher(KEY));
  onTestFinished(() => store.close().catch(() => undefined));
  return { db, store };
}

async function empty() {
  const { db, store } = await connect();
  await sql`truncate contact_message`.execute(db);
  return store;
}

storeBehaviour(empty, async () => (await connect()).store);

test('processes that start at the same moment on an empty database all find the tables', async () => {
  const { db } = await connect();
  await sql`drop schema public cascade`.execute(db);
  await sql`create schema public`.execute(db);
  const stores = await Promise.all(Array.from({ length: 6 }, connect));
  expect(await Promise.all(stores.map(({ store }) => store.list()))).toEqual(stores.map(() => []));
});

test('a commit is on disk before it is acknowledged, also where the server itself does not ask for that', async () => {
  const { db } = await connect();
  await sql`alter database berichten set synchronous_commit = off`.execute(db);
  const { db: later } = await connect();
  expect((await sql`show synchronous_commit`.execute(later)).rows).toEqual([{ synchronous_commit: 'on' }]);
  expect((await sql`show fsync`.execute(later)).rows).toEqual([{ fsync: 'on' }]);
});

test('a server that is gone is 503 with the text kept; when it is back the same connection pool works, with what was kept', async () => {
  const store = await empty();
  const { contact, failures } = serviceOn(store, () => NOON);
  const token = await tokenOf(NOON - 60_000);
  expect(await contact.submit(post({ ...TYPED, token }))).toMatchObject({ status: 303 });
  await server.kill();
  const lost = { ...TYPED, token, subject: 'Tijdens de storing' };
  const outcome = await contact.submit(post(lost));
  expect(outcome).toMatchObject({ status: 503, view: { token, values: { message: TYPED.message } } });
  expect(failures).toHaveLength(1);
  expect(failures[0]).not.toContain('Tijdens');
  await server.restart();
  await vi.waitFor(async () => expect(await contact.submit(post(lost))).toMatchObject({ status: 303 }), { timeout: 30_000 });
  expect(await store.list()).toHaveLength(2);
});

test('a connection on which nothing comes back any more fails one message, not the next', async () => {
  const { port } = new URL(server.url);
  const open: Socket[] = [];
  const wire = createServer((socket) => {
    const onwards = createConnection(Number(port), '127.0.0.1');
    open.push(socket, onwards);
    for (const each of [socket, onwards]) each.on('error', () => undefined);
    socket.pipe(onwards).pipe(socket);
  });
  await new Promise<void>((resolve) => wire.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    wire.close();
  });
  const db = await openPostgres(server.url.replace(`:${port}`, `:${(wire.address() as AddressInfo).port}`));
  const store = kyselyStore(db, await payloadCipher(KEY));
  onTestFinished(() => store.close());
  await store.put(message(5));
  // The cable is pulled out: no end, no error, nothing.
  for (const socket of open) socket.unpipe();
  await expect(store.put(message(6))).rejects.toThrow('timeout');
  expect(await store.put(message(6))).toBe('JH-22222226');
});

test('a server that cannot be reached, or does not know us, refuses to open', async () => {
  await expect(openPostgres('postgres://lab:lab@127.0.0.1:1/berichten')).rejects.toThrow();
  await expect(openPostgres(server.url.replace('lab:lab', 'lab:ander'))).rejects.toThrow(/password/);
  expect((await (await empty()).put(message(1))).startsWith('JH-')).toBe(true);
});

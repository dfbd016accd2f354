import { expect, test } from 'vitest';
import type { MessageStore } from '../../src/contact/store.ts';
import { readHealth } from '../../src/contact/health.ts';
import { HOUR, NOON, openStore, TYPED } from './support.ts';

const { website: _, ...fields } = TYPED;

async function put(store: MessageStore, number: number, createdAt: number) {
  await store.put({
    id: `id-${number}`,
    dedup: `dedup-${number}`,
    reference: `JH-2222222${number}`,
    fields: { ...fields, role: 'parent' },
    createdAt,
  });
}

test('an empty store is well', async () => {
  expect(await readHealth(await openStore(), true, NOON)).toEqual({
    status: 'ok',
    database: 'ok',
    waiting: 0,
    parked: 0,
    unreadable: 0,
    refused: 0,
    oldestWaitingSeconds: null,
  });
});

test('a message may wait an hour while mail is on, and for ever while it is off', async () => {
  const store = await openStore();
  await put(store, 1, NOON);
  await put(store, 2, NOON + HOUR / 2);
  const at = (mailIsOn: boolean, now: number) => readHealth(store, mailIsOn, now);
  expect(await at(true, NOON + HOUR - 1000)).toEqual({
    status: 'ok',
    database: 'ok',
    waiting: 2,
    parked: 0,
    unreadable: 0,
    refused: 0,
    oldestWaitingSeconds: 3599,
  });
  expect(await at(true, NOON + HOUR)).toMatchObject({ status: 'fout', database: 'ok' });
  expect(await at(false, NOON + 1000 * HOUR)).toMatchObject({ status: 'ok', waiting: 2, oldestWaitingSeconds: 3_600_000 });
});

test('a message that was set aside is wrong, also while mail is off', async () => {
  const store = await openStore();
  await put(store, 1, NOON);
  await store.park('id-1', 'EENVELOPE 550');
  expect(await readHealth(store, false, NOON)).toEqual({
    status: 'fout',
    database: 'ok',
    waiting: 0,
    parked: 1,
    unreadable: 0,
    refused: 0,
    oldestWaitingSeconds: null,
  });
});

test('a mail server that refuses us is wrong at once, while mail is on', async () => {
  const store = await openStore();
  await put(store, 1, NOON);
  await store.reschedule('id-1', NOON + HOUR, 'ECONNECTION 421 CONN');
  expect(await readHealth(store, true, NOON)).toMatchObject({ status: 'ok', refused: 0 });
  await store.reschedule('id-1', NOON + HOUR, 'EAUTH 535 AUTH PLAIN');
  expect(await readHealth(store, true, NOON)).toMatchObject({ status: 'fout', refused: 1 });
  expect(await readHealth(store, false, NOON)).toMatchObject({ status: 'ok' });
});

test('a database that cannot be read is wrong, not an error', async () => {
  const store = await openStore();
  await store.close();
  expect(await readHealth(store, true, NOON)).toMatchObject({ status: 'fout', database: 'fout' });
});

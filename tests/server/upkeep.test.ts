import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeliveryParts } from '../../src/contact/deliver.ts';
import { smtpSend } from '../../src/contact/smtp.ts';
import type { RetentionParts } from '../../src/contact/retention.ts';
import { startUpkeep } from '../../src/server/upkeep.ts';
import { mailServer } from '../contact/mail-server.ts';
import { NOON, openStore, TYPED } from '../contact/support.ts';

const { website: _, ...fields } = TYPED;

// The timer is set by hand; mail and database are real.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] }));
afterEach(() => void vi.useRealTimers());

async function setUp() {
  const server = await mailServer();
  const store = await openStore();
  const parts: DeliveryParts = {
    store,
    send: smtpSend(server.url),
    from: 'site@jeugdhulp.example',
    to: 'inkoop@jeugdhulp.example',
    regions: [],
    now: () => NOON,
    random: () => 0.5,
    onParked: () => undefined,
    onRefused: () => undefined,
  };
  const put = (number: number) =>
    store.put({
      id: `id-${number}`,
      dedup: `dedup-${number}`,
      reference: `JH-2222222${number}`,
      fields: { ...fields, role: 'parent' },
      createdAt: NOON,
    });
  const retention: RetentionParts = { store, days: 30, now: () => NOON, onOverdue: () => undefined };
  return { server, store, parts, put, start: (changed: Partial<DeliveryParts> = {}) => startUpkeep({ ...parts, ...changed }, retention) };
}

/** Lets the timer run until a check passes. */
async function looksUntil(check: () => Promise<void>) {
  const look = () => {
    vi.advanceTimersByTime(15_000);
    return check();
  };
  await vi.waitFor(look, { timeout: 20_000 });
}

test('looks at once; stopping lets the mail under way finish and starts no other', async () => {
  const { server, store, put, start } = await setUp();
  for (const number of [2, 3, 4]) await put(number);
  await start().stop();
  expect(server.received).toHaveLength(1);
  expect(await store.counts()).toMatchObject({ sent: 1, waiting: 2 });
});

test('looks again and again, until it is stopped', async () => {
  const { store, put, start } = await setUp();
  const { stop } = start();
  await put(2);
  await looksUntil(async () => expect((await store.counts()).sent).toBe(1));
  await put(3);
  await looksUntil(async () => expect((await store.counts()).sent).toBe(2));
  await stop();
  await put(4);
  vi.advanceTimersByTime(60_000);
  expect(vi.getTimerCount()).toBe(0);
  expect(await store.counts()).toMatchObject({ sent: 2, waiting: 1 });
});

test('a database that fails is a line in the log, without content, and not the end', async () => {
  const { store, put, start } = await setUp();
  await put(2);
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let fails = true;
  const claim: DeliveryParts['store']['claim'] = (...given) =>
    fails ? Promise.reject(Object.assign(new Error(TYPED.message), { code: 'ERR_SQLITE_ERROR', errcode: 10 })) : store.claim(...given);
  const { stop } = start({ store: { ...store, claim } });
  await vi.waitFor(() => expect(log).toHaveBeenCalled(), { timeout: 20_000 });
  expect(log.mock.calls).toEqual([['FOUT bezorgen lukte niet (ERR_SQLITE_ERROR 10)']]);
  fails = false;
  await looksUntil(async () => expect((await store.counts()).sent).toBe(1));
  await stop();
  log.mockRestore();
});

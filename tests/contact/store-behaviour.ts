import { expect, test } from 'vitest';
import type { MessageStore, NewMessage } from '../../src/contact/store.ts';
import { HOUR, NOON, SECOND, TYPED } from './support.ts';

const { website: _, ...fields } = TYPED;
const DAY = 24 * HOUR;

/** A good message with a number of its own. */
export function message(number: number, createdAt = NOON): NewMessage {
  return { id: `id-${number}`, dedup: `dedup-${number}`, reference: `JH-2222222${number}`, fields: { ...fields, role: 'parent' }, createdAt };
}

/** What every store must do, whatever its database: `open` gives an empty one, `again` another one on the same database. */
export function storeBehaviour(open: () => Promise<MessageStore>, again: () => Promise<MessageStore>): void {
  const storeWith = async (...messages: NewMessage[]) => {
    const store = await open();
    for (const each of messages) await store.put(each);
    return store;
  };

  test('a message is kept once per duplicate key, also when it comes many times at once', async () => {
    const store = await storeWith(message(1));
    expect(await store.find('JH-22222221')).toMatchObject({ ...message(1), status: 'pending', content: 'readable', sentAt: undefined });
    expect(await store.find('JH-22222222')).toBeUndefined();
    const other = await again();
    const references = await Promise.all(
      Array.from({ length: 50 }, (_each, number) =>
        (number % 2 ? store : other).put({ ...message(2), id: `other-${number}`, reference: `JH-3333333${number % 10}` }),
      ),
    );
    expect(new Set(references).size).toBe(1);
    expect(await store.put({ ...message(1), id: 'new', reference: 'JH-44444444' })).toBe('JH-22222221');
    expect(await other.list()).toHaveLength(2);
    expect([await other.referenceOf('dedup-1'), await other.referenceOf('dedup-9')]).toEqual(['JH-22222221', undefined]);
  });

  test('lists the newest first, and counts', async () => {
    const store = await storeWith(message(1, NOON), message(2, NOON + HOUR), message(3, NOON - HOUR), message(4, NOON));
    expect((await store.list()).map(({ id }) => id)).toEqual(['id-2', 'id-1', 'id-4', 'id-3']);
    await store.markSent('id-3', NOON);
    await store.park('id-4', 'EENVELOPE 550');
    expect(await store.counts()).toEqual({ waiting: 2, sent: 1, parked: 1, unreadable: 0, refused: 0, oldestWaiting: NOON });
    expect(await (await open()).counts()).toEqual({ waiting: 0, sent: 0, parked: 0, unreadable: 0, refused: 0, oldestWaiting: undefined });
  });

  test('a claimed message is left alone until its lease runs out', async () => {
    const store = await storeWith(message(1), message(2, NOON - SECOND));
    expect(await store.claim(NOON, 120 * SECOND)).toMatchObject({ id: 'id-2', attempts: 1 });
    expect(await store.claim(NOON, 120 * SECOND)).toMatchObject({ id: 'id-1', attempts: 1 });
    expect(await store.claim(NOON + 120 * SECOND, 120 * SECOND)).toBeUndefined();
    expect(await store.claim(NOON + 121 * SECOND, 120 * SECOND)).toMatchObject({ id: 'id-2', attempts: 2 });
  });

  test('workers that look at the same moment never get the same message', async () => {
    const stores = [await open(), await again()];
    for (let number = 0; number < 8; number++) await stores[0]!.put(message(number));
    const claimed = await Promise.all(Array.from({ length: 12 }, (_each, number) => stores[number % 2]!.claim(NOON, HOUR)));
    const ids = claimed.flatMap((each) => each?.id ?? []);
    expect(ids).toHaveLength(8);
    expect(new Set(ids).size).toBe(8);
  });

  test('a message that waits for later is not due before', async () => {
    const store = await storeWith(message(1));
    await store.claim(NOON, HOUR);
    await store.reschedule('id-1', NOON + 30 * SECOND, 'ECONNECTION CONN');
    expect(await store.claim(NOON + 29 * SECOND, HOUR)).toBeUndefined();
    expect(await store.claim(NOON + 30 * SECOND, HOUR)).toMatchObject({ lastError: 'ECONNECTION CONN', attempts: 2 });
  });

  test('a message of a clock that was far ahead, and then set right, is due and not held', async () => {
    const store = await storeWith(message(1, NOON + 365 * DAY), message(2, NOON + 365 * DAY));
    expect(await store.claim(NOON + 365 * DAY, HOUR)).toMatchObject({ id: 'id-1' });
    expect([await store.claim(NOON, HOUR), await store.claim(NOON, HOUR)].map((each) => each?.id).sort()).toEqual(['id-1', 'id-2']);
    expect(await store.claim(NOON, HOUR)).toBeUndefined();
  });

  test('what was sent or set aside is not due any more', async () => {
    const store = await storeWith(message(1), message(2));
    await store.markSent('id-1', NOON + SECOND);
    await store.park('id-2', 'x'.repeat(500));
    expect(await store.claim(NOON + HOUR, HOUR)).toBeUndefined();
    expect(await store.find('JH-22222221')).toMatchObject({ status: 'sent', sentAt: NOON + SECOND });
    expect(await store.find('JH-22222222')).toMatchObject({ status: 'parked', lastError: 'x'.repeat(200) });
    // A worker that comes late with a refusal changes nothing.
    await store.park('id-1', 'EENVELOPE 550');
    await store.reschedule('id-1', NOON, 'ECONNECTION');
    expect(await store.find('JH-22222221')).toMatchObject({ status: 'sent', lastError: undefined });
  });

  test('retry makes one or all due now with a new count, but never what was sent', async () => {
    const store = await storeWith(message(1), message(2), message(3));
    for (let number = 0; number < 3; number++) await store.claim(NOON, HOUR);
    await store.markSent('id-1', NOON);
    await store.park('id-2', 'EENVELOPE 550');
    await store.reschedule('id-3', NOON + HOUR, 'ECONNECTION');
    expect(await store.retry(NOON, 'JH-22222221')).toBe(0);
    expect(await store.retry(NOON, 'JH-99999999')).toBe(0);
    expect(await store.retry(NOON, 'JH-22222222')).toBe(1);
    expect(await store.claim(NOON, HOUR)).toMatchObject({ id: 'id-2', attempts: 1 });
    expect(await store.retry(NOON)).toBe(2);
    expect(await store.find('JH-22222223')).toMatchObject({ attempts: 0, nextAt: NOON });
    expect(await store.counts()).toMatchObject({ waiting: 2, sent: 1, parked: 0 });
  });

  test('a lease is longer once it is renewed, and no longer than that', async () => {
    const store = await storeWith(message(1));
    await store.claim(NOON, 60 * SECOND);
    await store.renew('id-1', NOON + 90 * SECOND);
    expect(await store.claim(NOON + 80 * SECOND, HOUR)).toBeUndefined();
    expect(await store.claim(NOON + 91 * SECOND, HOUR)).toMatchObject({ id: 'id-1' });
  });

  test('what was sent long enough ago is blanked, and nothing else; its reference stays known', async () => {
    const store = await storeWith(message(1), message(2), message(3), message(4));
    await store.markSent('id-1', NOON);
    await store.markSent('id-2', NOON + DAY);
    await store.park('id-3', 'EENVELOPE 550');
    expect(await store.blankSent(NOON + DAY - 1, NOON + 31 * DAY)).toBe(1);
    expect(await store.blankSent(NOON + DAY - 1, NOON + 31 * DAY)).toBe(0);
    expect(await store.find('JH-22222221')).toMatchObject({ status: 'sent', content: 'blanked', fields: undefined, blankedAt: NOON + 31 * DAY });
    for (const number of [2, 3, 4]) expect(await store.find(`JH-2222222${number}`)).toMatchObject({ content: 'readable' });
    expect(await store.put({ ...message(1), id: 'late' })).toBe('JH-22222221');
    expect(await store.counts()).toMatchObject({ sent: 2, parked: 1, waiting: 1, unreadable: 0 });
  });

  test('a person may blank one message: what was not sent is never sent then', async () => {
    const store = await storeWith(message(1), message(2), message(3));
    await store.markSent('id-1', NOON);
    await store.park('id-2', 'EENVELOPE 550');
    for (const number of [1, 2, 3]) expect(await store.blankOne(`JH-2222222${number}`, NOON)).toBe(true);
    expect(await store.blankOne('JH-22222221', NOON)).toBe(false);
    expect(await store.blankOne('JH-99999999', NOON)).toBe(false);
    expect((await store.list()).map(({ status, content }) => `${status} ${content}`)).toEqual(['sent blanked', 'purged blanked', 'purged blanked']);
    expect(await store.retry(NOON)).toBe(0);
    expect(await store.claim(NOON + HOUR, HOUR)).toBeUndefined();
    expect(await store.counts()).toEqual({ waiting: 0, sent: 1, parked: 0, unreadable: 0, refused: 0, oldestWaiting: undefined });
  });

  test('what is set aside too long is named once a day, by one process', async () => {
    const store = await storeWith(message(1), message(2, NOON + DAY), message(3));
    await store.park('id-1', 'EENVELOPE 550');
    await store.park('id-2', 'EENVELOPE 550');
    const other = await again();
    const now = NOON + 23 * DAY;
    expect((await Promise.all([store, other].map((each) => each.overdue(NOON, now - DAY, now)))).flat()).toEqual(['JH-22222221']);
    expect(await other.overdue(NOON, now - 1, now + DAY - 1)).toEqual([]);
    expect((await store.overdue(NOON + DAY, now, now + DAY)).sort()).toEqual(['JH-22222221', 'JH-22222222']);
  });
}

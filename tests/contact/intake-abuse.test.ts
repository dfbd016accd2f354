import { describe, expect, test, vi } from 'vitest';
import { findProof } from '../../src/contact/proof-of-work.ts';
import { rateLimit } from '../../src/contact/rate-limit.ts';
import { contactErrors as t } from '../../src/text/contact.ts';
import { HOUR, KEY, NOON, post, serviceOn, setUp, SITE, tokenOf, TYPED, viewOf } from './support.ts';

// Only against hanging: the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe('a number that looks like a BSN', () => {
  const BSN = 'Het nummer is 123456782.';

  test('is asked about, with the text kept; whoever says that it may go along goes on', async () => {
    const { contact, store, token } = await setUp();
    const message = `${TYPED.message}\n${BSN}`;
    const view = viewOf(await contact.submit(post({ ...TYPED, message, token })));
    expect(view.errors).toEqual([{ field: 'bsn', marks: ['message'], message: expect.stringContaining('123456782') }]);
    expect(view.values).toMatchObject({ message, bsn: '' });
    expect(await store.list()).toEqual([]);
    expect(await contact.submit(post({ ...view.values, token: view.token, bsn: 'ja' }))).toMatchObject({ status: 303 });
    expect(await store.list()).toMatchObject([{ fields: { message } }]);
  });

  test.each(['name', 'subject', 'message'])('is found in %s', async (field) => {
    const { contact, token } = await setUp();
    expect(viewOf(await contact.submit(post({ ...TYPED, [field]: BSN, token }))).errors).toMatchObject([{ field: 'bsn', marks: [field] }]);
  });

  test('that was taken away is no reason to ask any more', async () => {
    const { contact, token } = await setUp();
    await contact.submit(post({ ...TYPED, message: BSN, token }));
    expect(await contact.submit(post({ ...TYPED, token }))).toMatchObject({ status: 303 });
  });
});

describe('the rate limit', () => {
  async function limited(points: number) {
    const set = await setUp();
    return { ...set, ...serviceOn(set.store, set.time.now, { limit: rateLimit(points, KEY) }) };
  }

  test('answers 429 with the text kept and when to come back; another visitor is not hindered', async () => {
    const { contact, store, token } = await limited(3);
    const message = (number: number) => ({ ...TYPED, token, message: `${TYPED.message} ${number}` });
    for (let number = 0; number < 3; number++) expect((await contact.submit(post(message(number)))).status).toBe(303);
    const outcome = await contact.submit(post(message(3)));
    expect(outcome).toMatchObject({ status: 429, wait: expect.any(Number), view: { token, values: { message: message(3).message }, errors: [] } });
    expect(viewOf(outcome).notice).toBe(t.tooOften(10));
    expect(await store.list()).toHaveLength(3);
    expect((await contact.submit(post(message(3)), '198.51.100.7')).status).toBe(303);
  });

  test('counts what is wrong too, but the same message again only once', async () => {
    const { contact, store, token } = await limited(3);
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => contact.submit(post({ ...TYPED, token }))));
    expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map(() => 303));
    for (const status of [422, 422, 429]) expect((await contact.submit(post({ ...TYPED, email: 'x', token }))).status).toBe(status);
    // What was kept is still said to be kept.
    expect((await contact.submit(post({ ...TYPED, token }))).status).toBe(303);
    expect(await store.list()).toHaveLength(1);
  });

  test('a message that was received earlier is not called "not received" for a limit, nor counted as kept twice', async () => {
    const { store, time, token } = await setUp();
    const { contact } = serviceOn(store, time.now, { limit: rateLimit(1, KEY) });
    const first = await contact.submit(post({ ...TYPED, token }));
    // Another process, or this one after a start: it counts anew, and knows of no message.
    const { contact: other } = serviceOn(store, time.now, { limit: rateLimit(1, KEY) });
    expect((await other.submit(post({ ...TYPED, token, subject: 'Een andere vraag' }))).status).toBe(303);
    expect(await other.submit(post({ ...TYPED, token }))).toEqual(first);
    expect((await other.submit(post({ ...TYPED, token, subject: 'Nog een vraag' }))).status).toBe(429);
    expect(await store.list()).toHaveLength(2);
  });

  test('a message that was refused is not let through by sending it again', async () => {
    const { contact, store, token } = await limited(1);
    await contact.submit(post({ ...TYPED, token, subject: 'de eerste' }));
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => contact.submit(post({ ...TYPED, token }))));
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set([429]));
    expect(await store.list()).toHaveLength(1);
  });

  test('does not count what another site made the visitor send', async () => {
    const { contact, token } = await limited(1);
    for (let number = 0; number < 3; number++) await contact.submit(post({ ...TYPED, token }, { 'sec-fetch-site': 'cross-site' }));
    expect((await contact.submit(post({ ...TYPED, token }))).status).toBe(303);
  });
});

describe('the proof of work', () => {
  const BITS = 6;

  test('is asked only where it is switched on, and keeps the text when it is missing', async () => {
    const { store, time, token } = await setUp();
    const { contact } = serviceOn(store, time.now, { proofBits: BITS });
    expect((await contact.open(new Request(`${SITE}/contact/`))).view.proofBits).toBe(BITS);
    const view = viewOf(await contact.submit(post({ ...TYPED, token })));
    expect(view).toMatchObject({ errors: [{ field: 'form', message: t.proof }], values: { message: TYPED.message }, token });
    const proof = await findProof(token, TYPED.message, BITS);
    // A browser sends other line ends than it shows.
    const message = TYPED.message.replaceAll('\n', '\r\n');
    expect((await contact.submit(post({ ...TYPED, message, token, proof }))).status).toBe(303);
    expect((await contact.submit(post({ ...TYPED, token, proof }))).status).toBe(303);
    expect(await store.list()).toHaveLength(1);
  });

  test('holds for its own token and message only', async () => {
    const { store, time, token } = await setUp();
    const { contact } = serviceOn(store, time.now, { proofBits: 12 });
    const proof = await findProof(token, TYPED.message, 12);
    const other = await tokenOf(NOON - HOUR);
    for (const changed of [{ message: `${TYPED.message} en meer` }, { token: other }, { proof: '' }, { proof: `${proof}x` }])
      expect((await contact.submit(post({ ...TYPED, token, proof, ...changed }))).status).toBe(422);
    expect(await store.list()).toEqual([]);
  });
});

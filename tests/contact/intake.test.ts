import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { FormView } from '../../src/contact/intake.ts';
import { kyselyStore } from '../../src/contact/kysely-store.ts';
import { payloadCipher } from '../../src/contact/payload-cipher.ts';
import { isReference } from '../../src/contact/reference.ts';
import { openSqlite } from '../../src/server/sqlite-database.ts';
import { contactErrors as t } from '../../src/text/contact.ts';
import { HOUR, KEY, NOON, openStore, post, SECOND, serviceOn, setUp, SITE, tempFolder, tokenOf, TYPED, viewOf } from './support.ts';

// Only against hanging: the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

describe('open', () => {
  test('gives an empty form with a token that is taken three seconds later', async () => {
    const { contact, time, store } = await setUp();
    const { status, view } = await contact.open(new Request(`${SITE}/contact/`));
    expect(status).toBe(200);
    expect(view).toEqual({
      values: { name: '', email: '', role: '', region: '', subject: '', message: '', token: '', website: '', bsn: '', proof: '' },
      errors: [],
      token: expect.any(String),
      proofBits: 0,
    });
    time.forward(3 * SECOND);
    expect(await contact.submit(post({ ...TYPED, token: view.token }))).toMatchObject({ status: 303 });
    expect(await store.list()).toHaveLength(1);
  });

  test.each([
    ['?regio=haaglanden&onderwerp=SNO+voor+kinderen', { region: 'haaglanden', subject: 'SNO voor kinderen' }],
    ['?regio=haaglanden&pagina=Logeren', { region: 'haaglanden', subject: 'Logeren' }],
    ['?onderwerp=Tarief&pagina=Logeren', { region: '', subject: 'Tarief' }],
    ['?regio=elders', { region: '', subject: '' }],
    ['?regio=__proto__&onderwerp=%00%E2%80%AE%0d%0aX-Kop:%20a', { region: '', subject: 'X-Kop: a' }],
    ['?onderwerp=%ff', { region: '', subject: '\ufffd' }],
  ])('fills in from the address: %s', async (query, expected) => {
    const { contact } = await setUp();
    const { values, errors } = (await contact.open(new Request(`${SITE}/contact/${query}`))).view;
    expect(values).toMatchObject({ ...expected, name: '', message: '' });
    expect(errors).toEqual([]);
  });

  test('cuts a long subject between characters', async () => {
    const { contact } = await setUp();
    const { values } = (await contact.open(new Request(`${SITE}/contact/?${new URLSearchParams({ onderwerp: `a${'👋'.repeat(200)}` })}`))).view;
    expect(values.subject).toBe(`a${'👋'.repeat(149)}`);
  });
});

describe('a good message', () => {
  test('is kept and answered with where its reference stands', async () => {
    const { contact, store, token } = await setUp();
    const outcome = await contact.submit(post({ ...TYPED, token }));
    const [kept, ...others] = await store.list();
    expect(others).toEqual([]);
    expect(kept?.reference).toSatisfy(isReference);
    expect(outcome).toEqual({ status: 303, reference: kept?.reference, location: `/contact/ontvangen/?kenmerk=${kept?.reference}` });
    const { website: _, ...fields } = TYPED;
    expect(kept).toMatchObject({ fields, createdAt: NOON, status: 'pending', attempts: 0, nextAt: NOON });
  });

  test('is kept once, however often it comes', async () => {
    const { contact, store, token } = await setUp();
    const outcomes = await Promise.all(Array.from({ length: 50 }, () => contact.submit(post({ ...TYPED, token }))));
    const [kept, ...others] = await store.list();
    expect(others).toEqual([]);
    expect(new Set(outcomes.map((outcome) => outcome.status === 303 && outcome.reference))).toEqual(new Set([kept?.reference]));
  });

  test('is kept once by several services on one file, and after a restart', async () => {
    const file = join(await tempFolder(), 'messages.sqlite');
    const token = await tokenOf(NOON - HOUR);
    const stores = [await openStore(file), await openStore(file), await openStore(file)];
    const outcomes = await Promise.all(
      Array.from({ length: 48 }, (_, number) => serviceOn(stores[number % 3]!, () => NOON).contact.submit(post({ ...TYPED, token }))),
    );
    for (const store of stores) await store.close();
    const reopened = await openStore(file);
    const again = await serviceOn(reopened, () => NOON + HOUR).contact.submit(post({ ...TYPED, token }));
    const [kept, ...others] = await reopened.list();
    expect(others).toEqual([]);
    expect(new Set([...outcomes, again].map((outcome) => outcome.status === 303 && outcome.reference))).toEqual(new Set([kept?.reference]));
  });

  test('is the same message when only what cannot be seen differs', async () => {
    const { contact, store, token } = await setUp();
    await contact.submit(post({ ...TYPED, token }));
    await contact.submit(post({ ...TYPED, token, name: ` ${TYPED.name}\u200b `, message: TYPED.message.replaceAll('\n', '\r\n') }));
    expect(await store.list()).toHaveLength(1);
  });

  test('is another message when its text changed, or when the form was opened anew', async () => {
    const { contact, store, token } = await setUp();
    const first = await contact.submit(post({ ...TYPED, token }));
    const edited = await contact.submit(post({ ...TYPED, token, message: `${TYPED.message} Alvast bedankt.` }));
    const anew = await contact.submit(post({ ...TYPED, token: await tokenOf(NOON - HOUR) }));
    expect(await store.list()).toHaveLength(3);
    expect(new Set([first, edited, anew].map((outcome) => outcome.status === 303 && outcome.reference)).size).toBe(3);
  });
});

describe('what the visitor can mend', () => {
  test('comes back with the values, the errors, and status 422; nothing is kept', async () => {
    const { contact, store, token } = await setUp();
    const outcome = await contact.submit(post({ ...TYPED, token, email: 'sanne', website: 'x' }));
    expect(outcome.status).toBe(422);
    const { website: _, ...shown } = TYPED;
    expect(viewOf(outcome).values).toEqual({ ...shown, email: 'sanne', token: '', website: '', bsn: '', proof: '' });
    expect(viewOf(outcome).errors).toEqual([
      { field: 'email', message: t.emailForm },
      { field: 'form', message: t.trap },
    ]);
    expect(await store.list()).toEqual([]);
  });

  test.each([
    ['missing', async (): Promise<string> => ''],
    ['forged', async (): Promise<string> => `${(await tokenOf(NOON - HOUR)).slice(0, -3)}AAA`],
    ['fast', () => tokenOf(NOON - 3 * SECOND + 1)],
    ['future', () => tokenOf(NOON + 121 * SECOND)],
    ['expired', () => tokenOf(NOON - 24 * HOUR - 1)],
  ] as const)('a token that is %s: the text is kept, and sending again works', async (fault, makeToken) => {
    const { contact, store, time } = await setUp();
    const outcome = await contact.submit(post({ ...TYPED, token: await makeToken() }));
    expect(outcome.status).toBe(422);
    const view = viewOf(outcome);
    expect(view.errors).toEqual([{ field: 'form', message: t.token[fault] }]);
    expect(await store.list()).toEqual([]);
    time.forward(3 * SECOND);
    expect(await contact.submit(post({ ...view.values, token: view.token }))).toMatchObject({ status: 303 });
  });

  test.each([60 * SECOND, -60 * SECOND])('a form of a server whose clock is %i ms ahead is taken by the other', async (ahead) => {
    const { contact, store, time } = await setUp();
    const { contact: other } = serviceOn(store, () => time.now() + ahead);
    const { token } = (await other.open(new Request(`${SITE}/contact/`))).view;
    time.forward(10 * SECOND);
    expect(await contact.submit(post({ ...TYPED, token }))).toMatchObject({ status: 303 });
  });

  test('whoever mends a typing error at once need not wait three seconds again', async () => {
    const { contact, token } = await setUp();
    const view = viewOf(await contact.submit(post({ ...TYPED, token, email: 'sanne' })));
    expect(await contact.submit(post({ ...TYPED, token: view.token }))).toMatchObject({ status: 303 });
  });

  test.each([
    ['a field that comes twice', 'name=Iemand+anders', t.repeated],
    ['what is no UTF-8', 'subject=%ff%fe', t.malformed],
  ])('%s', async (_name, extra, message) => {
    const { contact, store, token } = await setUp();
    const { subject: _, ...typed } = TYPED;
    const body = new URLSearchParams(extra.startsWith('subject') ? { ...typed, token } : { ...TYPED, token });
    const outcome = await contact.submit(post(`${body}&${extra}`));
    expect(outcome.status).toBe(422);
    expect(viewOf(outcome).errors).toContainEqual({ field: 'form', message });
    expect(await store.list()).toEqual([]);
  });

  test('a body that breaks off', async () => {
    const { contact, store } = await setUp();
    const body = new ReadableStream({ pull: (controller) => controller.error(new Error('aborted')) });
    const request = new Request(`${SITE}/contact/`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body,
      duplex: 'half',
    } as RequestInit);
    expect(await contact.submit(request)).toMatchObject({ status: 422, view: { notice: t.cutOff } });
    expect(await store.list()).toEqual([]);
  });
});

describe('what is refused', () => {
  test('a post from another site: 403, not kept, the text shown for who meant it', async () => {
    const { contact, store, token } = await setUp();
    const outcome = await contact.submit(post({ ...TYPED, token }, { 'sec-fetch-site': 'cross-site' }));
    expect(outcome).toMatchObject({ status: 403, view: { notice: t.crossSite, values: { message: TYPED.message } } });
    expect(viewOf(outcome).token).not.toBe(token);
    expect(await store.list()).toEqual([]);
  });

  test('another type: 415', async () => {
    const { contact, store, token } = await setUp();
    const outcome = await contact.submit(post(JSON.stringify({ ...TYPED, token }), { 'content-type': 'application/json' }));
    expect(outcome).toMatchObject({ status: 415, view: { notice: t.notUrlencoded, errors: [] } });
    expect(await store.list()).toEqual([]);
  });

  test('a form that came in parts: 415 too, but the text is shown for who meant it', async () => {
    const { contact, store, token } = await setUp();
    const parts = new FormData();
    for (const [name, value] of Object.entries({ ...TYPED, token })) parts.append(name, value);
    parts.append('bijlage', new File(['inhoud'], 'bijlage.txt'));
    const outcome = await contact.submit(new Request(`${SITE}/contact/`, { method: 'POST', body: parts }));
    const { website: _, ...typed } = TYPED;
    expect(outcome).toMatchObject({ status: 415, view: { notice: t.notUrlencoded, errors: [], values: { ...typed, token: '' } } });
    expect(await store.list()).toEqual([]);
  });

  test.each([
    ['broken', '--x\r\nContent-Disposition: form-data; name="message"'],
    ['large', `--x\r\nContent-Disposition: form-data; name="message"\r\n\r\n${'a'.repeat(70_000)}\r\n--x--\r\n`],
    ['with a file in place of a text', '--x\r\nContent-Disposition: form-data; name="message"; filename="a"\r\n\r\nabc\r\n--x--\r\n'],
  ])('parts that are %s: 415 with an empty form', async (_name, body) => {
    const { contact } = await setUp();
    const outcome = await contact.submit(post(body, { 'content-type': 'multipart/form-data; boundary=x' }));
    expect(outcome).toMatchObject({ status: 415, view: { values: { message: '' } } });
  });

  test('more than 64 KiB: 413', async () => {
    const { contact, store, token } = await setUp();
    const outcome = await contact.submit(post({ ...TYPED, token, message: 'a'.repeat(66_000) }));
    expect(outcome).toMatchObject({ status: 413, view: { notice: t.tooLarge, errors: [] } });
    expect(await store.list()).toEqual([]);
  });
});

describe('a database that fails', () => {
  test('503: not received, the text is kept, and sending again makes one message', async () => {
    const file = join(await tempFolder(), 'messages.sqlite');
    const token = await tokenOf(NOON - HOUR);
    const closed = await openStore(file);
    await closed.close();
    const { contact, failures } = serviceOn(closed, () => NOON);
    const outcome = await contact.submit(post({ ...TYPED, token }));
    const { website: _, ...shown } = TYPED;
    expect(outcome).toMatchObject({ status: 503, view: { notice: t.notKept, errors: [], values: shown, token } });
    // The kind of the error, not its words.
    expect(failures).toEqual(['Error']);
    const well = await openStore(file);
    const { view } = outcome as { view: FormView };
    expect(await serviceOn(well, () => NOON).contact.submit(post({ ...view.values, token: view.token }))).toMatchObject({ status: 303 });
    expect(await well.list()).toHaveLength(1);
  });

  test('that is full: what was acknowledged is stored, all else is 503', async () => {
    const file = join(await tempFolder(), 'messages.sqlite');
    const db = await openSqlite(file);
    await sql`pragma max_page_count = 20`.execute(db);
    const store = kyselyStore(db, await payloadCipher(KEY));
    onTestFinished(() => store.close());
    const { contact, failures } = serviceOn(store, () => NOON);
    const statuses: Record<number, number> = { 303: 0, 503: 0 };
    for (let number = 0; number < 40; number++) {
      const { status } = await contact.submit(post({ ...TYPED, token: await tokenOf(NOON - HOUR), message: `${number} ${'a'.repeat(3000)}` }));
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
    expect(statuses[303]).toBeGreaterThan(0);
    expect(statuses[503]).toBeGreaterThan(0);
    expect(statuses[303]! + statuses[503]!).toBe(40);
    expect(await store.list()).toHaveLength(statuses[303]!);
    // 13 is SQLITE_FULL.
    expect(new Set(failures)).toEqual(new Set(['ERR_SQLITE_ERROR 13']));
    expect((await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db)).rows).toEqual([{ integrity_check: 'ok' }]);
  });
});

test('a reference says when its message came in, that there is none, or nothing while the database is gone', async () => {
  const { contact, store, token } = await setUp();
  const outcome = await contact.submit(post({ ...TYPED, token }));
  const reference = outcome.status === 303 ? outcome.reference : '';
  expect(await contact.receiptOf(reference)).toEqual({ at: NOON });
  expect(await contact.receiptOf('JH-22222222')).toBe('none');
  await store.close();
  expect(await contact.receiptOf(reference)).toBe('unavailable');
});

test('no body, of any kind, makes it fail', async () => {
  const { contact, store, token } = await setUp();
  const field = fc.constantFrom('name', 'email', 'role', 'region', 'subject', 'message', 'token', 'website', 'bsn', 'proof', '__proto__', '');
  const value = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('parent', 'haaglanden', 'a@b.nl', token, '%', '%zz', '%ff', '\0'));
  const encoded = fc
    .array(fc.tuple(field, value), { maxLength: 12 })
    .map((pairs) => pairs.map(([key, text]) => `${key}=${text.toWellFormed()}`).join('&'));
  const body = fc.oneof(encoded, fc.uint8Array({ maxLength: 300 }));
  await fc.assert(
    fc.asyncProperty(body, async (bytes) => {
      const request = new Request(`${SITE}/contact/`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: bytes,
      });
      expect((await contact.submit(request)).status).toBe(422);
    }),
    // The built site gets more of them (lab/abuse.ts).
    { numRuns: 300 },
  );
  expect(await store.list()).toEqual([]);
});

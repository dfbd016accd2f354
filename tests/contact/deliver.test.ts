import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { deliverDue, pauseAfter, type DeliveryParts } from '../../src/contact/deliver.ts';
import { kyselyStore } from '../../src/contact/kysely-store.ts';
import { payloadCipher } from '../../src/contact/payload-cipher.ts';
import { smtpSend } from '../../src/contact/smtp.ts';
import type { MessageStore } from '../../src/contact/store.ts';
import { openSqlite } from '../../src/server/sqlite-database.ts';
import { mailServer, type Answer } from './mail-server.ts';
import { clock, HOUR, NOON, openStore, SECOND, tempFolder, TYPED } from './support.ts';

// Only against hanging: the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const DAY = 24 * HOUR;
const { website: _, ...fields } = TYPED;

async function put(store: MessageStore, number: number, changed: Partial<typeof fields> = {}, createdAt = NOON) {
  const reference = `JH-2222222${number}`;
  await store.put({ id: `id-${number}`, dedup: `dedup-${number}`, reference, fields: { ...fields, role: 'parent', ...changed } as never, createdAt });
  return reference;
}

/** Delivery with a real mail server and a real database, at noon; every pause is without its random part. */
async function setUp(answer?: (attempt: number) => Answer) {
  const server = await mailServer(answer);
  const store = await openStore();
  const time = clock();
  const alarms: string[] = [];
  const parts: DeliveryParts = {
    store,
    send: smtpSend(server.url),
    from: 'Jeugdhulp <site@jeugdhulp.example>',
    to: 'algemeen@jeugdhulp.example',
    regions: [
      { slug: 'haaglanden', name: 'Haaglanden', mailbox: 'inkoop@haaglanden.example' },
      { slug: 'een-10-voor-de-jeugd', name: 'Een 10 voor de Jeugd' },
    ],
    now: time.now,
    random: () => 0.5,
    onParked: (reference, error) => alarms.push(`${reference} ${error}`),
    onRefused: (error) => alarms.push(error),
  };
  return { server, store, time, alarms, parts };
}

test('a message goes out once, to the mailbox of its region', async () => {
  const { server, store, parts, time } = await setUp();
  const reference = await put(store, 1);
  time.forward(SECOND);
  expect(await deliverDue(parts)).toEqual({ sent: 1, waiting: 0, parked: 0 });
  expect(await deliverDue(parts)).toEqual({ sent: 0, waiting: 0, parked: 0 });
  expect(server.received).toHaveLength(1);
  expect(server.received[0]).toMatchObject({ recipients: ['inkoop@haaglanden.example'], sender: 'site@jeugdhulp.example' });
  expect(await store.find(reference)).toMatchObject({ status: 'sent', sentAt: NOON + SECOND, attempts: 1 });
});

test.each([
  ['a region without a mailbox', 'een-10-voor-de-jeugd', 'Regio:     Een 10 voor de Jeugd'],
  ['no region', '', 'Regio:     niet gekozen'],
  ['a region that is gone', 'opgeheven', 'Regio:     opgeheven'],
])('%s: to the general mailbox', async (_name, region, line) => {
  const { server, store, parts } = await setUp();
  await put(store, 1, { region });
  await deliverDue(parts);
  expect(server.received[0]?.recipients).toEqual(['algemeen@jeugdhulp.example']);
  expect(server.received[0]?.mail.text).toContain(line);
});

test('the mail is plain text from our own domain, with the visitor in Reply-To only', async () => {
  const { server, store, parts } = await setUp();
  const reference = await put(store, 1, { subject: 'Wat kost één dag? €', message: 'Zoë vraagt:\n\n' + 'lang '.repeat(300) });
  await deliverDue(parts);
  const { mail, raw } = server.received[0]!;
  expect(mail.from).toMatchObject({ address: 'site@jeugdhulp.example', name: 'Jeugdhulp' });
  expect(mail.to).toMatchObject([{ address: 'inkoop@haaglanden.example' }]);
  expect(mail.replyTo).toMatchObject([{ address: 'sanne@voorbeeld.nl' }]);
  expect(mail.subject).toBe(`[${reference}] Wat kost één dag? €`);
  expect(mail.messageId).toBe('<id-1@jeugdhulp.example>');
  expect(mail.headers).toContainEqual(expect.objectContaining({ key: 'auto-submitted', value: 'auto-generated' }));
  expect(mail.html).toBeUndefined();
  expect(mail.attachments).toEqual([]);
  expect(raw).toMatch(/^content-type: text\/plain; charset=utf-8/im);
  for (const text of ['Zoë vraagt:', 'lang '.repeat(300).trim(), TYPED.name, TYPED.email, 'ouder of verzorger', 'Haaglanden', reference])
    expect(mail.text).toContain(text);
});

test('"come back later": it comes back later, with the same Message-ID', async () => {
  const { server, store, parts, time, alarms } = await setUp((attempt) => (attempt === 1 ? { at: 'DATA', code: 451 } : 'ok'));
  const reference = await put(store, 1);
  expect(await deliverDue(parts)).toEqual({ sent: 0, waiting: 1, parked: 0 });
  expect(await store.find(reference)).toMatchObject({ status: 'pending', nextAt: NOON + 30 * SECOND, lastError: expect.stringContaining('451') });
  time.forward(30 * SECOND - 1);
  expect(await deliverDue(parts)).toEqual({ sent: 0, waiting: 0, parked: 0 });
  time.forward(1);
  expect(await deliverDue(parts)).toEqual({ sent: 1, waiting: 0, parked: 0 });
  expect(server.received.map(({ mail }) => mail.messageId)).toEqual(['<id-1@jeugdhulp.example>']);
  expect(await store.find(reference)).toMatchObject({ status: 'sent', lastError: undefined });
  expect(alarms).toEqual([]);
});

test('a refusal for good sets the message aside with an alarm; it stays, and others go out', async () => {
  const { server, store, parts, time, alarms } = await setUp((attempt) => (attempt === 1 ? { at: 'RCPT', code: 550 } : 'ok'));
  const poison = await put(store, 1);
  const other = await put(store, 2);
  expect(await deliverDue(parts)).toEqual({ sent: 1, waiting: 0, parked: 1 });
  expect(await store.find(other)).toMatchObject({ status: 'sent' });
  expect(alarms).toEqual([`${poison} EENVELOPE 550 RCPT TO`]);
  expect(await store.find(poison)).toMatchObject({ status: 'parked', attempts: 1, lastError: 'EENVELOPE 550 RCPT TO', fields });
  time.forward(30 * DAY);
  expect(await deliverDue(parts)).toEqual({ sent: 0, waiting: 0, parked: 0 });
  // A person mended the mailbox.
  expect(await store.retry(time.now(), poison)).toBe(1);
  expect(await deliverDue(parts)).toEqual({ sent: 1, waiting: 0, parked: 0 });
  expect(server.received).toHaveLength(2);
});

test('a mail server that takes nobody, or not this password, is no refusal of the message', async () => {
  const { store, parts } = await setUp();
  const reference = await put(store, 1);
  expect(await deliverDue({ ...parts, send: smtpSend('smtp://127.0.0.1:1') })).toEqual({ sent: 0, waiting: 1, parked: 0 });
  expect(await store.find(reference)).toMatchObject({ status: 'pending', lastError: expect.stringContaining('CONN') });
});

test('a message that was made with another key is set aside, and goes out once the key is back', async () => {
  const file = join(await tempFolder(), 'messages.sqlite');
  const { server, parts, time, alarms } = await setUp();
  const store = await openStore(file);
  const reference = await put(store, 1);
  const db = await openSqlite(file);
  onTestFinished(() => db.destroy());
  const other = kyselyStore(db, await payloadCipher('another secret of more than thirty-two characters'));
  expect(await deliverDue({ ...parts, store: other })).toEqual({ sent: 0, waiting: 0, parked: 1 });
  expect(alarms).toEqual([`${reference} KEY`]);
  expect(await store.find(reference)).toMatchObject({ status: 'parked', fields });
  await store.retry(time.now());
  expect(await deliverDue({ ...parts, store })).toEqual({ sent: 1, waiting: 0, parked: 0 });
  expect(server.received).toHaveLength(1);
});

test('what the mail server says is not kept: it may quote the visitor', async () => {
  const { store, parts } = await setUp(() => ({ at: 'DATA', code: 554 }));
  const reference = await put(store, 1);
  await deliverDue(parts);
  expect((await store.find(reference))?.lastError).toMatch(/^[A-Z]+ 554 [A-Z ]+$/);
});

test('an acknowledgement that is lost: a second copy, with the same Message-ID', async () => {
  const { server, store, parts, time } = await setUp((attempt) => (attempt === 1 ? 'lost' : 'ok'));
  const reference = await put(store, 1);
  expect(await deliverDue(parts)).toEqual({ sent: 0, waiting: 1, parked: 0 });
  time.forward(HOUR);
  expect(await deliverDue(parts)).toEqual({ sent: 1, waiting: 0, parked: 0 });
  expect(server.received.map(({ mail }) => mail.messageId)).toEqual(['<id-1@jeugdhulp.example>', '<id-1@jeugdhulp.example>']);
  expect(await store.find(reference)).toMatchObject({ status: 'sent', attempts: 2 });
});

test('a worker that died after claiming: the message goes out once its lease has run out', async () => {
  const { server, store, parts, time } = await setUp();
  await put(store, 1);
  await store.claim(time.now(), 120 * SECOND);
  expect(await deliverDue(parts)).toEqual({ sent: 0, waiting: 0, parked: 0 });
  time.forward(121 * SECOND);
  expect(await deliverDue(parts)).toEqual({ sent: 1, waiting: 0, parked: 0 });
  expect(server.received).toHaveLength(1);
});

test('no mail server for three days: all goes out afterwards, each once', async () => {
  const { server, store, parts, time, alarms } = await setUp((attempt) => (attempt % 3 === 1 ? { at: 'DATA', code: 451 } : 'ok'));
  for (let number = 2; number < 6; number++) await put(store, number);
  const nobody = { ...parts, send: smtpSend('smtp://127.0.0.1:1') };
  for (let hour = 0; hour < 72; hour += 3) {
    expect((await deliverDue(nobody)).sent).toBe(0);
    time.forward(3 * HOUR);
  }
  for (let round = 0; round < 10; round++) {
    await deliverDue(parts);
    time.forward(2 * HOUR);
  }
  expect(await store.counts()).toMatchObject({ sent: 4, waiting: 0, parked: 0 });
  expect(new Set(server.received.map(({ mail }) => mail.messageId)).size).toBe(4);
  expect(server.received).toHaveLength(4);
  expect(alarms).toEqual([]);
});

test('after five days it is set aside with an alarm, but not at the first attempts of a server that was off', async () => {
  const { store, parts, time, alarms } = await setUp(() => ({ at: 'DATA', code: 451 }));
  const reference = await put(store, 1);
  time.forward(6 * DAY);
  for (let round = 0; round < 4; round++) {
    expect(await deliverDue(parts)).toEqual({ sent: 0, waiting: 1, parked: 0 });
    time.forward(HOUR);
  }
  expect(await deliverDue(parts)).toEqual({ sent: 0, waiting: 0, parked: 1 });
  expect(alarms).toEqual([expect.stringContaining(reference)]);
});

test('a refusal of the sender is about us: the message waits with an alarm, and goes out once that is mended', async () => {
  const { server, store, parts, time, alarms } = await setUp((attempt) => (attempt < 4 ? { at: 'MAIL', code: 550 } : 'ok'));
  const reference = await put(store, 1);
  for (let attempt = 1; attempt < 4; attempt++) {
    expect(await deliverDue(parts)).toEqual({ sent: 0, waiting: 1, parked: 0 });
    expect(await store.counts()).toMatchObject({ waiting: 1, parked: 0, refused: 1 });
    time.forward(HOUR);
  }
  expect(alarms).toEqual(Array(3).fill('EENVELOPE 550 MAIL FROM'));
  expect(await deliverDue(parts)).toEqual({ sent: 1, waiting: 0, parked: 0 });
  expect(await store.counts()).toMatchObject({ sent: 1, refused: 0 });
  expect(server.received).toHaveLength(1);
  expect(await store.find(reference)).toMatchObject({ attempts: 4, lastError: undefined });
});

test('what is refused after DATA is set aside at once', async () => {
  const { store, parts, alarms } = await setUp(() => ({ at: 'DATA', code: 554 }));
  const reference = await put(store, 1);
  expect(await deliverDue(parts)).toEqual({ sent: 0, waiting: 0, parked: 1 });
  expect(alarms).toEqual([`${reference} EMESSAGE 554 DATA`]);
});

test('who stays refused for five days is set aside, not earlier', async () => {
  const { store, parts, time } = await setUp(() => ({ at: 'MAIL', code: 550 }));
  await put(store, 1);
  for (; time.now() <= NOON + 5 * DAY; time.forward(12 * HOUR)) expect(await deliverDue(parts)).toMatchObject({ waiting: 1, parked: 0 });
  expect(await deliverDue(parts)).toMatchObject({ waiting: 0, parked: 1 });
});

test.each([
  ['no server', (_url: string) => 'smtp://127.0.0.1:1', /^ECONNECTION|^ESOCKET/],
  ['a wrong password', (url: string) => url.replace('smtp://', 'smtp://site:fout@'), /^EAUTH 535 AUTH/],
])('%s is never held against a message', async (_name, urlOf, error) => {
  const { server, store, parts, time } = await setUp(() => ({ at: 'AUTH', code: 535 }));
  const reference = await put(store, 1);
  const failing = { ...parts, send: smtpSend(urlOf(server.url)) };
  for (let round = 0; round < 8; round++) {
    expect(await deliverDue(failing)).toEqual({ sent: 0, waiting: 1, parked: 0 });
    time.forward(2 * HOUR);
  }
  expect((await store.find(reference))?.lastError).toMatch(error);
  expect(await deliverDue(parts)).toEqual({ sent: 1, waiting: 0, parked: 0 });
});

test('a signal stops it between two messages; the rest is still waiting', async () => {
  const { server, store, parts } = await setUp();
  for (let number = 2; number < 7; number++) await put(store, number);
  const stop = new AbortController();
  const send: DeliveryParts['send'] = async (mail) => {
    stop.abort();
    return parts.send(mail);
  };
  expect(await deliverDue({ ...parts, send }, stop.signal)).toEqual({ sent: 1, waiting: 0, parked: 0 });
  expect(server.received).toHaveLength(1);
  expect(await store.counts()).toMatchObject({ waiting: 4, sent: 1 });
});

test('pauses double up to an hour and are spread by a quarter', () => {
  expect([1, 2, 3, 7, 8, 50].map((attempts) => pauseAfter(attempts, 0.5) / SECOND)).toEqual([30, 60, 120, 1920, 3600, 3600]);
  expect(pauseAfter(1, 0) / SECOND).toBe(22.5);
  expect(pauseAfter(50, 0.999) / SECOND).toBeLessThanOrEqual(4500);
});

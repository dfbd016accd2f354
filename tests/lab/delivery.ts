import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { deliverDue, type DeliveryParts } from '../../src/contact/deliver.ts';
import { smtpSend } from '../../src/contact/smtp.ts';
import type { MessageStore } from '../../src/contact/store.ts';
import { openStore } from '../../src/server/open-contact.ts';
import { readSettings } from '../../src/server/settings.ts';
import type { Figures } from './figures.ts';
import { startMailPeer } from './mail-peer.ts';
import { startPostgres } from './postgres.ts';
import { serve } from './processes.ts';
import { messagesOf } from './store-of.ts';
import { crowd, goodForm, LAB_KEY, ripeToken, visitors } from './visitors.ts';

const HOUR = 3_600_000;
const START = Date.UTC(2026, 10, 23, 12);
const MAIL = { MAIL_FROM: 'site@jeugdhulp.example', MAIL_TO: 'algemeen@jeugdhulp.example' };

async function storeIn(env: Record<string, string>, messages: number, createdAt: number): Promise<MessageStore> {
  const read = readSettings(env);
  if ('errors' in read) throw new Error(read.errors.join('\n'));
  const { store } = await openStore(read.settings);
  const fields = {
    name: 'Proef',
    email: 'proef@voorbeeld.example',
    role: 'parent',
    region: '',
    subject: 'Een proef',
    message: 'Een vraag.',
  } as const;
  await crowd(messages, 50, async (number) => {
    const reference = `JH-${String(number).padStart(8, '2')}`;
    await store.put({ id: `id-${number}`, dedup: `dedup-${number}`, reference, fields, createdAt });
  });
  return store;
}

async function withFolder(work: (env: Record<string, string>) => Promise<Figures>): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'mail-'));
  try {
    return await work({ DATA_DIR: folder, CONTACT_KEY: LAB_KEY });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** How many mails there were, and how many of them were the same (by Message-ID). */
function mailsOf(received: readonly { mail: { messageId?: string } }[]): { mails: number; unique: number } {
  return { mails: received.length, unique: new Set(received.map(({ mail }) => mail.messageId)).size };
}

/** No mail server for 72 hours (by a clock of our own), then one that answers a third of the mails with 451, then one that is well. */
export function outage(messages: number): Promise<Figures> {
  return withFolder(async (env) => {
    const store = await storeIn(env, messages, START);
    let ill = true;
    const peer = await startMailPeer((attempt) => (ill && attempt % 3 === 1 ? { at: 'DATA', code: 451 } : 'ok'));
    let now = START;
    let alarms = 0;
    const parts: DeliveryParts = {
      store,
      send: smtpSend('smtp://127.0.0.1:1'),
      from: MAIL.MAIL_FROM,
      to: MAIL.MAIL_TO,
      regions: [],
      now: () => now,
      random: Math.random,
      onParked: () => (alarms += 1),
      onRefused: () => undefined,
    };
    let attempts = 0;
    for (; now < START + 72 * HOUR; now += 3 * HOUR) attempts += (await deliverDue(parts)).waiting;
    const well = { ...parts, send: smtpSend(peer.url) };
    for (let round = 0; round < 3; round++, now += 2 * HOUR) await deliverDue(well);
    ill = false;
    await deliverDue(well);
    const { sent, waiting, parked } = await store.counts();
    await Promise.all([store.close(), peer.close()]);
    return { messages, failedAttempts: attempts, ...mailsOf(peer.received), sent, waiting, parked, alarms };
  });
}

/** A mail server that refuses every tenth mail for good. */
export function poison(messages: number): Promise<Figures> {
  return withFolder(async (env) => {
    const store = await storeIn(env, messages, START);
    const peer = await startMailPeer((attempt) => (attempt % 10 === 1 ? { at: 'RCPT', code: 550 } : 'ok'));
    let alarms = 0;
    await deliverDue({
      store,
      send: smtpSend(peer.url),
      from: MAIL.MAIL_FROM,
      to: MAIL.MAIL_TO,
      regions: [],
      now: () => START,
      random: Math.random,
      onParked: () => (alarms += 1),
      onRefused: () => undefined,
    });
    const { sent, waiting, parked } = await store.counts();
    await Promise.all([store.close(), peer.close()]);
    return { messages, ...mailsOf(peer.received), sent, parked, waiting, alarms };
  });
}

/** Two workers deliver from one file; one of them is killed (SIGKILL) again and again while mails are under way. */
export function killedWorkers(messages: number, kills: number): Promise<Figures> {
  return withFolder(async (env) => {
    await (await storeIn(env, messages, START)).close();
    const peer = await startMailPeer();
    const mailEnv = { ...env, ...MAIL, SMTP_URL: peer.url, LAB_BEGAN: String(Date.now()) };
    const worker = () => serve('.', mailEnv, 0, 'tests/lab/deliver-worker.ts');
    const workers = [await worker(), await worker()];
    for (let kill = 1; kill <= kills; kill++) {
      while (peer.received.length < (messages * kill) / (kills + 1)) await setTimeout(1);
      const turn = kill % 2;
      await workers[turn]!.kill();
      workers[turn] = await worker();
    }
    while (mailsOf(peer.received).unique < messages) await setTimeout(20);
    // Whoever still sends a second copy does so now.
    await setTimeout(4000);
    for (const each of workers) await each.kill();
    await peer.close();
    const { mails, unique } = mailsOf(peer.received);
    return { messages, kills, mails, lost: messages - unique, duplicates: mails - unique };
  });
}

/** Two whole servers on one Postgres; visitors post to both, both deliver. */
export function twoServers(site: string, messages: number): Promise<Figures> {
  return withFolder(async (env) => {
    const postgres = await startPostgres();
    const peer = await startMailPeer();
    const both = { ...env, ...MAIL, SMTP_URL: peer.url, DATABASE_URL: postgres.url };
    const servers = await Promise.all([serve(site, both), serve(site, both)]);
    const crowds = servers.map(({ port }) => visitors(port, 8));
    try {
      const token = await ripeToken();
      await crowd(messages, 16, async (number) => {
        // Everyone clicks twice, once at each server.
        const answers = await Promise.all(crowds.map((each) => each.post(goodForm(token, { message: `Bericht nummer ${number}.` }))));
        if (new Set(answers.map(({ reference }) => reference)).size !== 1) throw new Error('two references for one message');
      });
      const waiting = async () => (await messagesOf(both)).filter(({ status }) => status !== 'sent').length;
      while ((await waiting()) > 0) await setTimeout(200);
      await setTimeout(1000);
      const { mails, unique } = mailsOf(peer.received);
      return { messages, rows: (await messagesOf(both)).length, mails, lost: messages - unique, sentTwice: mails - unique };
    } finally {
      for (const each of crowds) each.close();
      for (const each of servers) await each.kill();
      await Promise.all([peer.close(), postgres.remove()]);
    }
  });
}

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { makeToken } from '../../src/contact/token.ts';
import { buildFor } from '../lab/built-site.ts';
import { startMailPeer, type Answer } from '../lab/mail-peer.ts';
import { projectFile, start } from '../lab/processes.ts';
import { goodForm, LAB_KEY, ripeToken, visitors, type Visitors } from '../lab/visitors.ts';
import { databaseFolder, startWorker, type LabWorker } from '../lab/workerd.ts';
import type { BuildFolder } from '../support/run-build.ts';

// The real build for Cloudflare, in the runtime of Cloudflare, with its own D1 and a real mail server.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

let site: BuildFolder;
let databases: Awaited<ReturnType<typeof databaseFolder>>;
let peer: Awaited<ReturnType<typeof startMailPeer>>;
/** How the mail server takes a mail now. */
let answers: Answer = { at: 'DATA', code: 451 };
let worker: LabWorker;
let people: Visitors;
const MAIL = { MAIL_FROM: 'site@jeugdhulp.example', MAIL_TO: 'algemeen@jeugdhulp.example' };

beforeAll(async () => {
  site = await buildFor('cloudflare');
  databases = await databaseFolder();
  peer = await startMailPeer(() => answers);
  worker = await startWorker(site.folder, databases.folder, { CONTACT_KEY: LAB_KEY, CONTACT_RATE_LIMIT: '0', SMTP_URL: peer.url, ...MAIL });
  people = visitors(worker.port, 16);
});
afterAll(async () => {
  people.close();
  await worker.kill();
  await Promise.all([peer.close(), databases.remove(), site.remove()]);
});

/** A browser that does not say from which site a page posts. */
const OLD = { 'sec-fetch-site': undefined };
const CHUNKED = { 'content-length': undefined, 'transfer-encoding': 'chunked' };
const FORGED = { ...OLD, origin: 'https://kwaad.example', 'x-forwarded-host': 'kwaad.example', 'x-forwarded-proto': 'https' };

const health = async () => JSON.parse((await people.get('/gezond')).body) as Record<string, unknown>;

test('pages are files, with their headers; what is not there is 404', async () => {
  for (const path of ['/', '/zoeken/', '/haaglanden/']) {
    const { status, headers } = await people.get(path);
    expect(status, path).toBe(200);
    expect(headers['content-security-policy'], path).toContain("frame-ancestors 'none'");
    expect(String(headers['content-security-policy']).includes('wasm'), path).toBe(path === '/zoeken/');
  }
  const missing = await people.get('/nergens/');
  expect(missing.status).toBe(404);
  expect(missing.headers['content-security-policy']).toContain("default-src 'none'");
});

test('the health check answers with and without a closing slash', async () => {
  for (const path of ['/gezond', '/gezond/']) {
    const { status, headers, body } = await people.get(path);
    expect({ status, type: headers['content-type'], cache: headers['cache-control'] }).toEqual({
      status: 200,
      type: 'application/json',
      cache: 'no-store',
    });
    expect(JSON.parse(body)).toMatchObject({ status: 'ok', database: 'ok' });
  }
});

test('the form can be opened, sent after three seconds, and leads to a page with the reference', async () => {
  const { body, headers } = await people.get('/contact/?onderwerp=Logeren&regio=haaglanden');
  expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'referrer-policy': 'same-origin' });
  expect(body).toContain('value="Logeren"');
  const token = /name="token" value="([^"]+)"/.exec(body)![1]!;
  expect((await people.post(goodForm(token))).body).toContain('Dat ging erg snel');
  await new Promise((resolve) => setTimeout(resolve, 3100));
  // The key was given: a token of our own that is old enough would do, but this is how a person gets in.
  const answer = await people.post(goodForm(token));
  expect(answer.status).toBe(303);
  const received = await people.get(String(answer.headers['location']));
  expect(received.status).toBe(200);
  expect(received.body).toContain(answer.reference);
});

test('fifty times the same form is one row with one reference', async () => {
  const form = goodForm(await ripeToken(), { subject: 'Vijftig keer' });
  const before = Number((await health())['waiting']);
  const answers = await Promise.all(Array.from({ length: 50 }, () => people.post(form)));
  expect(new Set(answers.map(({ status, reference }) => `${status} ${reference}`)).size).toBe(1);
  expect(answers[0]!.status).toBe(303);
  expect(Number((await health())['waiting'])).toBe(before + 1);
});

test.each<[string, number, () => Promise<[string, Record<string, string | undefined>?]>]>([
  ['a young token', 422, async () => [goodForm(await makeToken(LAB_KEY, Date.now()))]],
  ['an old token', 422, async () => [goodForm(await makeToken(LAB_KEY, Date.now() - 25 * 3_600_000))]],
  ['a filled trap', 422, async () => [goodForm(await ripeToken(), { website: 'x' })]],
  ['a BSN', 422, async () => [goodForm(await ripeToken(), { message: 'Het nummer is 123456782.' })]],
  ['a BSN that may go along', 303, async () => [goodForm(await ripeToken(), { message: 'Het nummer is 123456782.', bsn: 'ja' })]],
  ['what is no UTF-8', 422, async () => [`${goodForm(await ripeToken())}&region=%ff`]],
  ['another site', 403, async () => [goodForm(await ripeToken()), { 'sec-fetch-site': 'cross-site' }]],
  ['an old browser on our own host', 303, async () => [goodForm(await ripeToken()), { ...OLD, origin: `http://127.0.0.1:${worker.port}` }]],
  ['another site in an old browser', 403, async () => [goodForm(await ripeToken()), { ...OLD, origin: 'https://kwaad.example' }]],
  ['another site that forges a host', 403, async () => [goodForm(await ripeToken()), FORGED]],
  ['JSON', 415, async () => ['{}', { 'content-type': 'application/json' }]],
  ['broken multipart', 415, async () => ['--x', { 'content-type': 'multipart/form-data; boundary=x' }]],
  ['ten megabytes', 413, async () => [`message=${'a'.repeat(10_000_000)}`]],
  ['a large body that says no size', 413, async () => [`message=${'a'.repeat(700_000)}`, CHUNKED]],
  ['JSON of some size', 415, async () => ['{}'.padEnd(50_000), { 'content-type': 'application/json' }]],
])('%s is %i, with the form', async (_name, status, make) => {
  const answer = await people.post(...(await make()));
  expect(answer.status).toBe(status);
  if (status !== 303) expect(answer.body).toContain('name="token"');
});

test('the form may be posted to its address in every way of writing it; nothing else can be posted to', async () => {
  const answer = async (path: string, body?: string) => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const given = await fetch(`http://127.0.0.1:${worker.port}${path}`, {
      method: 'POST',
      redirect: 'manual',
      ...(body === undefined ? {} : { headers, body }),
    });
    return `${given.status} ${/kenmerk=JH-/.test(given.headers.get('location') ?? '')}`;
  };
  const form = async (path: string) => goodForm(await ripeToken(), { message: `Een vraag naar ${path}` });
  for (const path of ['/contact', '/contact/?a=b', '/%63ontact/']) expect(await answer(path, await form(path)), path).toBe('303 true');
  expect(await answer('/nergens/', await form('/nergens/'))).toBe('405 false');
  // Without a body: the layer of `wrangler dev` that serves files refuses before it has read one, and then its proxy loses the
  // connection now and then, under this request or the next (workers-sdk issue 15203).
  for (const path of ['/', '/haaglanden/', '/favicon.svg']) expect(await answer(path), path).toBe('405 false');
});

/** The messages command on the worker's database. */
async function messages(key: string | undefined, ...asked: string[]) {
  const env = { HOME: databases.folder, CI: '1', ...(key === undefined ? {} : { CONTACT_KEY: key }) };
  const command = start(projectFile('bin/messages.ts'), projectFile(''), env, '--d1', '--local', databases.folder, ...asked);
  return { code: await command.ended, output: command.output() };
}

/** Runs what is scheduled until the site is well and nothing waits. */
async function deliverAll() {
  const round = async () => {
    expect(await worker.schedule()).toBe(200);
    expect(await health()).toMatchObject({ status: 'ok', waiting: 0, parked: 0 });
  };
  await vi.waitFor(round, { timeout: 100_000, interval: 1000 });
}

test('mail that failed goes out at the scheduled time, with the visitor in Reply-To and a Message-ID of its own', async () => {
  await vi.waitFor(async () => expect(peer.attempts()).toBeGreaterThan(0), { timeout: 30_000 });
  const { waiting } = (await health()) as { waiting: number };
  expect(waiting).toBeGreaterThan(1);
  expect(peer.received).toHaveLength(0);
  answers = 'ok';
  // Else the first pause is half a minute.
  expect(await messages(LAB_KEY, 'retry')).toMatchObject({ code: 0, output: expect.stringMatching(/^\d+ bericht/) });
  await deliverAll();
  expect(peer.received).toHaveLength(waiting);
  expect(new Set(peer.received.map(({ mail }) => mail.messageId)).size).toBe(waiting);
  expect(peer.received[0]!.mail.replyTo).toMatchObject([{ address: 'proef@voorbeeld.example' }]);
});

test('mail that is well goes out at once', async () => {
  const before = peer.received.length;
  expect((await people.post(goodForm(await ripeToken(), { subject: 'Meteen' }))).status).toBe(303);
  await vi.waitFor(() => expect(peer.received).toHaveLength(before + 1), { timeout: 30_000 });
});

test('the messages command reaches D1 through wrangler: read, send again, blank', async () => {
  const all = await messages(LAB_KEY, 'export');
  expect(all.code, all.output).toBe(0);
  const exported = JSON.parse(all.output) as { subject: string; reference: string; status: string }[];
  expect(exported.filter(({ subject }) => /^(Vijftig keer|Meteen)$/.test(subject)).map(({ subject }) => subject)).toEqual(['Meteen', 'Vijftig keer']);
  const { reference } = exported.find(({ subject }) => subject === 'Meteen')!;
  expect(await messages(LAB_KEY, 'health')).toMatchObject({ code: 0, output: expect.stringContaining('Status: ok') });
  // What was sent is not sent again; what was refused is, once a person says so.
  expect(await messages(LAB_KEY, 'retry', reference)).toMatchObject({ code: 1 });
  answers = { at: 'RCPT', code: 550 };
  expect((await people.post(goodForm(await ripeToken(), { subject: 'Geweigerd' }))).status).toBe(303);
  await vi.waitFor(async () => expect(await health()).toMatchObject({ status: 'fout', parked: 1, waiting: 0 }), { timeout: 30_000 });
  answers = 'ok';
  expect(await messages(LAB_KEY, 'retry')).toMatchObject({ code: 0, output: expect.stringContaining('1 bericht wordt opnieuw') });
  await deliverAll();
  expect(peer.received.at(-1)!.mail.subject).toContain('Geweigerd');
  expect(await messages(LAB_KEY, 'purge', reference)).toMatchObject({ code: 0, output: expect.stringContaining('Van 1 bericht is') });
  expect((await messages(LAB_KEY, 'show', reference)).output).toContain('(gewist)');
  expect(await messages(LAB_KEY, 'purge', "x'; drop table contact_message; --")).toMatchObject({
    code: 1,
    output: expect.stringContaining('geen bericht'),
  });
  expect((await messages('another secret of more than thirty-two characters', 'list')).output).toContain('niet te lezen');
  expect(await messages(undefined, 'list')).toMatchObject({ code: 1, output: expect.stringContaining('CONTACT_KEY ontbreekt') });
  expect(await health()).toMatchObject({ status: 'ok' });
});

test('the messages command says what wrangler says', async () => {
  const folder = await ownFolder();
  const command = start(projectFile('bin/messages.ts'), projectFile(''), { HOME: folder, CI: '1', CONTACT_KEY: LAB_KEY }, '--d1', '--local', folder);
  expect(await command.ended).toBe(1);
  expect(command.output()).toMatch(/^De database D1 kan niet .*no such table/);
});

test('nothing of a message stands in the log', () => {
  expect(worker.output()).not.toMatch(/Proef Persoon|proef@voorbeeld|123456782|Vijftig/);
});

test('the rate limit and an older key work here too', async () => {
  const limited = await startWorker(site.folder, databases.folder, {
    CONTACT_KEY: 'another secret of more than thirty-two characters',
    CONTACT_KEY_OLD: LAB_KEY,
    CONTACT_RATE_LIMIT: '3',
  });
  const visitor = visitors(limited.port, 1);
  onTestFinished(async () => {
    visitor.close();
    await limited.kill();
  });
  const statuses: number[] = [];
  for (let number = 0; number < 5; number++) statuses.push((await visitor.post(goodForm('x.y.z', { message: `Bericht nummer ${number}.` }))).status);
  expect(statuses).toEqual([422, 422, 422, 429, 429]);
  const refused = await visitor.post(goodForm('x.y.z', { message: 'Deze tekst blijft staan.' }));
  expect(refused.body).toContain('Deze tekst blijft staan.');
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(JSON.parse((await visitor.get('/gezond')).body)).toMatchObject({ status: 'ok', unreadable: 0 });
});

/** A worker of its own for one test, on a database folder of its own. */
async function ownWorker(settings: Record<string, string>, folder: string, config?: string) {
  const started = await startWorker(site.folder, folder, settings, config);
  const visitor = visitors(started.port, 4);
  const stop = async () => {
    visitor.close();
    await started.kill();
  };
  onTestFinished(stop);
  return { ...started, ...visitor, stop };
}

async function ownFolder(): Promise<string> {
  const other = await databaseFolder();
  onTestFinished(other.remove);
  return other.folder;
}

const TYPED = { message: 'Deze lange vraag wil ik niet nog eens typen.', region: 'haaglanden' };

/** Whoever sends the form keeps the text, and is told that it was not received. */
async function keepsTheText({ post }: Visitors) {
  const { status, body, headers } = await post(goodForm(await ripeToken(), TYPED));
  expect({ status, type: headers['content-type'] }).toEqual({ status: 503, type: 'text/html; charset=utf-8' });
  for (const text of [TYPED.message, 'value="Proef Persoon"', 'value="haaglanden" selected', 'NIET ontvangen']) expect(body).toContain(text);
}

test('a database that cannot be opened: not received, with the text kept, and health says so', async () => {
  const folder = await ownFolder();
  const well = await ownWorker({ CONTACT_KEY: LAB_KEY }, folder);
  expect((await well.get('/gezond')).status).toBe(200);
  await well.stop();
  const files = (await readdir(folder, { recursive: true })).filter(
    (name) => /\/d1\/.*\.sqlite(-wal|-shm)?$/.test(name) && !name.includes('metadata'),
  );
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) await writeFile(join(folder, file), 'dit is geen database '.repeat(500));
  const ill = await ownWorker({ CONTACT_KEY: LAB_KEY }, folder);
  await keepsTheText(ill);
  const answer = await ill.get('/gezond');
  expect(answer.status).toBe(503);
  expect(JSON.parse(answer.body)).toMatchObject({ status: 'fout', database: 'fout' });
  expect((await ill.get('/contact/')).status).toBe(200);
  expect((await ill.get('/')).status).toBe(200);
});

test.each<[string, Record<string, string>, boolean, Record<string, RegExp>]>([
  [
    'wrong and missing settings',
    { SMTP_URL: 'smtp://mail.example', CONTACT_RATE_LIMIT: 'veel' },
    true,
    {
      CONTACT_RATE_LIMIT: /CONTACT_RATE_LIMIT is geen getal/,
      MAIL_FROM: /MAIL_FROM ontbreekt/,
      MAIL_TO: /MAIL_TO ontbreekt/,
      CONTACT_KEY: /CONTACT_KEY ontbreekt/,
    },
  ],
  ['no database', { CONTACT_KEY: LAB_KEY }, false, { DB: /D1-database ontbreekt/ }],
])('%s: the form is closed and says so, the text is kept, log and health say what is wrong', async (_name, settings, hasDatabase, wrong) => {
  const config = join(site.folder, 'dist/server/wrangler-zonder.json');
  const { d1_databases: _, ...without } = JSON.parse(await readFile(join(site.folder, 'dist/server/wrangler.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  await writeFile(config, JSON.stringify(without));
  const closed = await ownWorker(settings, await ownFolder(), hasDatabase ? undefined : config);
  const opened = await closed.get('/contact/?onderwerp=Logeren');
  expect(opened.status).toBe(503);
  for (const text of ['U kunt nu geen vraag versturen', 'value="Logeren"']) expect(opened.body).toContain(text);
  await keepsTheText(closed);
  const health = await closed.get('/gezond');
  expect(health.status).toBe(503);
  expect(JSON.parse(health.body)).toMatchObject({ status: 'fout', database: 'fout', wrongSettings: Object.keys(wrong) });
  expect((await closed.get('/')).status).toBe(200);
  for (const sentence of Object.values(wrong)) await vi.waitFor(() => expect(closed.output()).toMatch(sentence), { timeout: 10_000 });
});

import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { makeToken } from '../../src/contact/token.ts';
import { buildFor } from '../lab/built-site.ts';
import type { BuildFolder } from '../support/run-build.ts';
import { serve } from '../lab/processes.ts';
import { messagesOf } from '../lab/store-of.ts';
import { goodForm, LAB_KEY, ripeToken, visitors } from '../lab/visitors.ts';
import { raw } from '../server/support.ts';

// What the real build answers, served as `npm start` does it.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

const TRUSTED = { TRUSTED_PROXIES: '127.0.0.1' };

async function openServer(settings: Record<string, string> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'contact-server-'));
  const env = { DATA_DIR: folder, CONTACT_KEY: LAB_KEY, ...settings };
  const running = await serve(site.folder, env);
  const people = visitors(running.port, 8);
  const remove = async () => {
    people.close();
    await running.kill();
    await rm(folder, { recursive: true, force: true });
  };
  return { ...people, ...running, folder, stored: async () => (await messagesOf(env)).length, remove };
}

let site: BuildFolder;
/** Two servers that the tests share: one that visitors ask directly, one behind a proxy. */
let direct: Awaited<ReturnType<typeof openServer>>;
let behindProxy: typeof direct;
beforeAll(async () => {
  site = await buildFor('node');
  direct = await openServer();
  behindProxy = await openServer(TRUSTED);
});
afterAll(async () => {
  await direct.remove();
  await behindProxy.remove();
  await site.remove();
});

/** A server with settings of its own, gone after the test. */
async function server(settings: Record<string, string>) {
  const opened = await openServer(settings);
  onTestFinished(opened.remove);
  return opened;
}

describe('the answer', () => {
  const OWN = 'https://jeugdhulp.example';
  const DIRECT = () => direct;
  const BEHIND = () => behindProxy;

  test.each<[string, () => typeof direct, Record<string, string>, number]>([
    ['a browser', DIRECT, { 'sec-fetch-site': 'same-origin', origin: OWN }, 303],
    ['a browser behind a TLS proxy that passes nothing on', DIRECT, { 'sec-fetch-site': 'same-origin', origin: 'https://openbaar.example' }, 303],
    ['a browser with a hidden origin', DIRECT, { 'sec-fetch-site': 'same-origin', origin: 'null' }, 303],
    ['an old browser, on the host of SITE_URL', DIRECT, { origin: OWN }, 303],
    [
      'an old browser behind a trusted proxy',
      BEHIND,
      { origin: 'https://openbaar.example', 'x-forwarded-host': 'openbaar.example', 'x-forwarded-proto': 'https' },
      303,
    ],
    [
      'an old browser behind two proxies',
      BEHIND,
      { origin: 'https://openbaar.example', 'x-forwarded-host': 'openbaar.example, tussen.example' },
      303,
    ],
    ['a script without headers', DIRECT, {}, 303],
    ['another site', DIRECT, { 'sec-fetch-site': 'cross-site', origin: 'https://kwaad.example' }, 403],
    ['a neighbour site', DIRECT, { 'sec-fetch-site': 'same-site', origin: 'https://buur.jeugdhulp.example' }, 403],
    ['another site in an old browser', DIRECT, { origin: 'https://kwaad.example' }, 403],
    ['another site behind a trusted proxy', BEHIND, { origin: 'https://kwaad.example', 'x-forwarded-host': 'openbaar.example' }, 403],
    ['a forwarded host that nobody trusts', DIRECT, { origin: 'https://kwaad.example', 'x-forwarded-host': 'kwaad.example' }, 403],
  ])('to %s', async (_name, serverOf, headers, status) => {
    const { port, stored } = serverOf();
    const before = await stored();
    const body = goodForm(await ripeToken());
    const answer = await fetchRaw(port, headers, body);
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    if (status === 403) expect(answer).toContain('Kan mijn kind hier terecht?');
    expect((await stored()) - before).toBe(status === 303 ? 1 : 0);
  });

  test('forged forwarding headers do not beat the rate limit, and behind a trusted proxy each visitor has his own', async () => {
    const alone = await server({ CONTACT_RATE_LIMIT: '5' });
    const statuses = async ({ post }: typeof direct, forwarded: (number: number) => string) => {
      const token = await ripeToken();
      const all: number[] = [];
      for (let number = 0; number < 8; number++)
        all.push((await post(goodForm(token, { message: `Bericht nummer ${number}.` }), { 'x-forwarded-for': forwarded(number) })).status);
      return all;
    };
    const limited = [303, 303, 303, 303, 303, 429, 429, 429];
    expect(await statuses(alone, (number) => `203.0.113.${number}`)).toEqual(limited);
    const behind = await server({ CONTACT_RATE_LIMIT: '5', ...TRUSTED });
    expect(await statuses(behind, (number) => `203.0.113.${number}`)).toEqual(limited.map(() => 303));
    expect(await statuses(behind, (number) => `192.0.2.${number}, 203.0.113.99`)).toEqual(limited);
    const refused = await behind.post(goodForm(await ripeToken(), { message: 'Nog een vraag van mij.' }), { 'x-forwarded-for': '203.0.113.99' });
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(refused.body).toContain('Nog een vraag van mij.');
  });

  test('a token that is young, old, from the future, used or forged', async () => {
    const { post, stored } = direct;
    const before = await stored();
    const age = (seconds: number) => makeToken(LAB_KEY, Date.now() - seconds * 1000);
    const status = async (token: string, message = 'Kan mijn kind hier terecht?') => (await post(goodForm(token, { message }))).status;
    const day = 24 * 3600;
    expect(await status(await age(0))).toBe(422);
    expect(await status(await age(day + 60))).toBe(422);
    expect(await status(await age(-180))).toBe(422);
    expect(await status(await makeToken('another secret of more than thirty-two characters', Date.now() - 60_000))).toBe(422);
    expect(await status('')).toBe(422);
    expect(await stored()).toBe(before);
    const good = await age(day - 60);
    expect(await status(good)).toBe(303);
    // Used again: the same text is the same message, another text another one.
    expect(await status(good)).toBe(303);
    expect(await stored()).toBe(before + 1);
    expect(await status(good, 'Een heel andere vraag.')).toBe(303);
    expect(await stored()).toBe(before + 2);
  });

  test('a filled trap and a number like a BSN are said, and mended by sending again', async () => {
    const { post, stored } = direct;
    const before = await stored();
    const token = await ripeToken();
    const trapped = await post(goodForm(token, { website: 'https://spam.example' }));
    expect(trapped.status).toBe(422);
    expect(trapped.body).toContain('Het verborgen veld was ingevuld');
    const message = 'Mijn BSN is 123.456.782, klopt dat?';
    const asked = await post(goodForm(token, { message }));
    expect(asked.status).toBe(422);
    expect(asked.body).toMatch(/<input type="checkbox" id="bsn" name="bsn" value="ja"/);
    expect((await post(goodForm(token, { message, bsn: 'ja' }))).status).toBe(303);
    expect(await stored()).toBe(before + 1);
  });

  test.each([
    ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nJan\r\n--x--'],
    ['multipart/form-data', 'no boundary'],
    ['multipart/form-data; boundary=x', '--x\r\nbroken'],
    ['application/json', '{"name":'],
    ['text/plain', 'name=Jan'],
    ['application/x-www-form-urlencoded-not', 'name=Jan'],
    ['', 'name=Jan'],
  ])('%j is 415 with the form', async (type, body) => {
    const answer = await direct.post(body, { 'content-type': type });
    expect(answer.status).toBe(415);
    expect(answer.body).toContain('name="token"');
  });

  test('carries its headers in every state', async () => {
    const { get, post } = direct;
    const answers = [
      await get('/contact/'),
      await post(goodForm(await ripeToken())),
      await post(goodForm('')),
      await post(goodForm(''), { 'sec-fetch-site': 'cross-site' }),
      await post('x', { 'content-type': 'text/plain' }),
      await get('/contact/ontvangen/?kenmerk=JH-22222222'),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 303, 422, 403, 415, 404]);
    for (const { headers, status } of answers) {
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'same-origin',
      });
      if (status !== 303) expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(headers['set-cookie']).toBeUndefined();
    }
  });

  test('shows what was typed as text, whatever it is', async () => {
    const { post } = direct;
    const marks = [
      '<script>alert(1)</script>',
      '"><img src=x onerror=alert(1)>',
      "' onfocus='alert(1)",
      '</textarea><svg/onload=alert(1)>',
      '<!--',
      ']]>',
      '&lt;b&gt;',
      '{{7*7}}',
      '${7*7}',
      'javascript:alert(1)',
    ];
    const frames = ['a', 'a"b', "a'b", 'a>b', 'a<b', 'a&b', 'a`b', 'a\\b', 'a/b', 'a\tb', 'a\u2028b'];
    const payloads = marks.flatMap((mark) => frames.map((frame) => frame.replace('b', '') + mark));
    expect(payloads.length).toBeGreaterThanOrEqual(100);
    for (const payload of payloads) {
      const { status, body } = await post(goodForm('', { name: payload, email: payload, subject: payload, message: `\n${payload}` }));
      expect(status).toBe(422);
      // Between quotes only a quote is dangerous. What is left is tags and text: the site's own scripts, and nothing that was typed.
      const tags = body.replace(/="[^"]*"/g, '=""');
      expect(tags.match(/<script/g)?.length, payload).toBe(tags.match(/<script type="" src="">/g)?.length);
      expect(tags, payload).not.toMatch(/<img src=x|<svg\/onload|<[^>]*\son\w+=|<!--(?!\[)/);
    }
  });

  test('nothing of a message stands in the logs, the database file or the health check', async () => {
    const canary = {
      name: 'Kanarievogel',
      email: 'kanarievogel@voorbeeld.example',
      subject: 'Kanarievogel',
      message: 'Kanarievogel 123456782',
      bsn: 'ja',
    };
    const { get, post, output, kill, folder } = await server({
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'site@jeugdhulp.example',
      MAIL_TO: 'a@jeugdhulp.example',
    });
    const token = await ripeToken();
    expect((await post(goodForm(token, canary))).status).toBe(303);
    for (const changed of [{ bsn: '' }, { email: 'Kanarievogel' }, { token: '' }] as Record<string, string>[])
      expect((await post(goodForm(token, { ...canary, ...changed }))).status).toBe(422);
    expect((await post(goodForm(token, canary), { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const health = await get('/gezond');
    await kill();
    for (const file of ['messages.sqlite', 'messages.sqlite-wal'])
      expect(await readFile(join(folder, file), 'latin1').catch(() => '')).not.toMatch(/kanarievogel/i);
    expect(output() + health.body).not.toMatch(/kanarievogel|123456782|127\.0\.0\.1:\d+ .*POST/i);
    expect(JSON.parse(health.body)).toMatchObject({ status: 'ok', waiting: 1 });
  });
});

describe('on the wire', () => {
  const HEAD = 'Host: jeugdhulp.example\r\nContent-Type: application/x-www-form-urlencoded\r\n';
  /** A good form as it goes over the line. */
  const good = async (message: string, line = 'POST /contact/ HTTP/1.1', extra = '') => {
    const body = goodForm(await ripeToken(), { message });
    return `${line}\r\n${HEAD}${extra}Content-Length: ${body.length}\r\n\r\n${body}`;
  };
  const large = 'message='.padEnd(200_000, 'a');
  const before = (what: string, headers: string, body: string) => `${what} HTTP/1.1\r\nHost: a\r\n${headers}\r\n\r\n${body}`;

  test.each<[string, () => Promise<string>, number[]]>([
    [
      'three at once on one connection',
      async () => (await good('Bericht een.')) + (await good('Bericht twee.')) + (await good('Bericht drie.')),
      [303, 303, 303],
    ],
    [
      'after one that is too large',
      async () => `POST /contact/ HTTP/1.1\r\n${HEAD}Content-Length: 200000\r\n\r\n${large}${await good('Na 413.....')}`,
      [413, 303],
    ],
    [
      'after one of another type',
      async () => before('POST /contact/', 'Content-Type: text/plain\r\nContent-Length: 5', 'abcde') + (await good('Na 415.....')),
      [415, 303],
    ],
    ['after another method', async () => before('PUT /contact/', 'Content-Length: 5', 'abcde') + (await good('Na 405.....')), [405, 303]],
    ['after HEAD', async () => before('HEAD /contact/', 'Accept: */*', '') + (await good('Na HEAD....')), [200, 303]],
    ['of a client that asks first', () => good('Na 100.....', undefined, 'Expect: 100-continue\r\n'), [100, 303]],
    ['of a client that expects what we do not know', () => good('Verwacht...', undefined, 'Expect: iets\r\n'), [417]],
    ['with the whole address', () => good('Absoluut...', 'POST http://jeugdhulp.example/contact/ HTTP/1.1'), [303]],
    ['without the closing slash', () => good('Zonder streep', 'POST /contact HTTP/1.1'), [303]],
    ['with an encoded letter', () => good('Gecodeerd...', 'POST /%63ontact/ HTTP/1.1'), [303]],
    ['of HTTP/1.0', () => good('Oude versie', 'POST /contact/ HTTP/1.0'), [303]],
    ['with two ways of saying how long it is', () => good('Smokkelen...', undefined, 'Transfer-Encoding: chunked\r\n'), [400]],
    ['with two lengths', () => good('Twee lengtes', undefined, 'Content-Length: 3\r\n'), [400]],
    ['for a host that is none', () => good('Vreemde host', 'POST /contact/ HTTP/1.1\r\nHost: naam@a'), [400]],
  ])('a form %s', async (_name, make, statuses) => {
    const stored = await direct.stored();
    const answer = await raw(direct.port, `${await make()}`, 1500);
    expect([...answer.matchAll(/^HTTP\/1\.1 (\d+) /gm)].map(([, status]) => Number(status))).toEqual(statuses);
    expect((await direct.stored()) - stored).toBe(statuses.filter((status) => status === 303).length);
  });
});

test.each(['Content-Length: 5000\r\n\r\n', 'Transfer-Encoding: chunked\r\n\r\nfff\r\n'])(
  'a form that breaks off is not kept, also where what came in looks whole (%j)',
  async (length) => {
    const stored = await direct.stored();
    const head = 'POST /contact/ HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n';
    const text = head + length + goodForm(await ripeToken(), { message: 'Deze vraag is nog niet af.' });
    for (const leave of ['end', 'destroy'] as const) {
      const socket = connect(direct.port, '127.0.0.1', () => socket.write(text, () => socket[leave]()));
      socket.on('error', () => undefined).resume();
      await new Promise((resolve) => socket.on('close', resolve));
    }
    expect((await direct.post(goodForm(await ripeToken(), { message: 'Daarna komt er een hele.' }))).status).toBe(303);
    expect((await direct.stored()) - stored).toBe(1);
  },
);

/** A post with exactly these headers, over a connection of its own. */
function fetchRaw(port: number, headers: Record<string, string>, body: string): Promise<string> {
  const lines = Object.entries({
    ...headers,
    'content-type': 'application/x-www-form-urlencoded',
    'content-length': String(body.length),
    connection: 'close',
  });
  return raw(port, `POST /contact/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${lines.map((line) => line.join(': ')).join('\r\n')}\r\n\r\n${body}`);
}

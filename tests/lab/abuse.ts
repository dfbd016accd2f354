import { connect } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { percentiles, type Figures } from './figures.ts';
import { serve } from './processes.ts';
import { messagesOf } from './store-of.ts';
import { crowd, goodForm, LAB_KEY, ripeToken, visitors, type Visitors } from './visitors.ts';

/** Starts the site's server with these settings, lets visitors do their work, and gives what they found with what was stored. */
async function onServer(
  site: string,
  settings: Record<string, string>,
  connections: number,
  work: (visitors: Visitors, port: number, stored: () => Promise<number>, output: () => string) => Promise<Figures>,
): Promise<Figures> {
  const folder = await mkdtemp(join(tmpdir(), 'abuse-'));
  const env = { DATA_DIR: folder, CONTACT_KEY: LAB_KEY, ...settings };
  const server = await serve(site, env);
  const all = visitors(server.port, connections);
  try {
    return await work(all, server.port, async () => (await messagesOf(env)).length, server.output);
  } finally {
    all.close();
    await server.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The same form so many times at once, with the rate limit as it is by default. */
export function duplicates(site: string, times: number): Promise<Figures> {
  return onServer(site, { CONTACT_RATE_LIMIT: '' }, times, async ({ post }, _port, stored) => {
    const form = goodForm(await ripeToken());
    const answers = await Promise.all(Array.from({ length: times }, () => post(form)));
    return {
      posts: times,
      received: answers.filter(({ status }) => status === 303).length,
      references: new Set(answers.map(({ reference }) => reference)).size,
      rows: await stored(),
    };
  });
}

/** Robots open `connections` connections, each for one form without a token of ours, `atOnce` at a time; meanwhile people write. The rate limit is on. */
export function spam(site: string, connections: number, atOnce: number): Promise<Figures> {
  return onServer(site, { CONTACT_RATE_LIMIT: '', TRUSTED_PROXIES: '127.0.0.1' }, 8, async (people, port, stored) => {
    const times: number[] = [];
    let real = 0;
    let received = 0;
    let refused = 0;
    let over = false;
    const token = await ripeToken();
    const person = async () => {
      while (!over || real < 20) {
        const number = real++;
        const began = performance.now();
        const { status } = await people.post(goodForm(token, { message: `Echte vraag nummer ${number}` }), {
          'x-forwarded-for': `198.51.100.${number % 250}`,
        });
        times.push(performance.now() - began);
        if (status === 303) received += 1;
      }
    };
    const robots = crowd(connections, atOnce, async (number) => {
      const robot = visitors(port, 1);
      const body = goodForm(`robot.${number}.x`, { message: 'Koop nu! https://spam.example' });
      const answer = await robot.post(body, { connection: 'close', 'x-forwarded-for': '203.0.113.66' }).catch(() => undefined);
      if (answer && answer.status >= 400 && answer.status < 500) refused += 1;
      robot.close();
    }).then(() => (over = true));
    const began = performance.now();
    await Promise.all([robots, person()]);
    return {
      spam: connections,
      spamRefused: refused,
      realSent: real,
      realReceived: received,
      stored: await stored(),
      ...percentiles(times),
      seconds: Math.round((performance.now() - began) / 1000),
    };
  });
}

/** Writes to a socket until the server answers or closes; gives the answer's first line and how much went out before. */
function pour(port: number, head: string, chunk: Buffer, size: number): Promise<{ line: string; sent: number; milliseconds: number }> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const began = performance.now();
    let answer = '';
    let milliseconds = 0;
    let written = chunk.length;
    let open = true;
    const more = () => {
      while (open && answer === '' && written < size) {
        written += chunk.length;
        if (!socket.write(chunk)) return;
      }
    };
    socket.on('connect', () => {
      socket.write(head);
      socket.write(chunk);
      more();
    });
    socket.on('drain', more);
    socket.setEncoding('latin1').on('data', (text: string) => {
      if (answer === '') milliseconds = performance.now() - began;
      answer += text;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      open = false;
      resolve({ line: answer.split('\r\n', 1)[0] ?? '', sent: socket.bytesWritten, milliseconds: Math.round(milliseconds) });
    });
    socket.on('end', () => socket.destroy());
    socket.setTimeout(15_000, () => socket.destroy());
    const look = setInterval(() => {
      if (answer.includes('\r\n')) {
        clearInterval(look);
        socket.destroy();
      }
    }, 5);
    socket.on('close', () => clearInterval(look));
  });
}

/** 10 MB at once, announced and chunked. */
export function largeBodies(site: string): Promise<Figures> {
  const size = 10_000_000;
  return onServer(site, {}, 1, async ({ get }, port, stored) => {
    const text = 'message='.padEnd(65_536, 'a');
    const head = `POST /contact/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
    const announced = await pour(port, `${head}Content-Length: ${size}\r\n\r\n`, Buffer.from(text), size);
    const chunked = await pour(port, `${head}Transfer-Encoding: chunked\r\n\r\n`, Buffer.from(`10000\r\n${text}\r\n`), size);
    return {
      announced: announced.line,
      announcedSent: announced.sent,
      announcedMs: announced.milliseconds,
      chunked: chunked.line,
      chunkedSent: chunked.sent,
      chunkedMs: chunked.milliseconds,
      stored: await stored(),
      aliveAfterwards: (await get('/gezond')).status,
    };
  });
}

/** How long a connection that sends `text`, and after that one character a second, stays open, in seconds. */
function slowly(port: number, text: string): Promise<{ seconds: number; answer: string }> {
  return new Promise((resolve) => {
    const began = performance.now();
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    const drip = setInterval(() => socket.write('a'), 1000);
    socket.setEncoding('latin1').on('data', (part: string) => (answer += part));
    socket.on('error', () => undefined);
    socket.on('close', () => {
      clearInterval(drip);
      resolve({ seconds: (performance.now() - began) / 1000, answer });
    });
  });
}

/** So many visitors who send their headers a character a second, and as many who do so with the body; one who is quick comes in between. */
export function slowClients(site: string, each: number): Promise<Figures> {
  return onServer(site, {}, 1, async ({ post }, port) => {
    const head = `POST /contact/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
    const headers = Array.from({ length: each }, () => slowly(port, `${head}X-Slow: `));
    const bodies = Array.from({ length: each }, () => slowly(port, `${head}Content-Length: 60000\r\n\r\nmessage=`));
    const { status } = await post(goodForm(await ripeToken()));
    const [slowHeaders, slowBodies] = [await Promise.all(headers), await Promise.all(bodies)];
    const longest = (all: { seconds: number }[]) => Math.round(Math.max(...all.map(({ seconds }) => seconds)) * 10) / 10;
    const cut = [...slowHeaders, ...slowBodies].filter(({ answer }) => !/HTTP\/1\.1 (2|3|5)/.test(answer)).length;
    return { connections: 2 * each, cut, headersCutAt: longest(slowHeaders), bodiesCutAt: longest(slowBodies), quickVisitor: status };
  });
}

/** Bodies of all kinds, as urlencoded forms; `tally` counts the statuses. */
export function fuzz(site: string, bodies: number): Promise<Figures> {
  return onServer(site, {}, 16, async ({ post }, _port, stored, output) => {
    const token = await ripeToken();
    const field = fc.constantFrom('name', 'email', 'role', 'region', 'subject', 'message', 'token', 'website', 'bsn', 'proof', '__proto__', '');
    const value = fc.oneof(
      fc.string({ unit: 'binary' }).map((text) => encodeURIComponent(text.toWellFormed())),
      fc.constantFrom('parent', 'haaglanden', 'a@b.nl', token, '%', '%zz', '%ff', '%00', '%ED%A0%80', '+', '&', '=', 'a'.repeat(5000)),
    );
    const pairs = fc.array(fc.tuple(field, value), { maxLength: 14 }).map((all) => all.map(([key, text]) => `${key}=${text}`).join('&'));
    const body = fc.oneof(
      { weight: 4, arbitrary: pairs },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }).map((text) => text.toWellFormed()) },
    );
    const samples = fc.sample(body, bodies);
    const tally: Record<number, number> = {};
    await crowd(bodies, 16, async (number) => {
      const { status } = await post(samples[number]!);
      tally[status] = (tally[status] ?? 0) + 1;
    });
    const server = Object.entries(tally).reduce((sum, [status, times]) => sum + (Number(status) >= 500 ? times : 0), 0);
    return {
      bodies,
      status422: tally[422] ?? 0,
      status303: tally[303] ?? 0,
      serverErrors: server,
      stored: await stored(),
      lines: output().split('FOUT').length - 1,
    };
  });
}

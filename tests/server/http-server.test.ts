import { readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { closeServer, type DynamicHandler } from '../../src/server/http-server.ts';
import { raw, rawGet, serving } from './support.ts';

/** Says what it was asked. */
const echo: DynamicHandler = (request, response, next, locals) => {
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ url: request.url, method: request.method, headers: request.headers, next: next === undefined, locals }));
};

const never: DynamicHandler = () => {
  throw new Error('no page on demand was meant');
};

const SECURITY = {
  'content-security-policy': expect.stringContaining("default-src 'none'"),
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
};

function headersOf(response: Response): Record<string, string> {
  return Object.fromEntries(response.headers);
}

test('serves pages and files with their type, an etag and no cookie', async () => {
  const { url } = await serving(never);
  for (const [path, type, body] of [
    ['/', 'text/html;charset=utf-8', '<h1>Start</h1>'],
    ['/haaglanden/producten/', 'text/html;charset=utf-8', '<h1>Producten</h1>'],
    ['/favicon.svg', 'image/svg+xml', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ] as const) {
    const response = await fetch(url + path);
    expect({ status: response.status, body: await response.text() }, path).toEqual({ status: 200, body });
    expect(headersOf(response), path).toMatchObject({ ...SECURITY, 'content-type': type, etag: expect.any(String), 'cache-control': 'no-cache' });
    expect(response.headers.has('set-cookie')).toBe(false);
  }
});

test('files under /_astro/ are kept for ever, and sent compressed to who takes that', async () => {
  const { url } = await serving(never);
  for (const [accepted, encoding, body] of [
    ['br, gzip', 'br', 'geperst met brotli'],
    ['gzip', 'gzip', 'geperst met gzip'],
    ['identity', null, 'body { color: black; }'],
  ] as const) {
    const answer = await rawGet(Number(new URL(url).port), `/_astro/stijl.abc123.css HTTP/1.1\r\nAccept-Encoding: ${accepted}\r\nX:`);
    expect(answer).toMatch(/^HTTP\/1.1 200/);
    expect(answer).toMatch(/^cache-control: public, max-age=31536000, immutable\r$/im);
    expect(answer).toMatch(/Content-Type: text\/css/i);
    expect(answer).toMatch(/Vary: Accept-Encoding/i);
    expect(/Content-Encoding: (\S+)/i.exec(answer)?.[1] ?? null).toBe(encoding);
    expect(answer.endsWith(body)).toBe(true);
  }
});

test('who has the page already gets 304', async () => {
  const { url } = await serving(never);
  const etag = (await fetch(`${url}/haaglanden/`)).headers.get('etag')!;
  const again = await fetch(`${url}/haaglanden/`, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  expect(headersOf(again)).toMatchObject(SECURITY);
});

test.each(['/nergens/', '/nergens', '/haaglanden/nergens/', '/404', '/404/', '/404.html', '/favicon.svg/', '/contact/nergens/', '/_astro/weg.js'])(
  '%s is not found, with the page for that',
  async (path) => {
    const { url } = await serving(never);
    for (const method of ['GET', 'HEAD']) {
      const response = await fetch(url + path, { method });
      expect(response.status).toBe(404);
      expect(headersOf(response)).toMatchObject({ ...SECURITY, 'content-type': 'text/html; charset=utf-8' });
      expect(await response.text()).toBe(method === 'HEAD' ? '' : '<h1>Niet gevonden</h1>');
    }
  },
);

test.each([
  ['/haaglanden', '/haaglanden/'],
  ['/haaglanden/producten?segment=a%20b', '/haaglanden/producten/?segment=a%20b'],
  ['/contact?regio=haaglanden', '/contact/?regio=haaglanden'],
  ['/contact/ontvangen', '/contact/ontvangen/'],
])('%s leads to %s', async (from, to) => {
  const { url } = await serving(never);
  const response = await fetch(url + from, { redirect: 'manual' });
  expect(response.status).toBe(301);
  expect(headersOf(response)).toMatchObject({ ...SECURITY, location: to });
});

test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('a file can only be read: %s is 405', async (method) => {
  const { url } = await serving(never);
  for (const path of ['/', '/nergens/', '/haaglanden']) {
    const response = await fetch(url + path, { method });
    expect(response.status).toBe(405);
    expect(headersOf(response)).toMatchObject({ ...SECURITY, allow: 'GET, HEAD' });
  }
});

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY', 'M-SEARCH'])(
  'what is made on demand takes %s from nobody: 405, without a line in the log',
  async (method) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { port } = await serving(never);
    for (const [path, allowed] of [
      ['/contact/', 'GET, HEAD, POST'],
      ['/contact/ontvangen/?kenmerk=JH-22222222', 'GET, HEAD'],
      ['/gezond', 'GET, HEAD'],
    ] as const) {
      const answer = await raw(port, `${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      expect(answer).toMatch(/^HTTP\/1.1 405 /);
      expect(answer.toLowerCase()).toContain(`\r\nallow: ${allowed.toLowerCase()}\r\n`);
      expect(answer.toLowerCase()).toContain('\r\ncache-control: no-store\r\n');
    }
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  },
);

test('HEAD has the headers of GET and no body', async () => {
  const { url, port } = await serving(never);
  const get = headersOf(await fetch(`${url}/haaglanden/`));
  const head = await raw(port, 'HEAD /haaglanden/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n');
  expect(head.endsWith('\r\n\r\n')).toBe(true);
  expect(head.toLowerCase()).toContain(`content-length: ${get['content-length']}`);
});

test.each(['/contact/', '/contact/?regio=haaglanden', '/contact/ontvangen/?kenmerk=JH-22222222', '/gezond/'])(
  '%s is made on demand, kept by nobody',
  async (path) => {
    const { url } = await serving(echo, { locals: { contact: 'the service' } });
    const response = await fetch(url + path);
    expect(headersOf(response)).toMatchObject({ ...SECURITY, 'cache-control': 'no-store' });
    expect(await response.json()).toMatchObject({ url: path, next: true, locals: { contact: 'the service', visitor: '127.0.0.1' } });
  },
);

test('a monitor may leave the closing slash of /gezond out', async () => {
  const { url } = await serving(echo);
  expect(await (await fetch(`${url}/gezond`, { redirect: 'manual' })).json()).toMatchObject({ url: '/gezond/' });
});

test('a form that is posted without the closing slash, or with the whole address as its target, comes in', async () => {
  const { port } = await serving(echo);
  for (const target of ['/contact', '/contact?regio=haaglanden', 'http://jeugdhulp.example/contact/', 'https://jeugdhulp.example/contact']) {
    const answer = await raw(port, `POST ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
    expect(answer, target).toMatch(/^HTTP\/1.1 200 /);
    expect(answer, target).toMatch(/"url":"\/contact\/(\?regio=haaglanden)?"/);
  }
});

test.each(['[', 'a b', 'a/b', 'naam@jeugdhulp.example', ''])(
  'a Host header that names no host (%j) is 400, without a line in the log',
  async (host) => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { port } = await serving(never);
    expect(await raw(port, `GET /contact/ HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1.1 400 /);
    expect(log).not.toHaveBeenCalled();
    log.mockRestore();
  },
);

test('the search page may run WebAssembly, nothing else may', async () => {
  const { url } = await serving(echo);
  const policy = async (path: string) => (await fetch(url + path)).headers.get('content-security-policy');
  for (const path of ['/zoeken/', '/zoeken/?q=a']) expect(await policy(path)).toContain("'wasm-unsafe-eval'");
  for (const path of ['/', '/contact/', '/nergens/', '/favicon.svg', '/pagefind/pagefind.js']) expect(await policy(path)).not.toContain('unsafe');
});

test.each([
  '/../secret.txt',
  '/haaglanden/../../secret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/..\\secret.txt',
  '/%252e%252e/secret.txt',
  '/..;/secret.txt',
  '//../secret.txt',
  '/./../secret.txt',
  '/_astro/..%00/secret.txt',
  '/secret.txt%00.html',
  '/%c0%ae%c0%ae/secret.txt',
  '/%ff',
  'http://localhost/../secret.txt',
  '*',
  '/..',
])('%s leads nowhere', async (target) => {
  const { port, url } = await serving(echo);
  const answer = await rawGet(port, target);
  expect(answer).toMatch(/^HTTP\/1.1 (400|404) /);
  expect(answer.toLowerCase()).toContain("default-src 'none'");
  expect(answer).not.toContain('GEHEIM');
  expect(answer).not.toMatch(/^location:/im);
  expect((await fetch(url)).status).toBe(200);
});

test('a redirect never leads to another host', async () => {
  const { port } = await serving(never);
  for (const target of [
    '//elders.example',
    '//elders.example/..',
    '/\\elders.example',
    '/%5celders.example',
    '/%2felders.example',
    '/haaglanden%0d%0aX-Kwaad:%20ja',
  ]) {
    const answer = await rawGet(port, target);
    expect(answer).toMatch(/^HTTP\/1.1 (400|404) /);
    expect(answer).not.toMatch(/^(location|x-kwaad):/im);
  }
});

test.each(['bytes=5-2', 'bytes=0-0', 'bytes=-1', 'bytes=99999-', 'bytes=a-b', 'x', 'bytes=0-1,3-4', 'bytes=9007199254740993-1'])(
  'a range (%s) gets the whole file and does no harm',
  async (range) => {
    const { url } = await serving(never);
    const response = await fetch(`${url}/favicon.svg`, { headers: { range } });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe('<svg xmlns="http://www.w3.org/2000/svg"/>');
  },
);

test('a new build may take the place of the old one while the server runs', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { url, folder } = await serving(never);
  const client = join(folder, 'dist/client');
  expect((await fetch(`${url}/favicon.svg`)).status).toBe(200);
  await rm(join(client, 'favicon.svg'));
  expect((await fetch(`${url}/favicon.svg`)).status).toBe(404);
  await writeFile(join(client, 'nieuw.txt'), 'nieuw');
  expect(await (await fetch(`${url}/nieuw.txt`)).text()).toBe('nieuw');
  await rm(client, { recursive: true });
  const gone = await fetch(url);
  expect(gone.status).toBe(500);
  expect(headersOf(gone)).toMatchObject(SECURITY);
  expect(log.mock.calls).toEqual([['FOUT pagina niet gemaakt (ENOENT)']]);
  log.mockRestore();
});

test('a page that fails is one answer of 500, in words, and the next visitor is served', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { url } = await serving((request) => {
    if (request.method === 'POST') throw Object.assign(new Error('what the visitor wrote'), { code: 'E_PAGE' });
    return Promise.reject(new Error('what the visitor wrote'));
  });
  for (const method of ['GET', 'POST']) {
    const response = await fetch(`${url}/contact/`, { method });
    expect(response.status).toBe(500);
    expect(headersOf(response)).toMatchObject({ ...SECURITY, 'content-type': 'text/plain; charset=utf-8' });
    expect(await response.text()).not.toContain('visitor');
  }
  expect((await fetch(url)).status).toBe(200);
  expect(log.mock.calls).toEqual([['FOUT pagina niet gemaakt (Error)'], ['FOUT pagina niet gemaakt (E_PAGE)']]);
  log.mockRestore();
});

test('what is no request does no harm, and a visitor who breaks off is no fault to log', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { port, url } = await serving(async (request, response) => {
    for await (const part of request) void part;
    response.end();
  });
  for (const text of [
    'rommel\r\n\r\n',
    'GET / HTTP/9.9\r\nHost: a\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    'POST /contact/ HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n',
    'POST /contact/ HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n',
    'CONNECT elders.example:443 HTTP/1.1\r\nHost: a\r\n\r\n',
    'CONNECT /contact/ HTTP/1.1\r\nHost: a\r\n\r\n',
    'ONZIN /contact/ HTTP/1.1\r\nHost: a\r\n\r\n',
  ]) {
    expect(await raw(port, text)).not.toMatch(/^HTTP\/1.1 [235]/);
    expect((await fetch(url)).status).toBe(200);
  }
  expect(log).not.toHaveBeenCalled();
  log.mockRestore();
});

const skipped = process.platform === 'linux' ? '' : ' (skipped: only Linux has /proc)';

// Its size can be asked, but reading it fails: as a file that vanishes just then.
test.runIf(!skipped)(`a file that cannot be read after all cuts that answer short and no other${skipped}`, async () => {
  const { url, folder } = await serving(never);
  await symlink('/proc/self/mem', join(folder, 'dist/client/kapot.txt'));
  await expect(fetch(`${url}/kapot.txt`).then((response) => response.text())).rejects.toThrow();
  expect((await fetch(url)).status).toBe(200);
});

const FORWARDED = {
  'x-forwarded-for': '192.0.2.1',
  'x-forwarded-host': 'gemeente.example',
  'x-forwarded-proto': 'https',
  'x-forwarded-port': '443',
  'x-real-ip': '192.0.2.1',
  forwarded: 'host=gemeente.example',
};

test.each([
  ['none', [], false],
  ['another one', ['192.0.2.7', '2001:db8::/32'], false],
  ['this one, by address', ['192.0.2.7', '127.0.0.1'], true],
  ['this one, by network', ['127.0.0.0/8'], true],
])('forwarded headers, trusting %s', async (_name, trustedProxies, believed) => {
  const { url } = await serving(echo, { trustedProxies });
  const { headers } = (await (await fetch(`${url}/contact/`, { headers: FORWARDED })).json()) as { headers: Record<string, string> };
  for (const [name, value] of Object.entries(FORWARDED)) expect(headers[name], name).toBe(believed ? value : undefined);
});

test('an IPv4 proxy is known on a socket that takes both', async () => {
  const { server } = await serving(echo, { trustedProxies: ['127.0.0.1'] });
  await new Promise<void>((resolve) => server.close(() => resolve()));
  await new Promise<void>((resolve) => server.listen(0, '::', resolve));
  const { port } = server.address() as { port: number };
  const { headers } = (await (await fetch(`http://127.0.0.1:${port}/contact/`, { headers: FORWARDED })).json()) as {
    headers: Record<string, string>;
  };
  expect(headers['x-forwarded-host']).toBe('gemeente.example');
});

test('headers over 8 KiB are refused, and the patience is short', async () => {
  const { port, server } = await serving(never);
  expect(await raw(port, `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(9000)}\r\n\r\n`)).toMatch(/^HTTP\/1.1 431 /);
  expect(server).toMatchObject({ headersTimeout: 5000, requestTimeout: 10_000, keepAliveTimeout: 75_000 });
});

// Only Linux shows a process its open files.
test.runIf(!skipped)(`a visitor who leaves halfway does not keep the file open${skipped}`, async () => {
  const { url, folder } = await serving(never);
  await writeFile(join(folder, 'dist/client/groot.bin'), Buffer.alloc(8_000_000));
  await new Promise<void>((resolve) => {
    const request = httpRequest(`${url}/groot.bin`, (response) => {
      response.on('error', () => undefined);
      response.once('data', () => {
        request.destroy();
        resolve();
      });
    });
    request.on('error', () => undefined);
    request.end();
  });
  const open = async () => {
    const files = await Promise.all((await readdir('/proc/self/fd')).map((fd) => readlink(`/proc/self/fd/${fd}`).catch(() => '')));
    return files.filter((file) => file.endsWith('groot.bin')).length;
  };
  await vi.waitFor(async () => expect(await open()).toBe(0), { timeout: 20_000 });
});

test('when it closes, a visitor who was just served is not waited for', async () => {
  const begun = Promise.withResolvers<null>();
  const finish = Promise.withResolvers<null>();
  const { url, server, port } = await serving(async (_request, response) => {
    begun.resolve(null);
    await finish.promise;
    response.end('klaar');
  });
  server.keepAliveTimeout = 3_600_000;
  const answer = raw(port, 'GET /contact/ HTTP/1.1\r\nHost: localhost\r\n\r\n');
  await begun.promise;
  const closed = new Promise((resolve) => server.close(resolve));
  finish.resolve(null);
  expect(await answer).toContain('klaar');
  await closed;
  await expect(fetch(url)).rejects.toThrow();
});

test('when it closes, a visitor who does not finish is cut off', async () => {
  const { port, server } = await serving(async (request, response) => {
    for await (const part of request) void part;
    response.end();
  });
  const head = 'POST /contact/ HTTP/1.1\r\nHost: localhost\r\n';
  const unfinished = ['', 'GET / HT', head, `${head}Content-Length: 9\r\n\r\nmessage`, `${head}Transfer-Encoding: chunked\r\n\r\n1\r\na\r\n`];
  const answers = unfinished.map((text) => raw(port, text));
  const connections = () => new Promise((resolve) => server.getConnections((_error, number) => resolve(number)));
  await vi.waitFor(async () => expect(await connections()).toBe(unfinished.length), { timeout: 20_000 });
  await closeServer(server, 200);
  expect(await Promise.all(answers)).toEqual(unfinished.map(() => ''));
});

test('a former address leads on with 301, with and without closing slash, and keeps its query', async () => {
  const redirects = [
    { from: '/den-haag/producten/', to: '/haaglanden/producten/' },
    { from: '/den-haag/bijlagen/a b.pdf', to: '/haaglanden/bijlagen/a b.pdf' },
  ];
  const { url } = await serving(never, { redirects });
  for (const [path, location] of [
    ['/den-haag/producten/', '/haaglanden/producten/'],
    ['/den-haag/producten?voor=ouders', '/haaglanden/producten/?voor=ouders'],
    ['/den-haag/bijlagen/a%20b.pdf', '/haaglanden/bijlagen/a%20b.pdf'],
  ] as const) {
    const response = await fetch(url + path, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')], path).toEqual([301, location]);
    expect(headersOf(response), path).toMatchObject(SECURITY);
  }
  expect((await fetch(`${url}/den-haag/`, { redirect: 'manual' })).status).toBe(404);
  expect((await fetch(`${url}/den-haag/producten/`, { method: 'POST', redirect: 'manual' })).status).toBe(405);
});

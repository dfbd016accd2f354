import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { siteServer, type DynamicHandler, type ServerParts } from '../../src/server/http-server.ts';
import { tempFolder } from '../contact/support.ts';

/** A small site as a build leaves it behind; `secret.txt` lies outside of what may be served. */
const DIST: Record<string, string> = {
  'secret.txt': 'GEHEIM',
  'regions.json': JSON.stringify([{ slug: 'haaglanden', name: 'Haaglanden', mailbox: 'inkoop@haaglanden.example' }]),
  'build.json': JSON.stringify({ today: '2026-11-23', siteUrl: 'https://jeugdhulp.example', target: 'node' }),
  'client/index.html': '<h1>Start</h1>',
  'client/404.html': '<h1>Niet gevonden</h1>',
  'client/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  'client/haaglanden/index.html': '<h1>Haaglanden</h1>',
  'client/haaglanden/producten/index.html': '<h1>Producten</h1>',
  'client/zoeken/index.html': '<h1>Zoeken</h1>',
  'client/pagefind/pagefind.js': 'export {};',
  'client/_astro/stijl.abc123.css': 'body { color: black; }',
  'client/_astro/stijl.abc123.css.br': 'geperst met brotli',
  'client/_astro/stijl.abc123.css.gz': 'geperst met gzip',
  // What Astro makes of the contact pages, in small: JSON in place of HTML.
  'server/entry.mjs': `
    import { Readable } from 'node:stream';
    export const handler = async (req, res, next, { contact, health, visitor }) => {
      const answer = (status, body, headers = {}) => res.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
      if (req.url === '/gezond/') {
        const result = await health();
        return answer(result.status === 'ok' ? 200 : 503, result);
      }
      const hasBody = req.method === 'POST';
      const body = hasBody ? { body: Readable.toWeb(req), duplex: 'half' } : {};
      const request = new Request('http://' + req.headers.host + req.url, { method: req.method, headers: req.headers, ...body });
      if (!hasBody) {
        const { status, view } = await contact.open(request);
        return answer(status, view);
      }
      const outcome = await contact.submit(request, visitor);
      return outcome.status === 303 ? answer(303, {}, { location: outcome.location }) : answer(outcome.status, outcome.view);
    };`,
};

/** Writes the small site to a new folder and gives that folder; `dist` in it is the build. Gone after the test. */
export async function builtSite(): Promise<string> {
  const folder = await tempFolder();
  for (const [path, text] of Object.entries(DIST)) {
    await mkdir(dirname(join(folder, 'dist', path)), { recursive: true });
    await writeFile(join(folder, 'dist', path), text);
  }
  return folder;
}

/** The real server on the small site, in this process, on a free port. `dynamic` answers the pages on demand. */
export async function serving(dynamic: DynamicHandler, parts: Partial<ServerParts> = {}) {
  const folder = await builtSite();
  const server = siteServer({ client: join(folder, 'dist/client'), dynamic, locals: {}, trustedProxies: [], ...parts });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => void (server.close(() => resolve()), server.closeAllConnections())));
  const { port } = server.address() as AddressInfo;
  return { folder, port, url: `http://127.0.0.1:${port}`, server };
}

/** Sends text over a connection and gives all that comes back until it closes, or for so many milliseconds: fetch would tidy up the address. */
export function raw(port: number, text: string, patience?: number): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.setEncoding('latin1');
    socket.on('data', (part: string) => (answer += part));
    socket.on('close', () => resolve(answer));
    if (patience !== undefined) socket.setTimeout(patience, () => socket.destroy());
    socket.on('error', reject);
  });
}

/** Asks for a target exactly as it is written. */
export function rawGet(port: number, target: string): Promise<string> {
  return raw(port, `GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
}

/** What a command left behind. */
export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts a command of bin/ with this Node, in a folder, with these settings and no others. Killed after the test if it still runs. */
export function command(name: 'serve' | 'messages', folder: string, env: Record<string, string> = {}, ...args: string[]) {
  const script = fileURLToPath(new URL(`../../bin/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, [script, ...args], { cwd: folder, env: { PATH: process.env['PATH'], TZ: 'UTC', ...env } });
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  let heard = () => {};
  child.stdout.setEncoding('utf8').on('data', (text: string) => ((ended.stdout += text), heard()));
  child.stderr.setEncoding('utf8').on('data', (text: string) => ((ended.stderr += text), heard()));
  const end = new Promise<Ended>((resolve) => {
    child.on('close', (code) => {
      ended.code = code;
      resolve(ended);
      heard();
    });
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
    return end.then(() => undefined);
  });
  /** Waits until its output matches; rejects with all of its output when it ends first. */
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      heard = () => {
        const match = pattern.exec(ended.stdout) ?? pattern.exec(ended.stderr);
        if (match) resolve(match);
        else if (ended.code !== null || child.exitCode !== null) reject(new Error(`it ended: ${ended.stdout}${ended.stderr}`));
      };
      heard();
    });
  return { child, end, says, output: () => ended.stdout + ended.stderr };
}

/** Starts `serve` on the small site in a folder and waits for its address. */
export async function started(folder: string, env: Record<string, string> = {}) {
  const server = command('serve', folder, { PORT: '0', HOST: '127.0.0.1', ...env });
  const [, url = ''] = await server.says(/De site staat op (http:\S+)/);
  await server.says(/Stoppen: /);
  return { ...server, url };
}

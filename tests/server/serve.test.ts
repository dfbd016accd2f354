import { mkdir, stat, writeFile } from 'node:fs/promises';
import { connect, createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { makeToken } from '../../src/contact/token.ts';
import { mailServer } from '../contact/mail-server.ts';
import { KEY, tempFolder, TYPED } from '../contact/support.ts';
import { builtSite, command, started } from './support.ts';

// Only against hanging: the machine may be busy.
vi.setConfig({ testTimeout: 120_000 });

/** What a visitor types; these words may stand in no log. */
const CANARY = {
  ...TYPED,
  name: 'Kanarie Naam',
  email: 'kanarie@adres.example',
  subject: 'Kanarie onderwerp',
  message: 'Kanarie bericht van een ouder.',
};

/** A token of a form that was opened a minute ago. */
function token(): Promise<string> {
  return makeToken(KEY, Date.now() - 60_000);
}

async function send(url: string, fields: Record<string, string>): Promise<Response> {
  return fetch(`${url}/contact/`, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual', headers: { origin: url } });
}

function references(text: string): string[] {
  return text.match(/JH-\w{8}/g) ?? [];
}

test('says where it is and what is and is not configured, in a few lines', async () => {
  const { output, url } = await started(await builtSite());
  expect(output().trim().split('\n')).toEqual([
    `De site staat op ${url}`,
    'Stand van: 23 november 2026',
    'Zoeken: werkt in de browser, er is niets voor nodig',
    'Berichten: bewaard in .data/messages.sqlite (0 nog niet verstuurd)',
    'E-mail: staat uit. Berichten blijven in de database tot u ze wist. Bekijk ze met: npm run messages',
    'Sleutel: zelf gemaakt, in .data. Bewaar deze map bij uw reservekopie',
    'Stoppen: Ctrl+C',
  ]);
  expect((await fetch(url)).status).toBe(200);
  expect(await (await fetch(`${url}/gezond`)).json()).toEqual({
    status: 'ok',
    database: 'ok',
    waiting: 0,
    parked: 0,
    unreadable: 0,
    refused: 0,
    oldestWaitingSeconds: null,
  });
});

test('says which mail server and key it uses, without their secrets', async () => {
  const env = {
    SMTP_URL: 'smtp://gebruiker:geheim@127.0.0.1:1',
    MAIL_FROM: 'site@jeugdhulp.example',
    MAIL_TO: 'inkoop@jeugdhulp.example',
    CONTACT_KEY: KEY,
  };
  const { output } = await started(await builtSite(), env);
  expect(output()).toContain('E-mail: aan, via 127.0.0.1:1, van site@jeugdhulp.example, naar inkoop@jeugdhulp.example of de postbus van de regio');
  expect(output()).toContain('Sleutel: uit de instelling CONTACT_KEY');
  expect(output()).not.toMatch(/geheim|gebruiker:/);
  expect(output()).not.toContain(KEY);
});

test('an acknowledged message survives kill -9, and sending it again gives the same reference', async () => {
  const folder = await builtSite();
  const first = await started(folder, { CONTACT_KEY: KEY });
  const fields = { ...CANARY, token: await token() };
  const answer = await send(first.url, fields);
  expect(answer.status).toBe(303);
  first.child.kill('SIGKILL');
  await first.end;
  const second = await started(folder, { CONTACT_KEY: KEY });
  expect(second.output()).toContain('(1 nog niet verstuurd)');
  const again = await send(second.url, fields);
  expect(again.headers.get('location')).toBe(answer.headers.get('location'));
  const { stdout } = await command('messages', folder).end;
  expect(references(stdout)).toEqual(references(answer.headers.get('location')!));
  expect(first.output() + second.output()).not.toMatch(/kanarie/i);
});

test('the generated key outlives a restart: a form that was open stays good', async () => {
  const folder = await builtSite();
  const first = await started(folder);
  const { token: shown } = (await (await fetch(`${first.url}/contact/`)).json()) as { token: string };
  first.child.kill('SIGTERM');
  expect((await first.end).code).toBe(0);
  const second = await started(folder);
  const answer = await send(second.url, { ...CANARY, token: shown });
  // Three seconds may not have passed: young is well enough, forged would not be.
  if (answer.status !== 303) expect(JSON.stringify(await answer.json())).toContain('Dat ging erg snel');
  expect((await stat(join(folder, '.data/contact.key'))).mode & 0o777).toBe(0o600);
});

test('what waited while mail was off goes out when it is on, to the mailbox of the region', async () => {
  const folder = await builtSite();
  const silent = await started(folder, { CONTACT_KEY: KEY });
  expect((await send(silent.url, { ...CANARY, token: await token() })).status).toBe(303);
  expect((await send(silent.url, { ...CANARY, region: '', token: await token() })).status).toBe(303);
  silent.child.kill('SIGTERM');
  expect((await silent.end).code).toBe(0);
  const peer = await mailServer();
  const env = { CONTACT_KEY: KEY, SMTP_URL: peer.url, MAIL_FROM: 'site@jeugdhulp.example', MAIL_TO: 'algemeen@jeugdhulp.example' };
  const mailing = await started(folder, env);
  const list = async () => (await command('messages', folder, env, 'export').end).stdout;
  await vi.waitFor(async () => expect(JSON.parse(await list())).toMatchObject([{ status: 'sent' }, { status: 'sent' }]), { timeout: 60_000 });
  expect(peer.received.map(({ recipients }) => recipients).sort()).toEqual([['algemeen@jeugdhulp.example'], ['inkoop@haaglanden.example']]);
  expect(mailing.output()).not.toMatch(/kanarie/i);
  mailing.child.kill('SIGTERM');
  expect((await mailing.end).code).toBe(0);
});

test('when stopped it takes nobody new, finishes with who is there, and ends well', async () => {
  const { url, child, end } = await started(await builtSite(), { CONTACT_KEY: KEY });
  const { port } = new URL(url);
  const body = new URLSearchParams({ ...CANARY, token: await token() }).toString();
  const socket = connect(Number(port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('latin1').on('data', (text: string) => (answer += text));
  const closed = new Promise((resolve) => socket.on('close', resolve));
  const head = `POST /contact/ HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\nExpect: 100-continue\r\n\r\n`;
  socket.write(head);
  // The server says that it has begun with this one.
  await vi.waitFor(() => expect(answer).toContain('100 Continue'), { timeout: 30_000 });
  child.kill('SIGTERM');
  await vi.waitFor(() => expect(fetch(url)).rejects.toThrow(), { timeout: 30_000 });
  socket.write(body);
  await closed;
  expect(answer).toMatch(/HTTP\/1.1 303 /);
  expect((await end).code).toBe(0);
});

test('when stopped it waits for no visitor who never finishes, and for no mail server that says nothing', async () => {
  const silent = createServer((socket) => socket.on('error', () => undefined));
  const contacted = new Promise((resolve) => silent.once('connection', resolve));
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => void silent.close(() => resolve())));
  const { port: mailPort } = silent.address() as AddressInfo;
  const folder = await builtSite();
  const env = { CONTACT_KEY: KEY, SMTP_URL: `smtp://127.0.0.1:${mailPort}`, MAIL_FROM: 'site@jeugdhulp.example', MAIL_TO: 'a@jeugdhulp.example' };
  const { url, child, end, output } = await started(folder, env);
  expect((await send(url, { ...CANARY, token: await token() })).status).toBe(303);
  await contacted;
  const visitor = connect(Number(new URL(url).port), '127.0.0.1', () =>
    visitor.write('POST /contact/ HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nname='),
  );
  visitor.on('error', () => undefined);
  await new Promise((resolve) => visitor.once('connect', resolve));
  child.kill('SIGTERM');
  // Without the limits of its own it would wait 20 seconds for the mail, and for ever for the visitor.
  expect((await end).code).toBe(0);
  expect(output()).not.toMatch(/FOUT|ALARM/);
  const { stdout } = await command('messages', folder, env, 'show', references((await command('messages', folder, env).end).stdout)[0]!).end;
  expect(stdout).toContain('Status: wacht');
  expect(stdout).toContain('Laatste fout: EABORT');
});

test('says so in one line when there is no build, or when it cannot be read', async () => {
  const empty = await command('serve', await tempFolder()).end;
  expect(empty).toEqual({ code: 1, stdout: '', stderr: 'Er is nog geen site gebouwd. Doe eerst: npm run build\n' });
  const folder = await builtSite();
  await writeFile(join(folder, 'dist/regions.json'), '[{');
  const broken = await command('serve', folder).end;
  expect(broken).toMatchObject({ code: 1, stdout: '' });
  expect(broken.stderr).toMatch(/^De gebouwde site in dist\/ kan niet gelezen worden .*npm run build\n$/);
});

test('says so in one line when the port is taken', async () => {
  const { url } = await started(await builtSite());
  const { port } = new URL(url);
  const { code, stderr } = await command('serve', await builtSite(), { HOST: '127.0.0.1', PORT: port }).end;
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: `Poort ${port} is al in gebruik. Kies een andere, bijvoorbeeld: PORT=${Number(port) + 1} npm run serve\n`,
  });
});

test('says so in one line when the address is not of this machine', async () => {
  const { code, stderr } = await command('serve', await builtSite(), { HOST: '192.0.2.1', PORT: '0' }).end;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^De server kan niet luisteren op 192.0.2.1, .*\n$/);
});

test('says all that is wrong with the settings, and nothing else', async () => {
  const { code, stdout, stderr } = await command('serve', await builtSite(), {
    PORT: 'x',
    DATABASE_URL: 'mysql://a:geheim@b/c',
    SMTP_URL: 'smtp://mail.example',
  }).end;
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.trim().split('\n')).toEqual([
    expect.stringContaining('PORT'),
    expect.stringContaining('MAIL_FROM'),
    expect.stringContaining('MAIL_TO'),
    expect.stringContaining('DATABASE_URL'),
  ]);
  expect(stderr).not.toContain('geheim');
});

test('says so in one line when the data folder, the database or the key cannot be used', async () => {
  const folder = await builtSite();
  await writeFile(join(folder, 'bestand'), '');
  await mkdir(join(folder, 'geen-database'));
  await writeFile(join(folder, 'geen-database/messages.sqlite'), 'dit is geen database, maar tekst die lang genoeg is om dat te zien'.repeat(20));
  await mkdir(join(folder, 'geen-sleutel'));
  await writeFile(join(folder, 'geen-sleutel/contact.key'), '');
  for (const [dataDir, word] of [
    ['bestand', 'bestand'],
    ['geen-database', 'De database geen-database/messages.sqlite'],
    ['geen-sleutel', 'De sleutel in geen-sleutel/contact.key'],
  ] as const) {
    const { code, stdout, stderr } = await command('serve', folder, { DATA_DIR: dataDir }).end;
    expect({ code, stdout }, dataDir).toEqual({ code: 1, stdout: '' });
    expect(stderr.trim().split('\n'), dataDir).toEqual([expect.stringContaining(word)]);
  }
});

test.each<[string, Record<string, string>, string]>([
  ['a data folder that cannot be made', { DATA_DIR: '/dev/null/x' }, 'In de map /dev/null/x kan niets bewaard worden (ENOTDIR). Kies met DATA_DIR '],
  ['the same, with a key', { DATA_DIR: '/dev/null/x', CONTACT_KEY: KEY }, 'De database /dev/null/x/messages.sqlite kan niet geopend worden'],
  [
    'a Postgres that is not there',
    { DATABASE_URL: 'postgres://a:geheim@127.0.0.1:1/c', CONTACT_KEY: KEY },
    'De database postgres://127.0.0.1:1/c kan niet',
  ],
])('%s: one sentence in Dutch that names the setting', async (_name, env, words) => {
  const setting = 'DATABASE_URL' in env ? 'Controleer DATABASE_URL' : 'DATA_DIR';
  for (const name of ['serve', 'messages'] as const) {
    const { code, stdout, stderr } = await command(name, await builtSite(), env).end;
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(words)]);
    expect(stderr).toContain(setting);
    expect(stderr).not.toContain('geheim');
  }
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { MessageFields } from '../../src/contact/fields.ts';
import { KEY, NOON, openStore, SECOND, tempFolder, TYPED } from '../contact/support.ts';
import { command } from './support.ts';

// Only against hanging: the machine may be busy.
vi.setConfig({ testTimeout: 120_000 });

const { website: _, ...typed } = TYPED;
const fields = { ...typed, role: 'parent' } as const;
const MAIL = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'site@jeugdhulp.example', MAIL_TO: 'inkoop@jeugdhulp.example' };

/** A folder with three messages: one that waits, one that was sent, one that was set aside. */
async function withMessages(changed: Partial<MessageFields> = {}): Promise<string> {
  const folder = await tempFolder();
  await mkdir(join(folder, '.data'));
  await writeFile(join(folder, '.data/contact.key'), KEY);
  const store = await openStore(join(folder, '.data/messages.sqlite'));
  const put = (number: number, createdAt: number, own: Partial<MessageFields> = {}) =>
    store.put({ id: `id-${number}`, dedup: `dedup-${number}`, reference: `JH-2222222${number}`, fields: { ...fields, ...own }, createdAt });
  await put(2, NOON, changed);
  await put(3, NOON + SECOND, { name: 'Aanbieder', role: 'provider', region: '' });
  await put(4, Date.UTC(2026, 6, 1, 22, 30));
  await store.markSent('id-3', NOON + 2 * SECOND);
  await store.park('id-4', 'EENVELOPE 550 RCPT TO');
  await store.close();
  return folder;
}

const run = (folder: string, ...args: string[]) => command('messages', folder, {}, ...args).end;

test('lists what came in, newest first, in the time of here', async () => {
  const folder = await withMessages();
  const { code, stdout, stderr } = await run(folder);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const lines = stdout.trimEnd().split('\n');
  expect(lines).toHaveLength(4);
  expect(lines[0]).toMatch(/^Kenmerk +Ontvangen +Status +Wie +Onderwerp$/);
  expect(lines[1]).toMatch(/^JH-22222223 +23 nov 2026,? 13:00 +verstuurd +Aanbieder +Vraag over dagbesteding$/);
  expect(lines[2]).toMatch(/^JH-22222222 +23 nov 2026,? 13:00 +wacht +Sanne de Vries/);
  // Half past ten in the evening in UTC is half past midnight in a summer here.
  expect(lines[3]).toMatch(/^JH-22222224 +2 jul 2026,? 00:30 +vastgelopen/);
  expect(await run(folder, 'list')).toEqual({ code, stdout, stderr });
});

test('shows one message in full', async () => {
  const { code, stdout } = await run(await withMessages(), 'show', 'jh-22222224');
  expect(code).toBe(0);
  for (const text of ['JH-22222224', 'vastgelopen', 'Sanne de Vries', 'sanne@voorbeeld.nl', 'haaglanden', 'EENVELOPE 550 RCPT TO', TYPED.message])
    expect(stdout).toContain(text);
});

test('gives all messages to other programs as JSON', async () => {
  const { code, stdout } = await run(await withMessages(), 'export', '--format', 'json');
  expect(code).toBe(0);
  const messages = JSON.parse(stdout) as unknown[];
  expect(messages).toHaveLength(3);
  expect(messages[1]).toEqual({ reference: 'JH-22222222', time: '2026-11-23T12:00:00.000Z', status: 'pending', ...fields });
});

test('gives them as CSV too, without formulas', async () => {
  const folder = await withMessages({ name: '=HYPERLINK("https://kwaad.example")', message: 'Een "vraag", met\neen regel.' });
  const { code, stdout } = await run(folder, 'export', '--format', 'csv');
  expect(code).toBe(0);
  expect(stdout.startsWith('reference,time,status,name,email,role,region,subject,message\r\n')).toBe(true);
  expect(stdout).toContain(
    `"JH-22222222","2026-11-23T12:00:00.000Z","pending","'=HYPERLINK(""https://kwaad.example"")","sanne@voorbeeld.nl","parent","haaglanden","Vraag over dagbesteding","Een ""vraag"", met\neen regel."\r\n`,
  );
});

test('says that there is nothing yet, and exports an empty list', async () => {
  const folder = await tempFolder();
  expect(await run(folder)).toEqual({ code: 0, stdout: 'Er zijn nog geen berichten.\n', stderr: '' });
  expect(JSON.parse((await run(folder, 'export')).stdout)).toEqual([]);
  expect((await run(folder, 'export', '--format', 'csv')).stdout).toBe('reference,time,status,name,email,role,region,subject,message\r\n');
});

test('retries one message or all, and never what was sent', async () => {
  const folder = await withMessages();
  expect(await run(folder, 'retry', 'jh-22222224')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^1 bericht /) });
  expect((await run(folder, 'show', 'JH-22222224')).stdout).toContain('wacht');
  expect(await run(folder, 'retry')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^2 berichten /) });
  expect(await run(folder, 'retry', 'JH-22222223')).toMatchObject({ code: 1 });
  expect((await run(folder, 'show', 'JH-22222223')).stdout).toContain('verstuurd');
});

test('health: exit code 1 when something is wrong', async () => {
  const folder = await withMessages();
  expect(await run(folder, 'health')).toMatchObject({
    code: 1,
    stdout: expect.stringMatching(/Status: fout\n.*\n.*1\nVastgelopen: 1\nNiet te lezen: 0\n/),
  });
  await run(folder, 'retry');
  expect(await run(folder, 'health')).toMatchObject({ code: 0, stdout: expect.stringContaining('Status: ok') });
});

test('health: a message that waits too long while mail is on is wrong', async () => {
  const folder = await tempFolder();
  await mkdir(join(folder, '.data'));
  await writeFile(join(folder, '.data/contact.key'), KEY);
  const store = await openStore(join(folder, '.data/messages.sqlite'));
  await store.put({ id: 'id-1', dedup: 'dedup-1', reference: 'JH-22222221', fields, createdAt: 0 });
  await store.close();
  expect(await command('messages', folder, MAIL, 'health').end).toMatchObject({ code: 1 });
  expect(await command('messages', folder, {}, 'health').end).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('blijven bewaard tot u ze wist'),
  });
});

test('purge blanks what was sent long enough ago, or the one that was named', async () => {
  const folder = await withMessages();
  const rows = async () => JSON.parse((await run(folder, 'export')).stdout) as Record<string, string>[];
  // Sent in 2026 by a clock of the test: not thirty days ago, or long ago, whenever this runs.
  expect(await command('messages', folder, { RETENTION_DAYS: '3650' }, 'purge').end).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Van 0 /),
  });
  expect(await run(folder, 'purge', 'jh-22222224')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Van 1 bericht /) });
  const [sent, waiting, purged] = await rows();
  expect(sent).toMatchObject({ reference: 'JH-22222223', name: 'Aanbieder' });
  expect(waiting).toMatchObject({ name: TYPED.name });
  expect(purged).toEqual({
    reference: 'JH-22222224',
    time: '2026-07-01T22:30:00.000Z',
    status: 'purged',
    ...{ name: '', email: '', role: '', region: '', subject: '', message: '' },
    content: 'blanked',
  });
  expect((await run(folder)).stdout).toMatch(/JH-22222224 .* gewist .*\(gewist\)/);
  expect((await run(folder, 'show', 'JH-22222224')).stdout).toContain('(gewist)');
  expect(await run(folder, 'purge', 'JH-22222224')).toMatchObject({ code: 1 });
  const store = await openStore(join(folder, '.data/messages.sqlite'));
  await store.claim(NOON + SECOND, SECOND);
  await store.markSent('id-2', 0);
  await store.close();
  expect(await command('messages', folder, { RETENTION_DAYS: '3650' }, 'purge').end).toMatchObject({
    code: 0,
    stdout: expect.stringMatching(/^Van 1 bericht /),
  });
  expect(await rows()).toMatchObject([{ name: 'Aanbieder' }, { name: '', content: 'blanked', status: 'sent' }, { name: '' }]);
});

test('with another key it says which messages it cannot read, and does everything else', async () => {
  const folder = await withMessages();
  const other = { CONTACT_KEY: 'another secret of more than thirty-two characters' };
  const lost = (...args: string[]) => command('messages', folder, other, ...args).end;
  const list = await lost();
  expect(list).toMatchObject({ code: 0, stderr: expect.stringMatching(/^LET OP: 3 berichten zijn niet te lezen.*CONTACT_KEY_OLD\.\n$/) });
  expect(list.stdout.match(/niet te lezen/g)).toHaveLength(3);
  expect(list.stdout).not.toContain('Sanne');
  const { code, stdout } = await lost('export');
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject([{ reference: 'JH-22222223', message: '', content: 'unreadable' }, {}, {}]);
  expect(await lost('show', 'JH-22222222')).toMatchObject({ code: 0, stdout: expect.stringContaining('gemaakt met een andere sleutel') });
  expect(await lost('health')).toMatchObject({ code: 1, stdout: expect.stringContaining('Niet te lezen: 3') });
  // With the old key beside the new one all is well.
  const rotated = await command('messages', folder, { ...other, CONTACT_KEY_OLD: KEY }, 'show', 'JH-22222222').end;
  expect(rotated).toMatchObject({ code: 0, stdout: expect.stringContaining(TYPED.message) });
});

test.each([
  [['toString'], 2, /Onbekende opdracht: toString\nGebruik:/],
  [['show'], 2, /^Gebruik:/],
  [['list', 'JH-22222222'], 2, /^Gebruik:/],
  [['export', '--format', 'xml'], 2, /^Gebruik:/],
  [['--onbekend'], 2, /^Gebruik:/],
  [['show', 'JH-99999999'], 1, /^Er is geen bericht met kenmerk JH-99999999\.\n$/],
  [['retry', 'JH-99999999'], 1, /^Er is geen bericht met kenmerk JH-99999999\.\n$/],
])('%j ends with %i', async (args, code, message) => {
  const ended = await run(await tempFolder(), ...args);
  expect(ended).toEqual({ code, stdout: '', stderr: expect.stringMatching(message) });
});

test('help is no error', async () => {
  expect(await run(await tempFolder(), '--help')).toMatchObject({ code: 0, stdout: expect.stringMatching(/^Gebruik:/), stderr: '' });
});

test('says in one line each what is wrong with settings or database', async () => {
  const folder = await tempFolder();
  expect(await command('messages', folder, { DATABASE_URL: 'mysql://x' }).end).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^DATABASE_URL .*\n$/),
  });
  expect(await command('messages', folder, { DATABASE_URL: 'file:/dev/null' }).end).toEqual({
    code: 1,
    stdout: '',
    stderr: expect.stringMatching(/^De database \/dev\/null .*\n$/),
  });
});

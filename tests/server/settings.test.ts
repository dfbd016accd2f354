import { expect, test } from 'vitest';
import { readSettings } from '../../src/server/settings.ts';

function settingsOf(env: Record<string, string>) {
  const read = readSettings(env);
  if ('errors' in read) throw new Error(read.errors.join('\n'));
  return read.settings;
}

function errorsOf(env: Record<string, string>) {
  const read = readSettings(env);
  return 'errors' in read ? read.errors : [];
}

const MAIL = { SMTP_URL: 'smtp://gebruiker:geheim@mail.example:587', MAIL_FROM: 'site@jeugdhulp.example', MAIL_TO: 'inkoop@jeugdhulp.example' };

test('nothing need be set', () => {
  expect(settingsOf({})).toEqual({
    host: 'localhost',
    port: 4321,
    siteUrl: undefined,
    dataDir: '.data',
    database: { kind: 'sqlite', file: '.data/messages.sqlite' },
    mail: undefined,
    contactKey: undefined,
    olderKeys: [],
    rateLimit: 30,
    retentionDays: 30,
    proofBits: 0,
    trustedProxies: [],
  });
});

test('everything can be set', () => {
  expect(
    settingsOf({
      ...MAIL,
      HOST: '::',
      PORT: '8080',
      SITE_URL: 'https://jeugdhulp.example',
      DATA_DIR: '/var/lib/jeugdhulp',
      CONTACT_KEY: 'k'.repeat(32),
      CONTACT_KEY_OLD: `${'o'.repeat(32)}, ${'p'.repeat(40)}`,
      CONTACT_RATE_LIMIT: '0',
      RETENTION_DAYS: '14',
      CONTACT_PROOF_OF_WORK: '16',
      DATABASE_URL: 'postgres://gebruiker:geheim@db.example:5432/jeugdhulp',
      TRUSTED_PROXIES: ' 10.0.0.1, 192.168.0.0/16,2001:db8::/32 ,::1',
    }),
  ).toEqual({
    host: '::',
    port: 8080,
    siteUrl: 'https://jeugdhulp.example',
    dataDir: '/var/lib/jeugdhulp',
    database: { kind: 'postgres', url: 'postgres://gebruiker:geheim@db.example:5432/jeugdhulp' },
    mail: { url: MAIL.SMTP_URL, from: MAIL.MAIL_FROM, to: MAIL.MAIL_TO },
    contactKey: 'k'.repeat(32),
    olderKeys: ['o'.repeat(32), 'p'.repeat(40)],
    rateLimit: 0,
    retentionDays: 14,
    proofBits: 16,
    trustedProxies: ['10.0.0.1', '192.168.0.0/16', '2001:db8::/32', '::1'],
  });
});

test('an empty setting is none', () => {
  const names = ['HOST', 'PORT', 'SITE_URL', 'DATA_DIR', 'DATABASE_URL', 'SMTP_URL', 'MAIL_FROM', 'MAIL_TO', 'CONTACT_KEY', 'TRUSTED_PROXIES'];
  expect(settingsOf(Object.fromEntries(names.map((name) => [name, ' '])))).toEqual(settingsOf({}));
});

test('the database may stand in a file of its own', () => {
  expect(settingsOf({ DATABASE_URL: 'file:/srv/berichten.sqlite' }).database).toEqual({ kind: 'sqlite', file: '/srv/berichten.sqlite' });
  expect(settingsOf({ DATABASE_URL: 'file:berichten.sqlite' }).database).toEqual({ kind: 'sqlite', file: 'berichten.sqlite' });
  expect(settingsOf({ DATABASE_URL: 'file:', DATA_DIR: 'd' }).database).toEqual({ kind: 'sqlite', file: 'd/messages.sqlite' });
});

test.each([
  ['PORT', '80a'],
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['PORT', '0x50'],
  ['PORT', '4321.5'],
  ['SITE_URL', 'jeugdhulp.example'],
  ['SITE_URL', 'ftp://jeugdhulp.example'],
  ['SITE_URL', 'https://gemeente.example/jeugd'],
  ['SITE_URL', 'https://gemeente.example/?a'],
  ['DATABASE_URL', 'mysql://gebruiker:geheim@db.example/jeugdhulp'],
  ['DATABASE_URL', '/srv/berichten.sqlite'],
  ['CONTACT_KEY', 'kort'],
  ['CONTACT_KEY_OLD', `${'k'.repeat(32)},kort`],
  ['CONTACT_RATE_LIMIT', '-1'],
  ['CONTACT_RATE_LIMIT', 'veel'],
  ['RETENTION_DAYS', '0'],
  ['RETENTION_DAYS', '1.5'],
  ['CONTACT_PROOF_OF_WORK', '40'],
  ['TRUSTED_PROXIES', 'localhost'],
  ['TRUSTED_PROXIES', '10.0.0.1, 10.0.0.0/33'],
  ['TRUSTED_PROXIES', '2001:db8::/129'],
  ['TRUSTED_PROXIES', '10.0.0.0/8/8'],
  ['TRUSTED_PROXIES', '10.0.0.1/'],
])('%s=%s is refused in a sentence that names it, without its secrets', (name, value) => {
  const errors = errorsOf({ [name]: value });
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(name);
  expect(errors[0]).not.toMatch(/geheim/);
});

test.each([
  ['SMTP_URL', 'mail.example'],
  ['SMTP_URL', 'http://mail.example'],
  ['SMTP_URL', 'smtp://'],
  ['MAIL_FROM', ''],
  ['MAIL_FROM', 'site'],
  ['MAIL_FROM', 'site@jeugdhulp.example, ander@jeugdhulp.example'],
  ['MAIL_TO', ''],
  ['MAIL_TO', 'Inkoop <inkoop>'],
  ['MAIL_TO', 'a@b.example;c@d.example'],
])('mail with %s=%s is refused', (name, value) => {
  const errors = errorsOf({ ...MAIL, [name]: value });
  if (name === 'SMTP_URL') expect(errors).toEqual([expect.stringContaining('SMTP_URL')]);
  else expect(errors).toEqual([expect.stringContaining(name)]);
});

test('Postgres asks for a key: all servers must have the same', () => {
  const url = 'postgresql://db.example/jeugdhulp';
  expect(errorsOf({ DATABASE_URL: url })).toEqual([expect.stringContaining('CONTACT_KEY')]);
  expect(settingsOf({ DATABASE_URL: url, CONTACT_KEY: 'k'.repeat(32) }).database).toEqual({ kind: 'postgres', url });
});

test('a sender or mailbox may have a name', () => {
  expect(settingsOf({ ...MAIL, MAIL_FROM: 'Jeugdhulp in de regio <site@jeugdhulp.example>' }).mail?.from).toBe(
    'Jeugdhulp in de regio <site@jeugdhulp.example>',
  );
});

test('mail addresses without a mail server are refused', () => {
  expect(errorsOf({ MAIL_TO: MAIL.MAIL_TO })).toEqual([expect.stringContaining('SMTP_URL')]);
});

test('all that is wrong is said at once', () => {
  const errors = errorsOf({ PORT: 'x', SITE_URL: 'x', DATABASE_URL: 'x', SMTP_URL: 'x', CONTACT_KEY: 'x', TRUSTED_PROXIES: 'x,y' });
  expect(errors).toHaveLength(9);
  for (const name of ['PORT', 'SITE_URL', 'DATABASE_URL', 'SMTP_URL', 'MAIL_FROM', 'MAIL_TO', 'CONTACT_KEY', 'TRUSTED_PROXIES'])
    expect(errors.join('\n')).toContain(name);
});

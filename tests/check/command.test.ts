import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { contentFolder } from '../support/content-folder.ts';
import { PRODUCT, product, productWith } from './support.ts';

function check(args: string[], env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/check.ts', ...args], {
    encoding: 'utf8',
    maxBuffer: 1e8,
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

describe('npm run check', () => {
  test('good content: exit 0, and says so', async () => {
    const { status, stdout } = check(['--content', await contentFolder()]);
    expect(status).toBe(0);
    expect(stdout).toBe('3 bestanden nagekeken: alles is in orde.\n');
  });

  test('an error: exit 1', async () => {
    const { status, stdout } = check(['--content', await contentFolder({ [PRODUCT]: product(['unitt: uur']) })]);
    expect(status).toBe(1);
    expect(stdout).toContain('1 fout.');
  });

  test('a warning: exit 0, and with --strict an error and exit 1', async () => {
    const folder = await contentFolder({ [PRODUCT]: product([], 'Vraag het aan de GI.') });
    const plain = check(['--content', folder, '--format', 'json']);
    expect(plain.status).toBe(0);
    expect(JSON.parse(plain.stdout)).toMatchObject([{ severity: 'warning', code: 'unknown-abbreviation', file: PRODUCT, line: 10, column: 18 }]);
    const strict = check(['--content', folder, '--format', 'json', '--strict']);
    expect(strict.status).toBe(1);
    expect(JSON.parse(strict.stdout)).toMatchObject([{ severity: 'error', code: 'unknown-abbreviation' }]);
  });

  test('--date: what is looked at depends on the day', async () => {
    const folder = await contentFolder({ [PRODUCT]: product(['validUntil: 2024-06-30']) });
    expect(check(['--content', folder, '--date', '2025-06-30']).stdout).toContain('alles is in orde');
    expect(check(['--content', folder, '--date', '2025-07-01']).stdout).toContain('[validity-long-ended]');
  });

  test('SITE_DATE is the day, unless --date names one', async () => {
    const folder = await contentFolder({ [PRODUCT]: product(['validUntil: 2024-06-30']) });
    expect(check(['--content', folder], { SITE_DATE: '2025-06-30' }).stdout).toContain('alles is in orde');
    expect(check(['--content', folder], { SITE_DATE: '2025-07-01' }).stdout).toContain('[validity-long-ended]');
    expect(check(['--content', folder, '--date', '2025-06-30'], { SITE_DATE: '2025-07-01' }).stdout).toContain('alles is in orde');
    expect(check(['--content', folder], { SITE_DATE: '01-07-2025' })).toMatchObject({ status: 2, stderr: expect.stringContaining('geen datum') });
  });

  test('a source that was looked at after SITE_DATE, and not after the real day, does not lie in the future', async () => {
    const looked = (day: string) => contentFolder({ [PRODUCT]: productWith(8, '  title: Bron', `  consultedOn: ${day}`) });
    const past = { SITE_DATE: '2024-07-01' };
    expect(check(['--content', await looked('2025-07-01')], past).stdout).toContain('alles is in orde');
    expect(check(['--content', await looked('2070-01-01')], past).stdout).toContain('[date-future]');
  });

  test('--spelling, and only then', async () => {
    const folder = await contentFolder({ [PRODUCT]: product([], 'Een voorziennig in Proefregio voor dagbesteding.') });
    expect(check(['--content', folder]).stdout).toContain('alles is in orde');
    const { status, stdout } = check(['--content', folder, '--spelling', '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject([{ code: 'spelling', line: 10, column: 5, hint: 'Bedoelde u `voorziening`?' }]);
  });

  test('the content of the environment, unless it is named', async () => {
    const folder = await contentFolder({ [PRODUCT]: product(['unitt: uur']) });
    expect(check([], { CONTENT_DIR: folder }).status).toBe(1);
    expect(check(['--content', await contentFolder()], { CONTENT_DIR: folder }).status).toBe(0);
  });

  test('a link that holds the site’s own address', async () => {
    const folder = await contentFolder({ [PRODUCT]: product([], '[Alle producten](https://jeugd.example/proef/producten/)') });
    expect(check(['--content', folder]).stdout).toContain('alles is in orde');
    expect(check(['--content', folder], { SITE_URL: 'https://jeugd.example/' }).stdout).toContain('`/proef/producten/`');
  });

  test.each([
    [['--format', 'xml'], 'Onbekende vorm'],
    [['--date', '31-12-2024'], 'geen datum'],
    [['--onbekend'], 'Gebruik:'],
    [['--content', '/bestaat/niet'], 'kan niet gelezen worden'],
  ])('%j: exit 2 and how to use it', (args, text) => {
    const { status, stdout, stderr } = check(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(text);
  });

  test('thousands of problems come through a pipe in one piece', async () => {
    const wrong = Array.from({ length: 3000 }, (_, index) => `veld${index}: x`);
    const { stdout } = check(['--content', await contentFolder({ [PRODUCT]: product(wrong) }), '--format', 'json']);
    expect(JSON.parse(stdout)).toHaveLength(3000);
  });
});

describe('formats', () => {
  test('GitLab: one entry a problem, with fingerprints that do not move with the lines', async () => {
    const report = async (...before: string[]) =>
      JSON.parse(
        check(['--content', await contentFolder({ [PRODUCT]: product([...before, 'referrers:', '  - ""', '  - ""']) }), '--format', 'gitlab']).stdout,
      );
    const [one, two] = await report();
    expect(one).toEqual({
      description: expect.stringContaining('is leeg'),
      check_name: 'empty-field',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      severity: 'major',
      location: { path: expect.stringMatching(/regions\/proef\/products\/logeren\.mdx$/), lines: { begin: 10 } },
    });
    expect(two.fingerprint).not.toBe(one.fingerprint);
    const later = await report('duration: lang');
    expect(later[0]).toMatchObject({ fingerprint: one.fingerprint, location: { lines: { begin: 11 } } });
  });

  test('GitHub: percent, line ends, commas and colons are escaped where its commands need it', async () => {
    const folder = await contentFolder({ [PRODUCT]: product(['unit%,:x: 100%']) });
    const [line] = check(['--content', folder, '--format', 'github']).stdout.split('\n');
    expect(line).toMatch(/^::error file=[^,:]+%?[^,]*,line=9,col=1,title=unknown-key::Het veld `unit%25,:x` bestaat niet\./);
  });
});

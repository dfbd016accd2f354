import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

test('no script begins a command with a setting: the shell of Windows does not know that', () => {
  for (const [name, script] of Object.entries(scripts)) expect(script, name).not.toMatch(/(^|&& *)[A-Z_]+=/);
});

test('Astro runs with the given arguments and without telemetry, in the same process: its exit code and signals are its own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'astro opdracht '));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'astro.config.mjs'), `console.log(process.env.ASTRO_TELEMETRY_DISABLED, process.pid);\nprocess.exit(7);\n`);
  const { ASTRO_TELEMETRY_DISABLED: _, ...env } = process.env;
  const { status, stdout, pid } = spawnSync(process.execPath, ['bin/astro.ts', 'build', '--root', folder], { encoding: 'utf8', env });
  expect([status, stdout]).toEqual([7, `1 ${pid}\n`]);
});

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  jobs: Record<string, { permissions?: unknown; steps: { uses?: string; with?: Record<string, unknown>; run?: string }[] }>;
}

const FOLDER = '.github/workflows';
const workflows = await Promise.all((await readdir(FOLDER)).map(async (name) => ({ name, text: await readFile(join(FOLDER, name), 'utf8') })));

test.each(workflows)('$name: reads only, leaves no key behind, and runs actions of one exact commit', ({ text }) => {
  const { permissions, jobs } = parse(text) as Workflow;
  expect(permissions).toEqual({ contents: 'read' });
  for (const { permissions: own, steps } of Object.values(jobs)) {
    expect(own).toBeUndefined();
    for (const { uses, with: settings } of steps) {
      if (uses) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
      if (uses?.startsWith('actions/checkout@')) expect(settings).toMatchObject({ 'persist-credentials': false });
    }
  }
  // Who reads the workflow sees which version a hash is.
  for (const line of text.split('\n')) if (line.includes('uses:')) expect(line).toMatch(/ # v\d+\.\d+\.\d+$/);
});

test.each(workflows)('$name: every command that it runs is there', async ({ text }) => {
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as { scripts: Record<string, string> };
  const runs = Object.values((parse(text) as Workflow).jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []));
  expect(runs.length).toBeGreaterThan(0);
  for (const run of runs) {
    for (const [, script = ''] of run.matchAll(/npm run (?:--silent )?(\S+)/g)) expect(scripts).toHaveProperty([script]);
    if (run.startsWith('.ci/')) expect((await stat(run)).mode & 0o100).toBeTruthy();
  }
});

test('a pull request has its content checked first, with each problem on its line', () => {
  const { on, jobs } = parse(workflows.find(({ name }) => name === 'check.yml')!.text) as Workflow;
  expect(on).toHaveProperty('pull_request');
  expect(jobs['inhoud']?.steps.at(-1)?.run).toContain('check -- --format github');
  expect(jobs['site']).toMatchObject({ needs: 'inhoud' });
});

test('a pull request asks the three questions of an editor', async () => {
  const template = await readFile('.github/pull_request_template.md', 'utf8');
  expect(template.match(/^## .*/gm)).toEqual(['## Wat verandert er?', '## Vanaf wanneer geldt het?', '## Wie heeft het nagekeken?']);
});

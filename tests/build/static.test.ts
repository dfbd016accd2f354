import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildFor } from '../lab/built-site.ts';
import type { BuildFolder } from '../support/run-build.ts';
import { projectFile, start } from '../lab/processes.ts';

let site: BuildFolder;
beforeAll(async () => {
  site = await buildFor('static');
});
afterAll(() => site.remove());

test('has no server, and on the contact page a way to ask instead of a form', async () => {
  expect((await readdir(join(site.folder, 'dist'))).sort()).toEqual(['build.json', 'client', 'regions.json']);
  const page = await readFile(join(site.folder, 'dist/client/contact/index.html'), 'utf8');
  expect(page).not.toContain('<form class="contact-form"');
  expect(page).toContain('href="/haaglanden/"');
  expect(await readdir(join(site.folder, 'dist/client'))).not.toContain('gezond');
});

test('carries its headers in a file, a policy of its own for the search page', async () => {
  const headers = await readFile(join(site.folder, 'dist/client/_headers'), 'utf8');
  expect(headers).toMatch(/^\/\*\n {2}content-security-policy: .*frame-ancestors 'none'\n/);
  expect(headers).toMatch(/\n\/zoeken\/\n {2}! content-security-policy\n {2}content-security-policy: .*'wasm-unsafe-eval'/);
});

test('is not for our server, which says so', async () => {
  const { ended, output } = start(projectFile('bin/serve.ts'), site.folder, {});
  expect(await ended).toBe(1);
  expect(output()).toMatch(/^De site is gebouwd voor static, .*DEPLOY_TARGET.*\n$/);
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectFile, start, type Running } from '../lab/processes.ts';
import { GOOD, writeContent } from '../support/content-folder.ts';

const CARD = 'regions/proef/products/logeren.mdx';
const renamedFrom = (slug: string) => GOOD[CARD]!.replace('title:', `formerSlugs: [${slug}]\ntitle:`);

describe('the development server', () => {
  let folder: string;
  let server: Running;
  let base: string;
  /** Where an address leads, without going there. */
  const ask = async (path: string) => {
    const { status, headers } = await fetch(`${base}${path}`, { redirect: 'manual' });
    return `${status} ${headers.get('location') ?? ''}`.trim();
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dev-'));
    const content = await writeContent(join(folder, 'content'), { ...GOOD, [CARD]: renamedFrom('uit-logeren') });
    const env = { CONTENT_DIR: content, DATA_DIR: join(folder, 'data'), NO_COLOR: '1' };
    server = start('bin/astro.ts', projectFile(''), env, 'dev', '--port', '0');
    [, base = ''] = await server.says(/(http:\/\/localhost:\d+)\//);
  });
  afterAll(async () => {
    await server?.kill();
    await rm(folder, { recursive: true, force: true });
  });

  test('follows former addresses with their query, also those that an editor adds while it runs', async () => {
    expect(await ask('/proef/producten/uit-logeren/?a=1')).toBe('302 /proef/producten/logeren/?a=1');
    expect(await ask('/proef/producten/logeren/')).toBe('200');
    expect(await ask('/proef/producten/nergens/')).toBe('404');
    await writeFile(join(folder, 'content', CARD), renamedFrom('weekend'));
    await expect.poll(() => ask('/proef/producten/weekend/'), { timeout: 30_000 }).toBe('302 /proef/producten/logeren/');
  });
});

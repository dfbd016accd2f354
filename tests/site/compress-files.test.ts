import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { staticFiles } from '../../src/server/static-files.ts';
import { compressFiles } from '../../src/site/compress-files.ts';

const PAGE = `<!doctype html><title>Proef</title>${'<p>Hulp voor uw kind.</p>'.repeat(100)}`;

test('text is sent compressed by our own server, to who takes it; what gains nothing stays as it is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'index.html'), PAGE);
  await writeFile(join(folder, 'klein.html'), '<p>Klein.</p>');
  await writeFile(join(folder, 'letter.woff2'), PAGE);
  expect(await compressFiles(folder)).toBe(1);
  expect((await readdir(folder)).sort()).toEqual(['index.html', 'index.html.br', 'index.html.gz', 'klein.html', 'letter.woff2']);

  const files = staticFiles(folder);
  const server = createServer((request, response) => files(request, response, () => response.writeHead(404).end())).listen(0);
  onTestFinished(() => void server.close());
  const get = (encoding: string) =>
    new Promise<{ encoding: string | undefined; type: string | undefined; body: Buffer }>((resolve, reject) => {
      request({ port: (server.address() as AddressInfo).port, path: '/', headers: { 'accept-encoding': encoding } }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ encoding: response.headers['content-encoding'], type: response.headers['content-type'], body: Buffer.concat(parts) }),
        );
      })
        .on('error', reject)
        .end();
    });
  const small = await get('gzip, br');
  expect(small).toMatchObject({ encoding: 'br', type: 'text/html;charset=utf-8' });
  expect(brotliDecompressSync(small.body).toString()).toBe(PAGE);
  const older = await get('gzip');
  expect(older.encoding).toBe('gzip');
  expect(gunzipSync(older.body).toString()).toBe(PAGE);
  expect((await get('identity')).body.toString()).toBe(PAGE);
});

test('the search index, which comes compressed, is compressed better', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'site-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await writeFile(join(folder, 'nl_1.pf_index'), gzipSync(PAGE));
  expect(await compressFiles(folder)).toBe(1);
  expect(await readFile(join(folder, 'nl_1.pf_index'), 'utf8')).toBe(PAGE);
  expect(brotliDecompressSync(await readFile(join(folder, 'nl_1.pf_index.br'))).toString()).toBe(PAGE);
  expect(gunzipSync(await readFile(join(folder, 'nl_1.pf_index.gz'))).toString()).toBe(PAGE);
});

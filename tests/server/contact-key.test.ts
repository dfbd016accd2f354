import { chmod, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedKey } from '../../src/server/contact-key.ts';
import { tempFolder } from '../contact/support.ts';

test('makes a key once, in a folder and a file for the owner only', async () => {
  const folder = join(await tempFolder(), 'nieuw', 'data');
  const key = await generatedKey(folder);
  expect(key.length).toBeGreaterThanOrEqual(43);
  expect(await generatedKey(folder)).toBe(key);
  expect((await stat(folder)).mode & 0o777).toBe(0o700);
  expect((await stat(join(folder, 'contact.key'))).mode & 0o777).toBe(0o600);
  expect(await readdir(folder)).toEqual(['contact.key']);
  expect(await generatedKey(join(await tempFolder(), 'data'))).not.toBe(key);
});

test('who starts at the same moment gets the same key', async () => {
  const folder = await tempFolder();
  const keys = await Promise.all(Array.from({ length: 20 }, () => generatedKey(folder)));
  expect(new Set(keys).size).toBe(1);
  expect(await readdir(folder)).toEqual(['contact.key']);
});

test('a key that others may read is closed to them', async () => {
  const folder = await tempFolder();
  await generatedKey(folder);
  await chmod(join(folder, 'contact.key'), 0o644);
  await generatedKey(folder);
  expect((await stat(join(folder, 'contact.key'))).mode & 0o777).toBe(0o600);
});

test('a key that is empty or too short is refused and left alone', async () => {
  const folder = await tempFolder();
  await writeFile(join(folder, 'contact.key'), 'kort\n');
  await expect(generatedKey(folder)).rejects.toThrow('De sleutel in');
  expect(await readFile(join(folder, 'contact.key'), 'utf8')).toBe('kort\n');
});

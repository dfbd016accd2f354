import { randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCode } from '../contact/error-code.ts';
import { startError } from '../text/contact.ts';
import { syncFolder } from './sync-folder.ts';

/** The generated secret of an installation, kept in its data folder, readable by its owner only. Made at the first call. Rejects with a sentence in Dutch when it cannot be read or made. */
export async function generatedKey(dataDir: string): Promise<string> {
  const file = join(dataDir, 'contact.key');
  const key = await readOrMake(dataDir, file).catch((error: unknown) => {
    throw new Error(startError.folderUnusable(dataDir, errorCode(error)), { cause: error });
  });
  if (key.length < 32) throw new Error(startError.keyUnusable(file));
  return key;
}

async function readOrMake(dataDir: string, file: string): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await makeOnce(file, randomBytes(32).toString('base64url'));
  await chmod(file, 0o600);
  // Without the key nothing can be read: it must be there after a power cut too.
  await syncFolder(dataDir);
  return (await readFile(file, 'utf8')).trim();
}

/** Writes a file unless it is there. It appears as a whole: another process that starts now, or a crash, never finds half a key. */
async function makeOnce(file: string, text: string): Promise<void> {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, text, { flag: 'wx', mode: 0o600, flush: true });
  try {
    await link(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft);
  }
}

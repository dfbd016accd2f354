import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The generated secret of an installation, kept in its data folder, readable by its owner only. Made at the first call. */
export async function generatedKey(dataDir: string): Promise<string> {
  const file = join(dataDir, 'contact.key');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  try {
    // `wx`: of two processes that start at once, one makes the key and the other reads it.
    await writeFile(file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  await chmod(file, 0o600);
  const key = (await readFile(file, 'utf8')).trim();
  if (key.length < 32) throw new Error(`${file} is leeg of te kort. Zet een reservekopie terug, of verwijder het bestand: dan komt er een nieuwe sleutel.`);
  return key;
}

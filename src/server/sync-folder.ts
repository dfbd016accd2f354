import { open } from 'node:fs/promises';

/** Puts on disk which files stand in a folder: after a power cut a new file that was itself on disk may else be in no folder. Where the system cannot do that, nothing happens. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

import { execFile, spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Figures } from './figures.ts';
import { serve } from './processes.ts';
import { integrityOf, messagesOf } from './store-of.ts';
import { crowd, goodForm, LAB_KEY, ripeToken, visitors } from './visitors.ts';

const run = promisify(execFile);

/** True if strace is here and may look at a process that we started. */
export function canTrace(): boolean {
  const watched = spawn('sleep', ['10'], { stdio: 'ignore' });
  try {
    // Where it may not, it ends at once; where it may, it looks on until its time is up.
    const { error } = spawnSync('strace', ['-o', '/dev/null', '-p', String(watched.pid)], { stdio: 'ignore', timeout: 1000 });
    return (error as NodeJS.ErrnoException | undefined)?.code === 'ETIMEDOUT';
  } finally {
    watched.kill('SIGKILL');
  }
}

/**
 * Watches the server's system calls while `messages` come in one after the other: before each 303 leaves, what was written to the
 * database's log must have been synced to disk. Gives how many answers left without a sync of their own before them.
 */
export async function syncBeforeAnswer(site: string, messages: number): Promise<Figures> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sync-'));
  const env = { DATA_DIR: dataDir, CONTACT_KEY: LAB_KEY };
  const server = await serve(site, env);
  const one = visitors(server.port, 1);
  const log = join(dataDir, 'strace.txt');
  const tracer = spawn('strace', [
    '-f',
    '-y',
    '-e',
    'trace=fsync,fdatasync,write,writev,sendto,sendmsg',
    '-s',
    '32',
    '-o',
    log,
    '-p',
    String(server.child.pid),
  ]);
  try {
    await new Promise<void>((resolve, reject) => {
      tracer.stderr.setEncoding('utf8').on('data', (text: string) => /attached/.test(text) && resolve());
      tracer.on('close', () => reject(new Error('strace ended')));
    });
    const token = await ripeToken();
    for (let number = 0; number < messages; number++) await one.post(goodForm(token, { message: `Bericht nummer ${number}.` }));
    tracer.kill('SIGINT');
    await new Promise((resolve) => tracer.once('close', resolve));
    let syncs = 0;
    let synced = false;
    let answers = 0;
    let unsynced = 0;
    for (const line of (await readFile(log, 'utf8')).split('\n')) {
      // The database's log is what a crash is mended from; a sync that is cut in two by another thread ends with "resumed".
      if (/f(data)?sync\(.*messages\.sqlite-wal/.test(line)) {
        syncs += 1;
        synced = true;
      }
      if (/HTTP\/1\.1 303/.test(line)) {
        answers += 1;
        if (!synced) unsynced += 1;
        synced = false;
      }
    }
    return { messages, answers, syncs, answersWithoutSync: unsynced };
  } finally {
    tracer.kill('SIGKILL');
    one.close();
    await server.kill();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Mounts a disk of this many kilobytes on a new folder; undefined where that is not allowed. */
export async function smallDisk(kilobytes: number): Promise<{ folder: string; unmount: () => Promise<void> } | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder]);
  } catch {
    await rm(folder, { recursive: true });
    return undefined;
  }
  const unmount = async () => {
    await run('umount', ['-l', folder]);
    await rm(folder, { recursive: true });
  };
  return { folder, unmount };
}

/** Posts `messages` of 3,000 characters to a server whose data stands on a disk that is too small for them. */
export async function fullDisk(site: string, folder: string, messages: number): Promise<Figures> {
  const env = { DATA_DIR: folder, CONTACT_KEY: LAB_KEY };
  const server = await serve(site, env);
  const many = visitors(server.port, 8);
  try {
    const token = await ripeToken();
    const references = new Set<string>();
    const statuses: Record<number, number> = {};
    let textKept = 0;
    await crowd(messages, 8, async (number) => {
      const message = `Bericht ${number} ${'a'.repeat(3000)}`;
      const { status, reference, body } = await many.post(goodForm(token, { message }));
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (reference) references.add(reference);
      if (status === 503 && body.includes(message) && body.includes('NIET ontvangen')) textKept += 1;
    });
    const alive = await many.get('/gezond');
    await server.kill();
    const stored = (await messagesOf(env)).map(({ reference }) => reference);
    return {
      received: statuses[303] ?? 0,
      refused: statuses[503] ?? 0,
      refusedWithText: textKept,
      other: messages - (statuses[303] ?? 0) - (statuses[503] ?? 0),
      acknowledgedNotStored: [...references].filter((reference) => !stored.includes(reference)).length,
      stored: stored.length,
      aliveAfterwards: alive.status,
      integrity: integrityOf(join(folder, 'messages.sqlite')),
    };
  } finally {
    many.close();
    await server.kill();
  }
}

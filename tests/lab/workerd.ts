import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './postgres.ts';
import { projectFile, start, type Running } from './processes.ts';

/** The built worker in the real runtime (workerd) on this machine, with its D1 database in a folder. */
export interface LabWorker extends Running {
  port: number;
  /** Runs what is scheduled, as Cloudflare does every minute. */
  schedule: () => Promise<number>;
}

/** A folder for databases, and how to remove it. */
export async function databaseFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'd1-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Starts a build for Cloudflare (a folder with `dist`) with these settings; `config` may stand in for the build's own. */
export async function startWorker(
  site: string,
  databases: string,
  settings: Record<string, string>,
  config = join(site, 'dist/server/wrangler.json'),
): Promise<LabWorker> {
  const port = await freePort();
  const values = Object.entries(settings).flatMap(([name, value]) => ['--var', `${name}:${value}`]);
  const running = start(
    projectFile('node_modules/wrangler/bin/wrangler.js'),
    site,
    { WRANGLER_SEND_METRICS: 'false', WRANGLER_LOG_PATH: databases, CI: '1', NO_COLOR: '1' },
    ...['dev', '--config', config, '--port', String(port), '--ip', '127.0.0.1', '--inspector-port', '0', '--persist-to', databases],
    ...['--test-scheduled', '--show-interactive-dev-session=false', ...values],
  );
  await running.says(/Ready on http/);
  const schedule = async () => (await fetch(`http://127.0.0.1:${port}/cdn-cgi/handler/scheduled`)).status;
  // Wrangler passes on a kind signal to the runtime that it started; an unkind one would leave that behind.
  const kill = async () => {
    running.child.kill('SIGTERM');
    await running.ended;
  };
  return { ...running, kill, port, schedule };
}

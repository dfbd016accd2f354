import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Figures } from './figures.ts';
import { freePort, startPostgres } from './postgres.ts';
import { serve, type Running } from './processes.ts';
import { integrityOf, messagesOf } from './store-of.ts';
import { crowd, goodForm, LAB_KEY, ripeToken, visitors } from './visitors.ts';

/** What is killed while visitors post: the site's server on its embedded file, or by turns that server and Postgres itself. */
export type KilledDatabase = 'sqlite' | 'postgres';

/**
 * Posts `messages` over 32 connections while processes are killed `kills` times, with SIGKILL or another signal; a visitor whose connection breaks, or who
 * is told "not received" (503), sends the same form again. Then compares what was acknowledged with what is stored.
 */
export async function killUnderLoad(
  site: string,
  database: KilledDatabase,
  messages: number,
  kills: number,
  signal: NodeJS.Signals = 'SIGKILL',
): Promise<Figures> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kill-'));
  const postgres = database === 'postgres' ? await startPostgres() : undefined;
  const env = { DATA_DIR: dataDir, CONTACT_KEY: LAB_KEY, ...(postgres ? { DATABASE_URL: postgres.url } : {}) };
  const port = await freePort();
  let server: Running = await serve(site, env, port);
  const crowdOf = visitors(port, 32);
  try {
    const token = await ripeToken();
    const acknowledged = new Map<number, string>();
    let again = 0;
    let unavailable = 0;
    const wrong: number[] = [];
    const post = async (number: number) => {
      for (;;) {
        const answer = await crowdOf.post(goodForm(token, { message: `Bericht nummer ${number}.` })).catch(() => undefined);
        if (answer?.status === 303 && answer.reference) return void acknowledged.set(number, answer.reference);
        if (answer && answer.status !== 503) wrong.push(answer.status);
        if (answer?.status === 503) unavailable += 1;
        again += 1;
        await setTimeout(20);
      }
    };
    const killer = async () => {
      for (let kill = 1; kill <= kills; kill++) {
        while (acknowledged.size < (messages * kill) / (kills + 1)) await setTimeout(2);
        if (postgres && kill % 2 === 0) {
          await postgres.kill();
          await postgres.restart();
        } else {
          server.child.kill(signal);
          await server.ended;
          server = await serve(site, env, port);
        }
      }
    };
    await Promise.all([crowd(messages, 32, post), killer()]);
    await server.kill();
    const stored = await messagesOf(env);
    const byText = new Map<string, string[]>();
    for (const { fields, reference } of stored) {
      const text = fields?.message ?? '';
      byText.set(text, [...(byText.get(text) ?? []), reference]);
    }
    const kept = [...acknowledged].map(([number, reference]) => ({ reference, rows: byText.get(`Bericht nummer ${number}.`) ?? [] }));
    return {
      acknowledged: acknowledged.size,
      stored: stored.length,
      kills,
      lost: kept.filter(({ rows }) => rows.length === 0).length,
      duplicated: kept.filter(({ rows }) => rows.length > 1).length,
      wrongReference: kept.filter(({ rows, reference }) => rows.length > 0 && !rows.includes(reference)).length,
      wrongStatus: wrong.length,
      sentAgain: again,
      unavailable,
      integrity: postgres ? 'ok' : integrityOf(join(dataDir, 'messages.sqlite')),
    };
  } finally {
    crowdOf.close();
    await server.kill();
    await postgres?.remove();
    await rm(dataDir, { recursive: true, force: true });
  }
}

import { mkdtemp, rm } from 'node:fs/promises';
import { percentiles, type Figures } from './figures.ts';
import { projectFile, serve } from './processes.ts';
import { messagesOf } from './store-of.ts';
import { crowd, goodForm, LAB_KEY, ripeToken, visitors } from './visitors.ts';

/** How many messages a second one server acknowledges at so many connections. The data stands next to the project: /tmp may be no real disk. */
async function measure(site: string, script: string, messages: number, connections: number) {
  const folder = await mkdtemp(projectFile('.astro/throughput-'));
  const env = { DATA_DIR: folder, CONTACT_KEY: LAB_KEY };
  const server = await serve(site, env, 0, script);
  const many = visitors(server.port, connections);
  try {
    const token = await ripeToken();
    const times: number[] = [];
    const send = async (text: string) => {
      const began = performance.now();
      const { status } = await many.post(goodForm(token, { message: text }));
      if (status !== 303) throw new Error(`answer ${status}`);
      times.push(performance.now() - began);
    };
    const warmUp = Math.min(300, messages);
    await crowd(warmUp, connections, (number) => send(`Opwarmen nummer ${number}`));
    times.length = 0;
    const began = performance.now();
    await crowd(messages, connections, (number) => send(`Bericht nummer ${number}.`));
    const perSecond = Math.round((messages / (performance.now() - began)) * 1000);
    await server.kill();
    const stored = (await messagesOf(env)).length;
    return { perSecond, ...percentiles(times), lost: messages + warmUp - stored };
  } finally {
    many.close();
    await server.kill();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The server against the same server without group commit, by turns, `rounds` times; of each the middle run. */
export async function throughput(site: string, messages: number, connections: number, rounds: number): Promise<Figures> {
  const runs: Record<'plain' | 'group', Awaited<ReturnType<typeof measure>>[]> = { plain: [], group: [] };
  for (let round = 0; round < rounds; round++) {
    runs.plain.push(await measure(site, 'tests/lab/serve-plain.ts', messages, connections));
    runs.group.push(await measure(site, 'bin/serve.ts', messages, connections));
  }
  const middle = (all: (typeof runs)['plain']) => [...all].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(all.length / 2)]!;
  const [plain, group] = [middle(runs.plain), middle(runs.group)];
  return {
    connections,
    plainPerSecond: plain.perSecond,
    plainP99: plain.p99,
    groupPerSecond: group.perSecond,
    groupP50: group.p50,
    groupP99: group.p99,
    ratio: Math.round((group.perSecond / plain.perSecond) * 100) / 100,
    lost: plain.lost + group.lost,
  };
}

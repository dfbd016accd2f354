import { parseArgs } from 'node:util';
import { findBsn } from '../src/privacy/bsn.ts';
import { duplicates, fuzz, largeBodies, slowClients, spam } from '../tests/lab/abuse.ts';
import { buildFor } from '../tests/lab/built-site.ts';
import { killedWorkers, outage, poison, twoServers } from '../tests/lab/delivery.ts';
import { canTrace, fullDisk, smallDisk, syncBeforeAnswer } from '../tests/lab/disk.ts';
import type { Figures } from '../tests/lab/figures.ts';
import { killUnderLoad } from '../tests/lab/kill-under-load.ts';
import { throughput } from '../tests/lab/throughput.ts';
import type { BenchRow } from './run.ts';

/** The experiments by name: what each takes at full size, multiplied by `scale`. */
const PARTS: Record<string, (site: string, size: (full: number, least?: number) => number) => Promise<Figures> | Figures> = {
  'kill-sqlite': (site, size) => killUnderLoad(site, 'sqlite', size(10_000), size(40, 2)),
  'kill-postgres': (site, size) => killUnderLoad(site, 'postgres', size(10_000), size(40, 2)),
  stop: (site, size) => killUnderLoad(site, 'sqlite', size(2000), size(10, 2), 'SIGTERM'),
  fsync: (site, size) => (canTrace() ? syncBeforeAnswer(site, size(500)) : { skipped: 'no strace here' }),
  'disk-full': (site, size) => onSmallDisk((folder) => fullDisk(site, folder, size(800, 80))),
  outage: (_site, size) => outage(size(1000)),
  poison: (_site, size) => poison(size(200, 20)),
  'worker-kill': (_site, size) => killedWorkers(size(1000), size(34, 2)),
  'two-servers': (site, size) => twoServers(site, size(1000)),
  duplicates: (site) => duplicates(site, 50),
  spam: (site, size) => spam(site, size(10_000), 500),
  large: (site) => largeBodies(site),
  slow: (site) => slowClients(site, 100),
  fuzz: (site, size) => fuzz(site, size(10_000)),
  bsn: () => bsn(),
  throughput: (site, size) => throughput(site, size(5000), 32, 3),
};

const USAGE = `npm run bench -- contact [${Object.keys(PARTS).join('|')} …] [--scale 0.1] [--json FILE]`;

/**
 * What the contact form holds out against, on the real build in processes of its own: all parts, or those named; `--scale` makes each
 * smaller or larger. One line per figure.
 */
export default async function contact(args: string[]): Promise<BenchRow[]> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { scale: { type: 'string', default: '1' } } });
  const scale = Number(values.scale);
  const unknown = positionals.filter((name) => !Object.hasOwn(PARTS, name));
  if (unknown.length > 0 || !(scale > 0)) throw new Error(USAGE);
  const size = (full: number, least = 1) => Math.max(least, Math.round(full * scale));
  const site = await buildFor('node');
  const rows: BenchRow[] = [];
  try {
    for (const name of positionals.length > 0 ? positionals : Object.keys(PARTS)) {
      const began = performance.now();
      const figures = await PARTS[name]!(site.folder, size);
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      console.log(name, JSON.stringify(figures), `${seconds} s`);
      for (const [figure, value] of Object.entries(figures)) rows.push({ part: name, figure, value });
    }
  } finally {
    await site.remove();
  }
  return rows;
}

async function onSmallDisk(work: (folder: string) => Promise<Figures>): Promise<Figures> {
  const disk = await smallDisk(600);
  if (!disk) return { skipped: 'no disk of a small size can be mounted here' };
  try {
    return await work(disk.folder);
  } finally {
    await disk.unmount();
  }
}

/** Every layout of every number that passes the eleven-test among the first hundred thousand from a start, and reference numbers that are none. */
function bsn(): Figures {
  const layouts = [
    (n: string) => n,
    (n: string) => `${n.slice(0, 3)} ${n.slice(3, 6)} ${n.slice(6)}`,
    (n: string) => `${n.slice(0, 3)}.${n.slice(3, 6)}.${n.slice(6)}`,
    (n: string) => `${n.slice(0, 3)}-${n.slice(3, 6)}-${n.slice(6)}`,
    (n: string) => `${n.slice(0, 4)}.${n.slice(4, 6)}.${n.slice(6)}`,
    (n: string) => `${n.slice(0, 4)} ${n.slice(4, 6)} ${n.slice(6)}`,
    (n: string) => `${n.slice(0, 2)}.${n.slice(2, 5)}.${n.slice(5)}`,
    (n: string) => n.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  ];
  const valid = Array.from({ length: 100_000 }, (_, index) => String(123_400_000 + index)).filter(
    (n) => [...n].reduce((sum, digit, index) => sum + Number(digit) * (index === 8 ? -1 : 9 - index), 0) % 11 === 0,
  );
  const found = valid.flatMap((n) => layouts.filter((layout) => findBsn(`Nummer: ${layout(n)}, graag.`).length === 1)).length;
  let falseHits = 0;
  for (let number = 0; number < 50_000; number++) if (findBsn(`Uw kenmerk is 256-1-${number}.`).length > 0) falseHits += 1;
  return { numbers: valid.length, layouts: layouts.length, found, missed: valid.length * layouts.length - found, references: 50_000, falseHits };
}

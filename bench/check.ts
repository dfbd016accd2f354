import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import type { BenchRow } from './run.ts';

const SEGMENTS_PER_REGION = 20;
const ENTRIES_PER_REGION = 500;

/**
 * Time and memory of `npm run check` on the project's content and on generated content. Takes `--n 1000,10000`: numbers of entries.
 * Each row is one run in a process of its own: wall time, CPU time, largest memory in use, and what it found.
 */
export default async function benchCheck(args: string[]): Promise<BenchRow[]> {
  const sizes = (args[args.indexOf('--n') + 1] ?? '10000').split(',').map(Number);
  const rows = [measure('content', 'content')];
  for (const size of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-check-'));
    try {
      await generate(folder, size);
      rows.push(measure(`${size} entries`, folder));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return rows;
}

/** Runs the check as a command and reads what the operating system says it took. */
function measure(name: string, folder: string): BenchRow {
  const script = `
    process.argv.splice(1, process.argv.length, '--format', 'json', '--content', ${JSON.stringify(folder)});
    process.on('exit', () => {
      const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
      process.stderr.write(JSON.stringify({ cpu: userCPUTime + systemCPUTime, rss: maxRSS }));
    });
    await import(${JSON.stringify(new URL('../bin/check.ts', import.meta.url).href)});`;
  const start = performance.now();
  const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8', maxBuffer: 1e9 });
  const wall = performance.now() - start;
  const { cpu, rss } = JSON.parse(run.stderr) as { cpu: number; rss: number };
  return {
    content: name,
    'wall (s)': Number((wall / 1000).toFixed(2)),
    'cpu (s)': Number((cpu / 1e6).toFixed(2)),
    'memory (MB)': Math.round(rss / 1024),
    problems: (JSON.parse(run.stdout) as unknown[]).length,
    exit: run.status ?? -1,
  };
}

/** Writes content of about this many entries: regions of 500, each with segments, products that replace each other, and good texts. */
async function generate(folder: string, entries: number): Promise<void> {
  const files = new Map<string, string>([['site.yaml', 'name: Proef\ntagline: Een proef\ndescription: Gemaakt om te meten.\n']]);
  for (let region = 0; files.size < entries; region++) {
    const at = `regions/regio-${region}`;
    files.set(`${at}/region.mdx`, entry(['name: Regio ' + region], ''));
    for (let n = 0; n < SEGMENTS_PER_REGION; n++) {
      files.set(`${at}/segments/segment-${n}.mdx`, entry([`title: Segment ${n}`, `number: ${n + 1}`, 'summary: Hulp voor kinderen.'], BODY(region)));
    }
    for (let n = 0; n < ENTRIES_PER_REGION - SEGMENTS_PER_REGION - 1 && files.size < entries; n++) {
      files.set(`${at}/products/product-${n}.mdx`, entry(productFields(n), BODY(region)));
    }
  }
  for (const [file, text] of files) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

/** Fields of a product; each second one replaces the one before it. */
function productFields(n: number): string[] {
  const validity = n % 2 === 0 ? ['validUntil: 2026-06-30'] : ['validFrom: 2026-07-01', `replaces: [product-${n - 1}]`];
  return [
    `title: Product ${n}`,
    `segment: segment-${n % SEGMENTS_PER_REGION}`,
    'summary: Hulp na schooltijd voor kinderen die meer nodig hebben dan de gewone opvang.',
    'code: 45A48',
    'age: { from: 4, to: 12 }',
    'ownContribution:',
    '  applies: unknown',
    'tariffs:',
    '  - from: 2026-01-01',
    '    cents: 1250',
    '    per: uur',
    ...validity,
  ];
}

function entry(fields: string[], body: string): string {
  return ['---', ...fields, 'source:', '  title: Bron', '---', '', body].join('\n');
}

const BODY = (region: number) =>
  [
    '## Voor wie is dit?',
    'Sommige kinderen hebben na schooltijd meer hulp nodig. Een begeleider helpt hen in een kleine groep. Ouders houden zo tijd om te werken.',
    `Lees ook over [het eerste segment](/regio-${region}/segmenten/segment-0/).`,
    '## Hoe vraagt u het aan?',
    '- Bel uw gemeente.\n- Maak samen een plan.\n- Kies een aanbieder.',
    '<LetOp>\n\nDe regels zijn per gemeente anders.\n\n</LetOp>',
  ].join('\n\n');

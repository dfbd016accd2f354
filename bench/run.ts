import { readdir, writeFile } from 'node:fs/promises';

/** One line of measurements: name of a figure -> its value. */
export type BenchRow = Record<string, string | number>;

/** What every bench/<name>.ts exports as its default: takes the arguments that follow the name, gives the lines of a table. */
type Bench = (args: string[]) => Promise<BenchRow[]>;

/**
 * Runs one benchmark: `<name> [its arguments] [--json FILE]`. Prints its rows as a table, and writes them to FILE.
 * Gives the exit code: 2 for a name that does not exist.
 */
export async function runBench(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  const names = (await readdir(import.meta.dirname)).map((file) => file.replace(/\.ts$/, '')).filter((file) => file !== 'run');
  if (name === undefined || !names.includes(name)) {
    console.error(`Usage: npm run bench -- NAME [--json FILE]. Names: ${names.sort().join(', ')}`);
    return 2;
  }
  const json = rest.indexOf('--json');
  const file = json < 0 ? undefined : rest.splice(json, 2)[1];
  const { default: bench } = (await import(`./${name}.ts`)) as { default: Bench };
  const rows = await bench(rest);
  console.table(rows);
  if (file !== undefined) await writeFile(file, `${JSON.stringify(rows, null, 2)}\n`);
  return 0;
}

import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type CompiledQuery, type DatabaseConnection } from 'kysely';
import type { ContactDatabase } from '../contact/kysely-store.ts';

const run = promisify(execFile);
const WRANGLER = fileURLToPath(new URL('../../node_modules/wrangler/bin/wrangler.js', import.meta.url));
/** Named, or wrangler would take the one of the last build, which may be gone. */
const CONFIG = fileURLToPath(new URL('../../wrangler.jsonc', import.meta.url));

/**
 * The D1 database of a site on Cloudflare, reached as its operator reaches it: each query is one `wrangler d1 execute`. With `folder` it is
 * the one that `wrangler dev --persist-to` keeps there. Queries reject with wrangler's own words as `code`.
 */
export function openThroughWrangler(folder: string | undefined): Kysely<ContactDatabase> {
  const where = folder === undefined ? ['--remote'] : ['--local', '--persist-to', resolve(folder)];
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery) {
      // Wrangler does not always say how many rows a statement changed: have them named.
      const isSilent = /^update /i.test(sql) && !/ returning /i.test(sql);
      const rows = await execute<Row>(inlined(sql, parameters) + (isSilent ? ' returning 1' : ''), where);
      return { rows, numAffectedRows: BigInt(rows.length) };
    },
    streamQuery: () => {
      throw new Error('wrangler gives all rows at once');
    },
  };
  return new Kysely<ContactDatabase>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => Object.assign(new DummyDriver(), { acquireConnection: async () => connection }),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

async function execute<Row>(sql: string, where: readonly string[]): Promise<Row[]> {
  // `DB` is the name of the binding in wrangler.jsonc.
  const asked = [WRANGLER, 'd1', 'execute', 'DB', '--config', CONFIG, '--json', '--yes', ...where, `--command=${sql}`];
  try {
    const { stdout } = await run(process.execPath, asked, { maxBuffer: 1e9, env: { ...process.env, WRANGLER_SEND_METRICS: 'false' } });
    const [{ results }] = JSON.parse(stdout) as [{ results: Row[] }];
    return results;
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    const words = /"text": "(.*)"/.exec(stdout)?.[1] ?? (stderr.trim() || message);
    throw Object.assign(new Error(words), { code: words });
  }
}

/** The query with its values in it: `wrangler d1 execute` takes no others. */
function inlined(sql: string, parameters: readonly unknown[]): string {
  const rest = [...parameters];
  return sql.replaceAll('?', () => literal(rest.shift()));
}

function literal(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value === 'string' && !value.includes('\0')) return `'${value.replaceAll("'", "''")}'`;
  throw new TypeError('no value of a query');
}

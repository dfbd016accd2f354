import { DummyDriver, Kysely, SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler, type CompiledQuery, type DatabaseConnection } from 'kysely';
import { D1Dialect } from 'kysely-d1';
import type { ContactDatabase } from '../contact/kysely-store.ts';
import { MIGRATIONS } from '../contact/migrations.ts';

/** A prepared statement of D1. */
interface D1Statement {
  bind(...values: unknown[]): D1Statement;
  run(): Promise<unknown>;
  all(): Promise<{ results?: Record<string, unknown>[] }>;
}

/** Of Cloudflare's D1 what is used here. */
export interface D1 {
  prepare(sql: string): D1Statement;
  batch(statements: D1Statement[]): Promise<unknown>;
}

/**
 * A D1 database that is brought up to date at its first use, so that one that cannot be used fails what is asked of it, not the whole
 * worker. Each step of the migrations is one batch, which D1 does as a whole or not at all: two workers that start at once cannot do
 * half of it each.
 */
export function openD1(database: D1): Kysely<ContactDatabase> {
  let ready = false;
  const dialect = new D1Dialect({ database: database as never });
  const createDriver = () => {
    const driver = dialect.createDriver();
    const acquire = driver.acquireConnection.bind(driver);
    driver.acquireConnection = async () => {
      // Not one promise for all: it would belong to a request that may be cut off, and the others would wait for ever.
      if (!ready) await bringUpToDate(database);
      ready = true;
      return acquire();
    };
    return driver;
  };
  return new Kysely<ContactDatabase>({
    dialect: {
      createDriver,
      createAdapter: () => new ManyAtOnce(),
      createIntrospector: (db) => dialect.createIntrospector(db),
      createQueryCompiler: () => dialect.createQueryCompiler(),
    },
  });
}

/**
 * Kysely lets one query at a time on SQLite, with a lock. D1 needs none, and a request that Cloudflare cuts off halfway would never give it
 * back: all others of this worker would wait for ever.
 */
class ManyAtOnce extends SqliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

async function bringUpToDate(database: D1): Promise<void> {
  const done = await doneSteps(database);
  for (const [name, { up }] of Object.entries(MIGRATIONS)) {
    if (done.has(name)) continue;
    const statements = await recorded(up);
    const note = database.prepare('insert into kysely_migration (name, timestamp) values (?, ?)').bind(name, name);
    try {
      await database.batch([...statements.map((sql) => database.prepare(sql)), note]);
    } catch (error) {
      // Another worker was first: then its note is there.
      if (!(await doneSteps(database)).has(name)) throw error;
    }
  }
}

async function doneSteps(database: D1): Promise<Set<unknown>> {
  // The table that Kysely's own migrator keeps.
  await database
    .prepare('create table if not exists kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null)')
    .run();
  const { results } = await database.prepare('select name from kysely_migration').all();
  return new Set((results ?? []).map(({ name }) => name));
}

/** The statements that a step would execute. */
async function recorded(step: (db: Kysely<unknown>) => Promise<void>): Promise<string[]> {
  const statements: string[] = [];
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql }: CompiledQuery) {
      statements.push(sql);
      return { rows: [] as Row[] };
    },
    streamQuery: () => {
      throw new Error('a migration reads nothing');
    },
  };
  const driver = Object.assign(new DummyDriver(), { acquireConnection: async () => connection });
  await step(
    new Kysely<unknown>({
      dialect: {
        createAdapter: () => new SqliteAdapter(),
        createDriver: () => driver,
        createIntrospector: (db) => new SqliteIntrospector(db),
        createQueryCompiler: () => new SqliteQueryCompiler(),
      },
    }),
  );
  return statements;
}

import { closeSync, openSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { Kysely, sql, SqliteDialect, type CompiledQuery, type SqliteDatabase } from 'kysely';
import type { ContactDatabase } from '../contact/kysely-store.ts';
import { migrate } from '../contact/migrations.ts';
import { syncFolder } from './sync-folder.ts';

/** How long another process may hold the file, in milliseconds. */
const PATIENCE = 5000;

/** How long to wait before a file that another process holds is tried again, in milliseconds. */
const PAUSE = 20;

/** SQLite's result code for a file that another process holds. */
const SQLITE_BUSY = 5;

/** True if an error says that another process holds the file. */
export function isBusy(error: unknown): boolean {
  // The lowest byte is the code, the others say more of it.
  return ((error as { errcode?: number }).errcode ?? 0) % 256 === SQLITE_BUSY;
}

/**
 * Opens the embedded database and brings it up to date; makes the file if there is none, readable by its owner only. WAL
 * with full synchronous: every commit is on disk (fsync) before it is acknowledged. Rejects if the file cannot be used.
 */
export async function openSqlite(file: string): Promise<Kysely<ContactDatabase>> {
  // SQLite gives the files next to it (-wal, -shm) the same mode.
  closeSync(openSync(file, 'a', 0o600));
  await syncFolder(dirname(file));
  const database = new DatabaseSync(file, { timeout: 0 });
  let isThere = () => true;
  const dialect = new SqliteDialect({ database: forKysely(database) });
  const db = new Kysely<ContactDatabase>({
    dialect: {
      createAdapter: () => dialect.createAdapter(),
      createIntrospector: (of) => dialect.createIntrospector(of),
      createQueryCompiler: () => dialect.createQueryCompiler(),
      createDriver: () => patientDriver(dialect, () => isThere()),
    },
  });
  try {
    await patiently(async () => database.exec('PRAGMA journal_mode = WAL;'));
    database.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
    await migrateAsOne(db);
    isThere = sameFiles([file, `${file}-wal`]);
    return db;
  } catch (error) {
    database.close();
    throw error;
  }
}

/**
 * Tries again while another process holds the file. SQLite's own patience would hold up everything that this process does, also the
 * pages that need no database, and does not cover the switch to WAL.
 */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = PATIENCE / PAUSE; ; attempt--) {
    try {
      return await work();
    } catch (error) {
      if (!isBusy(error) || attempt <= 0) throw error;
      await setTimeout(PAUSE);
    }
  }
}

/** Kysely's driver, patient, and sure that what it wrote stands where it will be looked for. */
function patientDriver(dialect: SqliteDialect, isThere: () => boolean): ReturnType<SqliteDialect['createDriver']> {
  const driver = dialect.createDriver();
  const init = driver.init.bind(driver);
  driver.init = async (options) => {
    await init(options);
    const connection = await driver.acquireConnection();
    const execute = connection.executeQuery.bind(connection);
    connection.executeQuery = async <Row>(query: CompiledQuery) => {
      const result = await patiently(() => execute<Row>(query));
      // SQLite writes on into a file that was moved or removed; a server that starts again would know nothing of it.
      if (!isThere()) throw Object.assign(new Error('the file is gone'), { code: 'DATABASE_GONE' });
      return result;
    };
  };
  return driver;
}

/** Tells whether these files are still the ones that stand there now. */
function sameFiles(files: readonly string[]): () => boolean {
  const numbersOf = () => files.map((file) => statSync(file, { throwIfNoEntry: false })?.ino).join();
  const before = numbersOf();
  return () => numbersOf() === before;
}

/** Kysely's migrator neither locks SQLite nor uses a transaction: two processes that start at once would make the tables twice. */
async function migrateAsOne(db: Kysely<ContactDatabase>): Promise<void> {
  await sql`begin immediate`.execute(db);
  try {
    await migrate(db);
    await sql`commit`.execute(db);
  } catch (error) {
    await sql`rollback`.execute(db);
    throw error;
  }
}

/** node:sqlite in the shape that Kysely's SQLite dialect asks for. */
function forKysely(database: DatabaseSync): SqliteDatabase {
  return {
    close: () => database.close(),
    prepare(sql) {
      const statement = database.prepare(sql);
      type Values = Parameters<typeof statement.all>;
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statement.all(...(parameters as Values)),
        run: (parameters) => statement.run(...(parameters as Values)),
        iterate: (parameters) => statement.iterate(...(parameters as Values)) as IterableIterator<unknown>,
      };
    },
  };
}

import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { Kysely, sql, SqliteDialect, type SqliteDatabase } from 'kysely';
import type { ContactDatabase } from '../contact/kysely-store.ts';
import { migrate } from '../contact/migrations.ts';

/** How long another process may hold the file, in milliseconds. */
const PATIENCE = 5000;

/** How long to wait before the switch to WAL is tried again, in milliseconds. */
const PAUSE = 50;

/** SQLite's result code for a file that another process holds. */
const SQLITE_BUSY = 5;

/**
 * Opens the embedded database and brings it up to date; makes the file if there is none, readable by its owner only. WAL
 * with full synchronous: every commit is on disk (fsync) before it is acknowledged. Rejects if the file cannot be used.
 */
export async function openSqlite(file: string): Promise<Kysely<ContactDatabase>> {
  // SQLite gives the files next to it (-wal, -shm) the same mode.
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file, { timeout: PATIENCE });
  const db = new Kysely<ContactDatabase>({ dialect: new SqliteDialect({ database: forKysely(database) }) });
  try {
    await switchToWal(database, PATIENCE / PAUSE);
    database.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
    await migrateAsOne(db);
    return db;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A database in memory, made of the SQL that `wrangler d1 export` writes. Throws when the SQL cannot be run. */
export function openExport(sqlText: string): Kysely<ContactDatabase> {
  const database = new DatabaseSync(':memory:');
  database.exec(sqlText);
  return new Kysely<ContactDatabase>({ dialect: new SqliteDialect({ database: forKysely(database) }) });
}

/** SQLite's own patience does not cover this switch: two processes that make it at once each refuse the other. */
async function switchToWal(database: DatabaseSync, attempts: number): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return database.exec('PRAGMA journal_mode = WAL;');
    } catch (error) {
      if ((error as { errcode?: number }).errcode !== SQLITE_BUSY || attempt >= attempts) throw error;
      await setTimeout(PAUSE);
    }
  }
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

import { DatabaseSync } from 'node:sqlite';
import { Kysely, SqliteDialect, type SqliteDatabase } from 'kysely';
import type { ContactDatabase } from './kysely-store.ts';

/**
 * Opens the embedded database. WAL with full synchronous: every commit is on disk (fsync) before it is acknowledged.
 * Throws if the file cannot be opened or made.
 */
export function sqliteDatabase(file: string): Kysely<ContactDatabase> {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000; PRAGMA foreign_keys = ON;');
  return new Kysely({ dialect: new SqliteDialect({ database: forKysely(database) }) });
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

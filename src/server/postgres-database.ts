import { CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { ContactDatabase } from '../contact/kysely-store.ts';
import { migrate } from '../contact/migrations.ts';

/** Connections per process. Postgres lets commits that come together share a write to disk. */
const CONNECTIONS = 10;

/** How long a visitor waits for a database that does not answer before he gets 503, in milliseconds. */
const PATIENCE = 5000;

/**
 * Opens a Postgres database, given as `postgres://user:password@host:port/name`, and brings it up to date; several processes may do
 * so at once. Rejects if it cannot be reached. A server that goes away later fails the queries of that time and no more.
 */
export async function openPostgres(url: string): Promise<Kysely<ContactDatabase>> {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    query_timeout: PATIENCE,
    statement_timeout: PATIENCE,
    keepAlive: true,
  });
  // A connection that breaks is replaced, and its query fails. Without listeners it would end the process: the pool listens to
  // connections that nobody uses, and to no others.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
    endWhenSilent(client);
  });
  const db = new Kysely<ContactDatabase>({
    dialect: new PostgresDialect({
      pool,
      // A commit is on disk before it is acknowledged, also where the server's own setting is laxer.
      onCreateConnection: async (connection) => void (await connection.executeQuery(CompiledQuery.raw('set synchronous_commit = on'))),
    }),
  });
  try {
    await migrate(db);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

/** A connection on which no answer came would stand in the pool for minutes, and fail whoever gets it next: a server that was replaced says no goodbye. */
function endWhenSilent(client: pg.PoolClient): void {
  const query = client.query.bind(client) as (...all: unknown[]) => unknown;
  const watched = (...all: unknown[]) => {
    const result = query(...all);
    if (result instanceof Promise)
      result.catch(({ message }: Error) => message === 'Query read timeout' && void (client as unknown as pg.Client).end());
    return result;
  };
  Object.assign(client, { query: watched });
}

import type { Kysely } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';

/** The steps that make the tables, by name, in order. A step that has been published is never changed. */
export const MIGRATIONS: Record<string, Pick<Migration, 'up'>> = {
  '2026-11-25-messages': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('contact_message')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('dedup', 'text', (column) => column.notNull().unique())
        .addColumn('reference', 'text', (column) => column.notNull())
        .addColumn('payload', 'text', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('attempts', 'integer', (column) => column.notNull())
        .addColumn('next_at', 'bigint', (column) => column.notNull())
        .addColumn('lease_until', 'bigint', (column) => column.notNull())
        .addColumn('sent_at', 'bigint')
        .addColumn('last_error', 'text')
        .addColumn('blanked_at', 'bigint')
        .addColumn('alarmed_at', 'bigint')
        .execute();
      await db.schema.createIndex('contact_message_due').on('contact_message').columns(['status', 'next_at']).execute();
      await db.schema.createIndex('contact_message_reference').on('contact_message').column('reference').execute();
      await db.schema.createIndex('contact_message_blank').on('contact_message').columns(['status', 'blanked_at', 'sent_at']).execute();
    },
  },
};

const provider: MigrationProvider = { getMigrations: async () => MIGRATIONS };

/** Brings a database up to date, as a whole or not at all where the database knows transactions of tables. Throws what went wrong. */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}

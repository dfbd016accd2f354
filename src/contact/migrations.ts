import type { Kysely } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';

/** The steps that make the tables, by name, in order. A step that has been published is never changed. */
export const MIGRATIONS: Record<string, Pick<Migration, 'up'>> = {
  '2026-11-23-messages': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('contact_message')
        .ifNotExists()
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('dedup', 'text', (column) => column.notNull().unique())
        .addColumn('reference', 'text', (column) => column.notNull())
        .addColumn('payload', 'text', (column) => column.notNull())
        .addColumn('created_at', 'bigint', (column) => column.notNull())
        .addColumn('status', 'text', (column) => column.notNull().defaultTo('pending'))
        .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('next_at', 'bigint', (column) => column.notNull())
        .addColumn('lease_until', 'bigint', (column) => column.notNull().defaultTo(0))
        .addColumn('sent_at', 'bigint')
        .addColumn('last_error', 'text')
        .execute();
      await db.schema.createIndex('contact_message_due').ifNotExists().on('contact_message').columns(['status', 'next_at']).execute();
      await db.schema.createIndex('contact_message_reference').ifNotExists().on('contact_message').column('reference').execute();
    },
  },
  '2026-11-23-refusals': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable('contact_message')
        .addColumn('refusals', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
    },
  },
  '2026-11-25-retention': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('contact_message').addColumn('blanked_at', 'bigint').execute();
      await db.schema.alterTable('contact_message').addColumn('alarmed_at', 'bigint').execute();
      // A refusal for good is believed at once now.
      await db.schema.alterTable('contact_message').dropColumn('refusals').execute();
      await db.schema.createIndex('contact_message_blank').ifNotExists().on('contact_message').columns(['status', 'blanked_at', 'sent_at']).execute();
    },
  },
};

const provider: MigrationProvider = { getMigrations: async () => MIGRATIONS };

/** Brings a database up to date. Throws what went wrong; a database that is up to date is left alone. */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const { error } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw error;
}

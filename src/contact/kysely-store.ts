import type { ExpressionBuilder, Kysely, Selectable } from 'kysely';
import type { MessageFields } from './fields.ts';
import type { MessageStatus, MessageStore, NewMessage, StoredMessage } from './store.ts';

/** The tables, as migrations.ts makes them. */
export interface ContactDatabase {
  contact_message: MessageTable;
}

interface MessageTable {
  id: string;
  dedup: string;
  reference: string;
  payload: string;
  created_at: number;
  status: MessageStatus;
  attempts: number;
  refusals: number;
  next_at: number;
  lease_until: number;
  sent_at: number | null;
  last_error: string | null;
}

/** Longest error that is kept, in characters. */
const MAX_ERROR = 200;

/** A message store on any database that Kysely speaks to; migrations.ts must have run. */
export function kyselyStore(db: Kysely<ContactDatabase>): MessageStore {
  const update = (id: string) => db.updateTable('contact_message').where('id', '=', id);
  return {
    async put(message: NewMessage) {
      const { id, dedup, reference, fields, createdAt } = message;
      const row = { id, dedup, reference, payload: JSON.stringify(fields), created_at: createdAt, status: 'pending' as const };
      await db
        .insertInto('contact_message')
        .values({ ...row, next_at: createdAt, attempts: 0, refusals: 0, lease_until: 0, sent_at: null, last_error: null })
        .onConflict((conflict) => conflict.column('dedup').doNothing())
        .execute();
      const kept = await db.selectFrom('contact_message').select('reference').where('dedup', '=', dedup).executeTakeFirstOrThrow();
      return kept.reference;
    },

    async list() {
      const rows = await db.selectFrom('contact_message').selectAll().orderBy('created_at', 'desc').orderBy('id').execute();
      return rows.map(fromRow);
    },

    async find(reference) {
      const row = await db.selectFrom('contact_message').selectAll().where('reference', '=', reference).executeTakeFirst();
      return row && fromRow(row);
    },

    async counts() {
      const rows = await db
        .selectFrom('contact_message')
        .select(({ fn }) => ['status', fn.countAll().as('number'), fn.min('created_at').as('oldest')])
        .groupBy('status')
        .execute();
      const of = (status: MessageStatus) => rows.find((row) => row.status === status);
      const oldest = of('pending')?.oldest;
      return {
        waiting: Number(of('pending')?.number ?? 0),
        parked: Number(of('parked')?.number ?? 0),
        sent: Number(of('sent')?.number ?? 0),
        oldestWaiting: oldest === undefined || oldest === null ? undefined : Number(oldest),
      };
    },

    async claim(now, lease) {
      const isDue = (row: ExpressionBuilder<ContactDatabase, 'contact_message'>) =>
        row.and([row('status', '=', 'pending'), row('next_at', '<=', now), row('lease_until', '<', now)]);
      const due = db.selectFrom('contact_message').select('id').where(isDue).orderBy('next_at').orderBy('id').limit(1);
      const row = await db
        .updateTable('contact_message')
        .set((message) => ({ lease_until: now + lease, attempts: message('attempts', '+', 1) }))
        .where('id', 'in', due)
        // Said again: where rows are locked one by one, another worker may have taken it since it was looked for.
        .where(isDue)
        .returningAll()
        .executeTakeFirst();
      return row && fromRow(row);
    },

    async markSent(id, now) {
      await update(id).set({ status: 'sent', sent_at: now, lease_until: 0, last_error: null }).execute();
    },

    async reschedule(id, nextAt, refusals, error) {
      await update(id)
        .set({ next_at: nextAt, refusals, lease_until: 0, last_error: error.slice(0, MAX_ERROR) })
        .execute();
    },

    async park(id, error) {
      await update(id)
        .set({ status: 'parked', lease_until: 0, last_error: error.slice(0, MAX_ERROR) })
        .execute();
    },

    async retry(now, reference) {
      let query = db
        .updateTable('contact_message')
        .set({ status: 'pending', next_at: now, lease_until: 0, attempts: 0, refusals: 0 })
        .where('status', '!=', 'sent');
      if (reference !== undefined) query = query.where('reference', '=', reference);
      const { numUpdatedRows } = await query.executeTakeFirst();
      return Number(numUpdatedRows);
    },

    close: () => db.destroy(),
  };
}

function fromRow(row: Selectable<MessageTable>): StoredMessage {
  return {
    id: row.id,
    dedup: row.dedup,
    reference: row.reference,
    fields: JSON.parse(row.payload) as MessageFields,
    createdAt: Number(row.created_at),
    status: row.status,
    attempts: row.attempts,
    refusals: row.refusals,
    nextAt: Number(row.next_at),
    sentAt: row.sent_at === null ? undefined : Number(row.sent_at),
    lastError: row.last_error ?? undefined,
  };
}

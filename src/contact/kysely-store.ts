import type { ExpressionBuilder, Kysely, Selectable } from 'kysely';
import { BLANK, type PayloadCipher } from './payload-cipher.ts';
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
  next_at: number;
  lease_until: number;
  sent_at: number | null;
  last_error: string | null;
  blanked_at: number | null;
  alarmed_at: number | null;
}

/** A row that goes in. */
export type NewRow = Selectable<MessageTable>;

/** Keeps rows in one statement; gives their references in the same order. */
export type KeepRows = (rows: NewRow[]) => Promise<string[]>;

/** Makes of a function that keeps many rows at once one that keeps a single row. */
export type Grouping = (keep: KeepRows) => (row: NewRow) => Promise<string>;

/** Every row for itself. */
const oneByOne: Grouping = (keep) => async (row) => (await keep([row]))[0]!;

/** Longest error that is kept, in characters. */
const MAX_ERROR = 200;

/** Nothing waits for so long, in milliseconds: a moment that is further ahead was written by a clock that was wrong and has been set back. */
const FAR = 2 * 3_600_000;

/**
 * A message store on any database that Kysely speaks to; migrations.ts must have run. `grouping` may put rows that come in at
 * the same moment into one statement, so that they share one write to disk.
 */
export function kyselyStore(db: Kysely<ContactDatabase>, cipher: PayloadCipher, grouping: Grouping = oneByOne): MessageStore {
  const messages = () => db.selectFrom('contact_message');
  const change = () => db.updateTable('contact_message');
  const fromRow = async (row: NewRow): Promise<StoredMessage> => ({
    id: row.id,
    dedup: row.dedup,
    reference: row.reference,
    ...(await cipher.open(row.id, row.payload)),
    createdAt: Number(row.created_at),
    status: row.status,
    attempts: row.attempts,
    nextAt: Number(row.next_at),
    sentAt: orUndefined(row.sent_at),
    lastError: row.last_error ?? undefined,
    blankedAt: orUndefined(row.blanked_at),
  });

  const keepOne = grouping(async (rows) => {
    const kept = await db
      .insertInto('contact_message')
      .values(rows)
      .onConflict((conflict) => conflict.column('dedup').doNothing())
      .returning(['dedup', 'reference'])
      .execute();
    const references = new Map(kept.map(({ dedup, reference }) => [dedup, reference]));
    const known = rows.map(({ dedup }) => dedup).filter((dedup) => !references.has(dedup));
    if (known.length > 0) {
      const before = await messages().select(['dedup', 'reference']).where('dedup', 'in', known).execute();
      for (const { dedup, reference } of before) references.set(dedup, reference);
    }
    return rows.map(({ dedup }) => {
      const reference = references.get(dedup);
      if (reference === undefined) throw new Error('a row was neither kept nor known');
      return reference;
    });
  });

  return {
    async put({ id, dedup, reference, fields, createdAt }: NewMessage) {
      const payload = await cipher.seal(id, fields);
      const fresh = { status: 'pending', attempts: 0, lease_until: 0, sent_at: null, last_error: null, blanked_at: null, alarmed_at: null } as const;
      return keepOne({ id, dedup, reference, payload, created_at: createdAt, next_at: createdAt, ...fresh });
    },

    async referenceOf(dedup) {
      return (await messages().select('reference').where('dedup', '=', dedup).executeTakeFirst())?.reference;
    },

    async list() {
      const rows = await messages().selectAll().orderBy('created_at', 'desc').orderBy('id').execute();
      return Promise.all(rows.map(fromRow));
    },

    async find(reference) {
      const row = await messages().selectAll().where('reference', '=', reference).executeTakeFirst();
      return row && fromRow(row);
    },

    async counts() {
      const rows = await messages()
        .select(({ fn }) => ['status', fn.countAll().as('number'), fn.min('created_at').as('oldest')])
        .groupBy('status')
        .execute();
      const { number: unreadable } = await messages()
        .select(({ fn }) => fn.countAll().as('number'))
        .where('blanked_at', 'is', null)
        .where(({ and, not, eb }) => and(cipher.readable.map((prefix) => not(eb('payload', 'like', `${prefix}%`)))))
        .executeTakeFirstOrThrow();
      const { number: refused } = await messages()
        .select(({ fn }) => fn.countAll().as('number'))
        .where('status', '=', 'pending')
        // The second word is the mail server's reply; who refuses the message itself parks it.
        .where('last_error', 'like', '% 5__ %')
        .executeTakeFirstOrThrow();
      const of = (status: MessageStatus) => rows.find((row) => row.status === status);
      const count = (status: MessageStatus) => Number(of(status)?.number ?? 0);
      return {
        waiting: count('pending'),
        parked: count('parked'),
        sent: count('sent'),
        unreadable: Number(unreadable),
        refused: Number(refused),
        oldestWaiting: orUndefined(of('pending')?.oldest ?? null),
      };
    },

    async claim(now, lease) {
      const isDue = (row: ExpressionBuilder<ContactDatabase, 'contact_message'>) =>
        row.and([
          row('status', '=', 'pending'),
          row.or([row('next_at', '<=', now), row('next_at', '>', now + FAR)]),
          row.or([row('lease_until', '<', now), row('lease_until', '>', now + FAR)]),
        ]);
      for (;;) {
        const due = await messages().select('id').where(isDue).orderBy('next_at').orderBy('id').executeTakeFirst();
        if (!due) return undefined;
        const row = await change()
          .set((message) => ({ lease_until: now + lease, attempts: message('attempts', '+', 1) }))
          .where('id', '=', due.id)
          // Another worker may have taken it since it was looked for: then look for the next.
          .where(isDue)
          .returningAll()
          .executeTakeFirst();
        if (row) return fromRow(row);
      }
    },

    async renew(id, until) {
      await change().set({ lease_until: until }).where('id', '=', id).where('status', '=', 'pending').execute();
    },

    async markSent(id, now) {
      await change().set({ status: 'sent', sent_at: now, lease_until: 0, last_error: null }).where('id', '=', id).execute();
    },

    async reschedule(id, nextAt, error) {
      await change()
        .set({ next_at: nextAt, lease_until: 0, last_error: error.slice(0, MAX_ERROR) })
        .where('id', '=', id)
        // Another worker, who took over when this one was late, may have sent it.
        .where('status', '=', 'pending')
        .execute();
    },

    async park(id, error) {
      await change()
        .set({ status: 'parked', lease_until: 0, last_error: error.slice(0, MAX_ERROR) })
        .where('id', '=', id)
        .where('status', '=', 'pending')
        .execute();
    },

    async retry(now, reference) {
      let query = change()
        .set({ status: 'pending', next_at: now, lease_until: 0, attempts: 0, last_error: null })
        .where('status', 'in', ['pending', 'parked']);
      if (reference !== undefined) query = query.where('reference', '=', reference);
      const { numUpdatedRows } = await query.executeTakeFirst();
      return Number(numUpdatedRows);
    },

    async blankSent(sentBefore, now) {
      const { numUpdatedRows } = await change()
        .set({ payload: BLANK, blanked_at: now })
        .where('status', '=', 'sent')
        .where('blanked_at', 'is', null)
        .where('sent_at', '<=', sentBefore)
        .executeTakeFirst();
      return Number(numUpdatedRows);
    },

    async blankOne(reference, now) {
      const { numUpdatedRows } = await change()
        .set(({ eb }) => ({
          payload: BLANK,
          blanked_at: now,
          status: eb.case().when('status', '=', 'sent').then<MessageStatus>('sent').else<MessageStatus>('purged').end(),
        }))
        .where('reference', '=', reference)
        .where('blanked_at', 'is', null)
        .executeTakeFirst();
      return Number(numUpdatedRows) > 0;
    },

    async overdue(createdBefore, lastAlarm, now) {
      const rows = await change()
        .set({ alarmed_at: now })
        .where('status', '=', 'parked')
        .where('created_at', '<=', createdBefore)
        .where(({ or, eb }) => or([eb('alarmed_at', 'is', null), eb('alarmed_at', '<=', lastAlarm)]))
        .returning('reference')
        .execute();
      return rows.map(({ reference }) => reference);
    },

    close: () => db.destroy(),
  };
}

function orUndefined(value: number | null): number | undefined {
  // Postgres gives large numbers as text.
  return value === null ? undefined : Number(value);
}

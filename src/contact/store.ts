import type { MessageFields } from './fields.ts';
import type { Opened } from './payload-cipher.ts';

/**
 * pending: waits for delivery; sent: the mail server has it; parked: could not be delivered and needs a person;
 * purged: a person blanked it before it was delivered, nothing will be done with it any more.
 */
export type MessageStatus = 'pending' | 'sent' | 'parked' | 'purged';

/** A message that is to be kept. Times are in milliseconds since 1970. */
export interface NewMessage {
  id: string;
  /** Same visitor, same form, same content: the same key. */
  dedup: string;
  reference: string;
  fields: MessageFields;
  createdAt: number;
}

/** A message as it is kept. Its fields are undefined when they were blanked or when none of the keys opens them. */
export type StoredMessage = Omit<NewMessage, 'fields'> &
  Opened & {
    status: MessageStatus;
    attempts: number;
    nextAt: number;
    sentAt: number | undefined;
    lastError: string | undefined;
    blankedAt: number | undefined;
  };

/** Counts for a monitor; nothing of what anyone wrote. */
export interface StoreCounts {
  waiting: number;
  parked: number;
  sent: number;
  /** Messages that were made with another key than we have. */
  unreadable: number;
  /** Messages that wait because the mail server refused us for good at the last attempt. */
  refused: number;
  /** When the oldest waiting message came in. */
  oldestWaiting: number | undefined;
}

/** Keeps messages. What `put` has acknowledged survives a crash. All methods reject when the database cannot be used. */
export interface MessageStore {
  /** Keeps a message once per duplicate key; gives the reference under which it is kept. */
  put(message: NewMessage): Promise<string>;
  /** The reference under which a message with this duplicate key is kept; undefined when there is none. */
  referenceOf(dedup: string): Promise<string | undefined>;
  /** Newest first. */
  list(): Promise<StoredMessage[]>;
  find(reference: string): Promise<StoredMessage | undefined>;
  counts(): Promise<StoreCounts>;
  /** Takes the message that is due the longest, for `lease` milliseconds: no other worker gets it meanwhile. Counts an attempt. */
  claim(now: number, lease: number): Promise<StoredMessage | undefined>;
  /** Keeps a claimed message until this moment. */
  renew(id: string, until: number): Promise<void>;
  markSent(id: string, now: number): Promise<void>;
  /** Tries again at `nextAt`; `error` is a code, never content. */
  reschedule(id: string, nextAt: number, error: string): Promise<void>;
  park(id: string, error: string): Promise<void>;
  /** Makes parked and waiting messages due now, one or all, with attempts and errors forgotten; gives how many. */
  retry(now: number, reference?: string): Promise<number>;
  /** Blanks what was sent at this moment or before; gives how many. Reference and times stay. */
  blankSent(sentBefore: number, now: number): Promise<number>;
  /** Blanks one message whatever its state; what was not sent never will be. Gives false when there is none with content. */
  blankOne(reference: string, now: number): Promise<boolean>;
  /** References of parked messages that came in at this moment or before and were not named since `lastAlarm`; they count as named now. */
  overdue(createdBefore: number, lastAlarm: number, now: number): Promise<string[]>;
  close(): Promise<void>;
}

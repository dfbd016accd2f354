import type { MessageFields } from './fields.ts';

/** pending: waits for delivery; sent: the mail server has it; parked: could not be delivered and needs a person. */
export type MessageStatus = 'pending' | 'sent' | 'parked';

/** A message that is to be kept. Times are in milliseconds since 1970. */
export interface NewMessage {
  id: string;
  /** Same visitor, same form, same content: the same key. */
  dedup: string;
  reference: string;
  fields: MessageFields;
  createdAt: number;
}

/** A message as it is kept. */
export interface StoredMessage extends NewMessage {
  status: MessageStatus;
  attempts: number;
  /** Attempts that the mail server refused for good. */
  refusals: number;
  nextAt: number;
  sentAt: number | undefined;
  lastError: string | undefined;
}

/** Counts for a monitor; nothing of what anyone wrote. */
export interface StoreCounts {
  waiting: number;
  parked: number;
  sent: number;
  /** When the oldest waiting message came in. */
  oldestWaiting: number | undefined;
}

/** Keeps messages. What `put` has acknowledged survives a crash. All methods reject when the database cannot be used. */
export interface MessageStore {
  /** Keeps a message once per duplicate key; gives the reference under which it is kept. */
  put(message: NewMessage): Promise<string>;
  /** Newest first. */
  list(): Promise<StoredMessage[]>;
  find(reference: string): Promise<StoredMessage | undefined>;
  counts(): Promise<StoreCounts>;
  /** Takes the message that is due the longest, for `lease` milliseconds: no other worker gets it meanwhile. Counts an attempt. */
  claim(now: number, lease: number): Promise<StoredMessage | undefined>;
  markSent(id: string, now: number): Promise<void>;
  /** Tries again at `nextAt`, having been refused for good so often; `error` is a code, never content. */
  reschedule(id: string, nextAt: number, refusals: number, error: string): Promise<void>;
  park(id: string, error: string): Promise<void>;
  /** Makes parked and waiting messages due now, one or all, with attempts and refusals counted anew; gives how many. */
  retry(now: number, reference?: string): Promise<number>;
  close(): Promise<void>;
}

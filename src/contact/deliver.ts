import { mailFor } from './mail.ts';
import type { Send, SendFailure } from './smtp.ts';
import type { MessageStore, StoredMessage } from './store.ts';

/** How long a worker keeps a message to itself, in milliseconds. It asks for more while it lives; when it dies, another may begin after this. */
const LEASE = 60_000;
/** How often it asks, in milliseconds. */
const RENEWAL = 15_000;
/** After this long a message is set aside for a person, in milliseconds. */
const GIVE_UP = 5 * 24 * 3_600_000;
/** No message is set aside for its age before this many attempts: this server may have been off for a week. */
const LEAST_ATTEMPTS = 5;
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 3_600_000;

/** Kept as the error of a message that none of our keys opens. */
export const UNREADABLE = 'KEY';

/** What delivery works with. */
export interface DeliveryParts {
  store: MessageStore;
  send: Send;
  from: string;
  /** Mailbox for what has no region, or whose region has no mailbox. */
  to: string;
  regions: readonly { slug: string; name: string; mailbox?: string | undefined }[];
  /** Milliseconds since 1970. */
  now: () => number;
  /** From 0 up to 1, spreads the attempts. */
  random: () => number;
  /** Told that a message was set aside: its reference and an error code. */
  onParked: (reference: string, error: string) => void;
  /** Told that the mail server refuses us, not the message: an error code. */
  onRefused: (error: string) => void;
}

/** What one round did. */
export interface DeliveryRound {
  sent: number;
  waiting: number;
  parked: number;
}

/** Pause before the next attempt, in milliseconds: doubles from 30 s up to an hour, give or take a quarter. */
export function pauseAfter(attempts: number, random: number): number {
  const pause = Math.min(FIRST_PAUSE * 2 ** (attempts - 1), LONGEST_PAUSE);
  return Math.round(pause * (0.75 + random / 2));
}

/**
 * Delivers what is due, one by one, until nothing is or until `signal` says stop. The row is the outbox: nothing is lost
 * when this ends halfway. Rejects when the database cannot be used.
 */
export async function deliverDue(parts: DeliveryParts, signal?: AbortSignal): Promise<DeliveryRound> {
  const round: DeliveryRound = { sent: 0, waiting: 0, parked: 0 };
  while (!signal?.aborted) {
    // One at a time: a batch would wait for its slowest mail longer than its lease lasts.
    const message = await parts.store.claim(parts.now(), LEASE);
    if (!message) break;
    round[await deliver(message, parts)] += 1;
  }
  return round;
}

async function deliver(message: StoredMessage, parts: DeliveryParts): Promise<keyof DeliveryRound> {
  const { store, now, random, onParked, onRefused } = parts;
  const failure = await attempt(message, parts);
  if (!failure) {
    await store.markSent(message.id, now());
    return 'sent';
  }
  const tooOld = now() - message.createdAt > GIVE_UP && message.attempts >= LEAST_ATTEMPTS;
  if (failure.refused === 'message' || tooOld) {
    await store.park(message.id, failure.error);
    onParked(message.reference, failure.error);
    return 'parked';
  }
  if (failure.refused) onRefused(failure.error);
  await store.reschedule(message.id, now() + pauseAfter(message.attempts, random()), failure.error);
  return 'waiting';
}

/** Hands one message to the mail server, and keeps its lease alive meanwhile. */
async function attempt(message: StoredMessage, { store, send, from, to, regions, now }: DeliveryParts): Promise<SendFailure | undefined> {
  if (!message.fields) return { error: UNREADABLE, refused: 'message' };
  const { region: slug } = message.fields;
  const region = regions.find((each) => each.slug === slug);
  // A renewal that fails is no reason to stop: the mail is under way.
  const renewal = setInterval(() => void store.renew(message.id, now() + LEASE).catch(() => undefined), RENEWAL);
  try {
    return await send(mailFor({ ...message, fields: message.fields }, from, region?.mailbox ?? to, region?.name));
  } finally {
    clearInterval(renewal);
  }
}

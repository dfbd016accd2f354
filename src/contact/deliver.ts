import { mailFor } from './mail.ts';
import type { Send } from './smtp.ts';
import type { MessageStore, StoredMessage } from './store.ts';

/** Messages taken at a time. */
const BATCH = 20;
/** How long a worker keeps a message to itself, in milliseconds. */
const LEASE = 120_000;
/** After this long a message is set aside for a person, in milliseconds. */
const GIVE_UP = 5 * 24 * 3_600_000;
/** A permanent refusal is believed after this many attempts. */
const REFUSALS = 5;
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 3_600_000;

/** What delivery works with. */
export interface DeliveryParts {
  store: MessageStore;
  send: Send;
  from: string;
  /** Mailbox for what has no region, or whose region has no mailbox. */
  to: string;
  regions: readonly { slug: string; name: string; mailbox?: string | undefined }[];
  now: () => number;
  /** From 0 up to 1, spreads the attempts. */
  random: () => number;
  /** Told that a message was set aside: its reference and an error code. */
  onParked: (reference: string, error: string) => void;
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

/** Delivers what is due, until nothing is. The row is the outbox: nothing is lost when this stops halfway. */
export async function deliverDue(parts: DeliveryParts): Promise<DeliveryRound> {
  const round: DeliveryRound = { sent: 0, waiting: 0, parked: 0 };
  for (;;) {
    const messages = await parts.store.claim(parts.now(), BATCH, LEASE);
    if (messages.length === 0) return round;
    for (const message of messages) round[await deliver(message, parts)] += 1;
  }
}

async function deliver(message: StoredMessage, { store, send, from, to, regions, now, random, onParked }: DeliveryParts): Promise<keyof DeliveryRound> {
  const region = regions.find(({ slug }) => slug === message.fields.region);
  const failure = await send(mailFor(message, from, region?.mailbox ?? to, region?.name));
  if (!failure) {
    await store.markSent(message.id, now());
    return 'sent';
  }
  const refused = failure.permanent && message.attempts >= REFUSALS;
  if (refused || now() - message.createdAt > GIVE_UP) {
    await store.park(message.id, failure.error);
    onParked(message.reference, failure.error);
    return 'parked';
  }
  await store.reschedule(message.id, now() + pauseAfter(message.attempts, random()), failure.error);
  return 'waiting';
}

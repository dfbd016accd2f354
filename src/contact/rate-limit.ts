import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { sign } from './signature.ts';

/** How long posts are counted, in seconds. */
const WINDOW = 600;

/** Decides whether a visitor may post once more. */
export interface RateLimit {
  /**
   * Counts a post of a visitor, known by network address. `message` is the duplicate key of a post that is well: sending the same
   * again counts once. Gives undefined when it may go on, else how many seconds to wait. `now` is in milliseconds.
   */
  admit(visitor: string, message: string | undefined, now: number): Promise<number | undefined>;
}

/**
 * At most `points` posts per ten minutes and visitor, counted in this process; 0 counts nothing. An address is never kept: what is
 * counted is a hash of it with the site's secret and the day, so that it can be linked to no one and to no other day.
 */
export function rateLimit(points: number, secret: string): RateLimit {
  if (points === 0) return { admit: async () => undefined };
  const visitors = new RateLimiterMemory({ points, duration: WINDOW });
  /** Messages that were let through or are being decided on, oldest first. */
  const decided = new Map<string, { at: number; wait: Promise<number | undefined> }>();
  const count = (visitor: string) =>
    visitors.consume(visitor).then(
      () => undefined,
      // Never longer than the window, also where the clock was set back.
      (refused: RateLimiterRes) => Math.min(WINDOW, Math.max(1, Math.ceil(refused.msBeforeNext / 1000))),
    );
  return {
    async admit(visitor, message, now) {
      const day = Math.floor(now / 86_400_000);
      const hash = await sign(secret, 'visitor', `${day}:${networkOf(visitor)}`);
      if (message === undefined) return count(hash);
      for (const [key, { at }] of decided) {
        if (now - at < WINDOW * 1000) break;
        decided.delete(key);
      }
      // A reload, a double click: to say "not received" of a message that was would be untrue.
      const known = decided.get(message);
      if (known) return known.wait;
      const wait = count(hash);
      decided.set(message, { at: now, wait });
      if ((await wait) !== undefined) decided.delete(message);
      return wait;
    },
  };
}

/** An IPv4 address as it is; of an IPv6 address the first 64 bits, which one household or phone has to itself. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined || !address.includes(':')) return mapped ?? address;
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]!.split('::');
  const left = head.split(':').filter((group) => group !== '');
  const right = (tail ?? '').split(':').filter((group) => group !== '');
  const zeros = tail === undefined ? [] : new Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0');
  return [...left, ...zeros, ...right]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}

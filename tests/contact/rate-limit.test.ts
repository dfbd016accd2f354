import { expect, test, vi } from 'vitest';
import { networkOf, rateLimit } from '../../src/contact/rate-limit.ts';
import { HOUR, KEY, NOON } from './support.ts';

test('a visitor may post so often, another one as often again', async () => {
  const limit = rateLimit(2, KEY);
  const waits = [];
  for (const visitor of ['192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2']) waits.push(await limit.admit(visitor, undefined, NOON));
  expect(waits).toEqual([undefined, undefined, expect.any(Number), undefined]);
  expect(waits[2]).toBeGreaterThan(590);
  expect(waits[2]).toBeLessThanOrEqual(600);
});

test('after ten minutes he may again', async () => {
  vi.useFakeTimers();
  try {
    const limit = rateLimit(1, KEY);
    await limit.admit('192.0.2.1', 'a', NOON);
    expect(await limit.admit('192.0.2.1', 'b', NOON)).toBe(600);
    await vi.advanceTimersByTimeAsync(600_001);
    expect(await limit.admit('192.0.2.1', 'b', NOON + 600_001)).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});

test('the same message again is not counted; of a message that was refused it is', async () => {
  const limit = rateLimit(1, KEY);
  const waits = await Promise.all(['a', 'a', 'b', 'b', 'a'].map((message) => limit.admit('192.0.2.1', message, NOON)));
  expect(waits.map((wait) => wait === undefined)).toEqual([true, true, false, false, true]);
  expect(await limit.admit('192.0.2.1', 'b', NOON)).toBeDefined();
});

test('0 counts nothing', async () => {
  const limit = rateLimit(0, KEY);
  for (let number = 0; number < 100; number++) expect(await limit.admit('192.0.2.1', `${number}`, NOON)).toBeUndefined();
});

test('what is counted changes with the day: one day cannot be linked to another', async () => {
  const limit = rateLimit(1, KEY);
  await limit.admit('192.0.2.1', undefined, NOON);
  expect(await limit.admit('192.0.2.1', undefined, NOON)).toBeDefined();
  expect(await limit.admit('192.0.2.1', undefined, NOON + 24 * HOUR)).toBeUndefined();
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
  ['2001:db8::1', '2001:db8:0:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
  ['', ''],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

import { expect, test } from 'vitest';
import { payloadCipher } from '../../src/contact/payload-cipher.ts';
import { KEY, TYPED } from './support.ts';

const { website: _, ...typed } = TYPED;
const fields = { ...typed, role: 'parent' } as const;
const OTHER = 'another secret of more than thirty-two characters';

test('what is sealed opens in its own row only, and shows nothing', async () => {
  const cipher = await payloadCipher(KEY);
  const payload = await cipher.seal('id-1', fields);
  expect(payload).not.toMatch(/Sanne|kind/);
  expect(atob(payload.split('.')[2]!.replaceAll('-', '+').replaceAll('_', '/'))).not.toMatch(/Sanne|kind/);
  expect(await cipher.open('id-1', payload)).toEqual({ content: 'readable', fields });
  expect(await cipher.open('id-2', payload)).toEqual({ content: 'unreadable', fields: undefined });
});

test('the same message twice looks different', async () => {
  const cipher = await payloadCipher(KEY);
  expect(await cipher.seal('id-1', fields)).not.toBe(await cipher.seal('id-1', fields));
});

test('another key opens nothing, until it has the older one beside it', async () => {
  const payload = await (await payloadCipher(KEY)).seal('id-1', fields);
  expect(await (await payloadCipher(OTHER)).open('id-1', payload)).toEqual({ content: 'unreadable', fields: undefined });
  const rotated = await payloadCipher(OTHER, [KEY]);
  expect(await rotated.open('id-1', payload)).toEqual({ content: 'readable', fields });
  const fresh = await rotated.seal('id-1', fields);
  expect(await (await payloadCipher(OTHER)).open('id-1', fresh)).toEqual({ content: 'readable', fields });
});

test('a payload that was changed anywhere, or is no payload at all, is unreadable and no error', async () => {
  const cipher = await payloadCipher(KEY);
  const payload = await cipher.seal('id-1', fields);
  for (let place = 0; place < payload.length; place += 7) {
    const changed = payload.slice(0, place) + (payload[place] === 'A' ? 'B' : 'A') + payload.slice(place + 1);
    expect((await cipher.open('id-1', changed)).content, String(place)).toBe('unreadable');
  }
  for (const text of ['x', 'v1.', 'v1..', ...cipher.readable, `${cipher.readable[0]}AA`, JSON.stringify(fields), 'v2.a.b', '\0'])
    expect((await cipher.open('id-1', text)).content, text).toBe('unreadable');
});

test('what was blanked is blank', async () => {
  const cipher = await payloadCipher(KEY);
  expect(await cipher.open('id-1', '')).toEqual({ content: 'blanked', fields: undefined });
});

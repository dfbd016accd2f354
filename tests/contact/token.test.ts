import fc from 'fast-check';
import { expect, test } from 'vitest';
import { referenceFor, isReference } from '../../src/contact/reference.ts';
import { sign, verify } from '../../src/contact/signature.ts';
import { checkToken, makeToken } from '../../src/contact/token.ts';
import { HOUR, KEY, NOON, SECOND } from './support.ts';

test.each([
  ['3 seconds', 3 * SECOND],
  ['23 hours', 23 * HOUR],
  ['24 hours', 24 * HOUR],
  ['a second ahead of us', -SECOND],
  ['two minutes ahead of us', -120 * SECOND],
])('a token with an age of %s is taken', async (_name, age) => {
  expect(await checkToken(KEY, await makeToken(KEY, NOON), NOON + age)).toEqual({ uuid: expect.stringMatching(/^[\da-f-]{36}$/) });
});

test.each([
  ['fast', 0],
  ['fast', 3 * SECOND - 1],
  ['future', -120 * SECOND - 1],
  ['expired', 24 * HOUR + 1],
])('a token is %s at an age of %i ms', async (fault, age) => {
  expect(await checkToken(KEY, await makeToken(KEY, NOON), NOON + age)).toBe(fault);
});

test.each(['', '.', '..', 'a.b', 'a.b.c.d', 'a..c', `${'a'.repeat(199)}.b.c`])('%j is no token', async (token) => {
  expect(await checkToken(KEY, token, NOON)).toBe('missing');
});

test('a token that someone else made is forged', async () => {
  expect(await checkToken(KEY, await makeToken('another secret of more than 32 characters', NOON), NOON + HOUR)).toBe('forged');
});

test('a token that was changed anywhere is not taken', async () => {
  const token = await makeToken(KEY, NOON);
  await fc.assert(
    fc.asyncProperty(fc.nat(token.length - 2), fc.constantFrom('0', 'Z', '-', '.', '='), async (place, character) => {
      fc.pre(token[place] !== character);
      const changed = token.slice(0, place) + character + token.slice(place + 1);
      expect(['missing', 'forged']).toContain(await checkToken(KEY, changed, NOON + HOUR));
    }),
    { numRuns: 300 },
  );
});

test('no text makes the check fail', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
      expect(['missing', 'forged']).toContain(await checkToken(KEY, text, NOON));
    }),
  );
});

test('two tokens of one moment differ', async () => {
  expect(await makeToken(KEY, NOON)).not.toBe(await makeToken(KEY, NOON));
});

test('a signature for one purpose does not pass for another', async () => {
  const signature = await sign(KEY, 'form', 'text');
  expect(await verify(KEY, 'form', 'text', signature)).toBe(true);
  expect(await verify(KEY, 'dedup', 'text', signature)).toBe(false);
});

test('a reference follows from the duplicate key and has its own form', async () => {
  const references = await Promise.all(Array.from({ length: 500 }, (_, number) => referenceFor(`key ${number}`)));
  for (const reference of references) expect(reference).toSatisfy(isReference);
  expect(new Set(references).size).toBe(500);
  expect(await referenceFor('key 7')).toBe(references[7]);
});

test.each(['', 'JH-', 'JH-1234567', 'JH-23456789A', 'jh-23456789', 'JH-2345678I', 'JH-2345678O', ' JH-23456789', 'JH-23456789\n', 'JH-<b>56789'])(
  '%j is no reference',
  (text) => {
    expect(isReference(text)).toBe(false);
  },
);

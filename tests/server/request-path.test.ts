import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHost, originForm, pathOf, queryOf } from '../../src/server/request-path.ts';

test.each([
  ['/', '/'],
  ['/haaglanden/', '/haaglanden/'],
  ['/zoeken/?q=a/../b', '/zoeken/'],
  ['/een%20b#c', '/een b'],
  ['/%63ontact/', '/contact/'],
  ['/%2561', '/%61'],
  ['/a..b/.well-known/x', '/a..b/.well-known/x'],
])('%s is %s', (url, path) => {
  expect(pathOf(url)).toBe(path);
});

test.each([
  '',
  '*',
  'http://elders.example/',
  '//elders.example',
  '/a//b',
  '/..',
  '/../x',
  '/a/../b',
  '/a/.',
  '/./a',
  '/%2e%2e/x',
  '/%2E./x',
  '/a%2f..',
  '/a%2Fb',
  '/a%5c..%5cb',
  '/\\x',
  '/a%00',
  '/%',
  '/%c0%af',
  '/%ff',
])('%j is no honest path', (url) => {
  expect(pathOf(url)).toBeUndefined();
});

test('whatever is asked, a path never climbs and the check never fails', () => {
  const piece = fc.constantFrom('/', '.', '..', '%2e', '%2f', '%5c', '\\', '%00', '%', 'a', '%25', '?', '#', '//');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const path = pathOf(`/${pieces.join('')}`);
      if (path !== undefined)
        expect(new URL(path.replaceAll('%', '%25').replaceAll('?', '%3F').replaceAll('#', '%23'), 'http://x').pathname.startsWith('/')).toBe(true);
      expect(path?.split('/') ?? []).not.toContain('..');
      expect(path ?? '').not.toMatch(/[\0\\]/);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['/a', ''],
  ['/a?b=c', '?b=c'],
  ['/a?b?c', '?b?c'],
])('the query of %s is %j', (url, query) => {
  expect(queryOf(url)).toBe(query);
});

test.each([
  ['/contact/?a=b', '/contact/?a=b'],
  ['http://elders.example/contact/?a=b', '/contact/?a=b'],
  ['HTTPS://elders.example:8443/', '/'],
  ['http://elders.example', '/'],
  ['http://elders.example?a=b', '/?a=b'],
  ['http://elders.example//x', '//x'],
  ['http://naam:woord@elders.example/../x', '/../x'],
  ['*', '*'],
])('the target %s asks for %s', (target, form) => {
  expect(originForm(target)).toBe(form);
});

test.each<[string | undefined, boolean]>([
  [undefined, true],
  ['jeugdhulp.example', true],
  ['jeugdhulp.example:8443', true],
  ['127.0.0.1:4321', true],
  ['[::1]:4321', true],
  ['', false],
  ['[', false],
  ['a b', false],
  ['a/b', false],
  ['a@b', false],
  ['a:b', false],
  ['a?b', false],
])('the Host header %j names a host: %s', (header, expected) => {
  expect(isHost(header)).toBe(expected);
});

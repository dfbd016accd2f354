import { expect, test } from 'vitest';
import { contentSecurityPolicy, securityHeaders } from '../../src/site/security-headers.ts';
import { readBuildSettings } from '../../src/site/settings.ts';

const NOON = Date.parse('2026-11-23T12:00:00Z');

test('without settings the site is built as of today, for this machine', () => {
  expect(readBuildSettings({}, NOON)).toEqual({
    contentDir: 'content',
    siteUrl: 'http://localhost:4321',
    today: '2026-11-23',
    noindex: false,
    target: 'node',
  });
});

test.each([
  [{ SITE_DATE: '01-07-2024' }, /SITE_DATE/],
  [{ SITE_DATE: '2024-02-30' }, /SITE_DATE/],
  [{ SITE_URL: 'jeugdhulp.example' }, /SITE_URL/],
  [{ SITE_URL: 'https://gemeente.example/jeugd' }, /SITE_URL.*eigen \(sub\)domein/],
  [{ DEPLOY_TARGET: 'maan' }, /DEPLOY_TARGET/],
])('%j is refused with a sentence', (env, sentence) => {
  expect(() => readBuildSettings(env, NOON)).toThrow(sentence);
});

test('WebAssembly may run for the search only, and nothing inline may run anywhere', () => {
  expect(contentSecurityPolicy('/')).not.toContain('unsafe');
  expect(contentSecurityPolicy('/zoeken/')).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(contentSecurityPolicy('/pagefind/pagefind-worker.js')).toContain("'wasm-unsafe-eval'");
  expect(contentSecurityPolicy('/zoeken/')).not.toMatch(/'unsafe-(inline|eval)'/);
  expect(securityHeaders('/contact/', true)['cache-control']).toBe('no-store');
});

import { expect, test } from 'vitest';
import { contactRoutes } from '../../src/site/contact-routes.ts';
import { headersFile } from '../../src/site/headers-file.ts';
import { contentSecurityPolicy, securityHeaders } from '../../src/site/security-headers.ts';
import { isFilesOnly, readBuildSettings, type DeployTarget } from '../../src/site/settings.ts';

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

test('Netlify is a host of files: no page there is made on demand', () => {
  const { target } = readBuildSettings({ DEPLOY_TARGET: 'netlify' }, NOON);
  expect(target).toBe('netlify');
  expect(isFilesOnly(target)).toBe(true);
  expect(contactRoutes(target)).toEqual(contactRoutes('static'));
  expect(['node', 'cloudflare'].map((other) => isFilesOnly(other as DeployTarget))).toEqual([false, false]);
});

test('a `_headers` file has one policy that holds for a page, for Netlify without the sign that it does not know', () => {
  expect(headersFile('static')).toMatch(/\n\/zoeken\/\n {2}! content-security-policy\n {2}content-security-policy: .*'wasm-unsafe-eval'/);
  const netlify = headersFile('netlify');
  expect(netlify).not.toMatch(/^ *!/m);
  expect(netlify.match(/content-security-policy: .*/g)).toEqual([`content-security-policy: ${contentSecurityPolicy('/zoeken/')}`]);
  expect(netlify).toMatch(/\n\/_astro\/\*\n {2}cache-control: /);
});

test('WebAssembly may run for the search only, and nothing inline may run anywhere', () => {
  expect(contentSecurityPolicy('/')).not.toContain('unsafe');
  expect(contentSecurityPolicy('/zoeken/')).toContain("script-src 'self' 'wasm-unsafe-eval'");
  expect(contentSecurityPolicy('/zoeken/')).not.toMatch(/'unsafe-(inline|eval)'/);
  expect(securityHeaders('/contact/', true)['cache-control']).toBe('no-store');
});

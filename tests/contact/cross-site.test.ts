import { expect, test } from 'vitest';
import { isCrossSite } from '../../src/contact/cross-site.ts';

const SITE_URL = 'https://jeugdhulp.example';

/** A post as it reaches the code: `url` is how the server was asked, which behind a proxy is not how the visitor asked. */
function request(url: string, headers: Record<string, string>): Request {
  return new Request(url, { method: 'POST', headers: { host: new URL(url).host, ...headers } });
}

const FRONT = 'https://jeugdhulp.example/contact/';
const BEHIND = 'http://localhost:4321/contact/';

test.each<[string, string, Record<string, string>]>([
  ['a browser on the site', FRONT, { 'sec-fetch-site': 'same-origin', origin: 'https://jeugdhulp.example' }],
  ['a browser that reloads', FRONT, { 'sec-fetch-site': 'none' }],
  ['a browser that hides its origin', FRONT, { 'sec-fetch-site': 'same-origin', origin: 'null' }],
  ['a browser behind a TLS proxy that says nothing', BEHIND, { 'sec-fetch-site': 'same-origin', origin: 'https://elders.example' }],
  ['an old browser on the site', FRONT, { origin: 'https://jeugdhulp.example' }],
  ['an old browser behind a TLS proxy that keeps the host', 'http://gemeente.example/contact/', { origin: 'https://gemeente.example' }],
  ['an old browser behind a proxy that names the port', 'http://gemeente.example:443/contact/', { origin: 'https://gemeente.example' }],
  ['an old browser behind a proxy that changes the host, known by SITE_URL', BEHIND, { origin: 'https://jeugdhulp.example' }],
  ['an old browser behind a proxy that forwards the host', BEHIND, { origin: 'https://gemeente.example', 'x-forwarded-host': 'gemeente.example' }],
  ['an old browser behind two proxies', BEHIND, { origin: 'https://gemeente.example', 'x-forwarded-host': 'gemeente.example, tussen.example' }],
  ['an old browser on another port', 'http://localhost:4400/contact/', { origin: 'http://localhost:4400' }],
  ['a client that says nothing', FRONT, {}],
  ['an old browser that hides its origin', FRONT, { origin: 'null' }],
])('lets through %s', (_name, url, headers) => {
  expect(isCrossSite(request(url, headers), SITE_URL)).toBe(false);
});

test.each<[string, string, Record<string, string>]>([
  ['another site', FRONT, { 'sec-fetch-site': 'cross-site', origin: 'https://kwaad.example' }],
  ['another site that says it is this one', FRONT, { 'sec-fetch-site': 'cross-site', origin: 'https://jeugdhulp.example' }],
  ['a neighbour on the same domain', FRONT, { 'sec-fetch-site': 'same-site' }],
  ['a value that does not exist', FRONT, { 'sec-fetch-site': 'SAME-ORIGIN ' + 'x' }],
  ['another site in an old browser', FRONT, { origin: 'https://kwaad.example' }],
  ['another port in an old browser', FRONT, { origin: 'https://jeugdhulp.example:8443' }],
  ['a look-alike in an old browser', FRONT, { origin: 'https://jeugdhulp.example.kwaad.example' }],
  ['an origin that cannot be read', FRONT, { origin: 'kwaad' }],
  ['an empty origin', FRONT, { origin: '' }],
  ['another site behind a proxy that forwards the host', BEHIND, { origin: 'https://kwaad.example', 'x-forwarded-host': 'gemeente.example' }],
  ['an empty forwarded host', BEHIND, { origin: 'https://kwaad.example', 'x-forwarded-host': '' }],
])('refuses %s', (_name, url, headers) => {
  expect(isCrossSite(request(url, headers), SITE_URL)).toBe(true);
});

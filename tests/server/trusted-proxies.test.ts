import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { trustedProxies } from '../../src/server/trusted-proxies.ts';

const PROXIES = ['10.0.0.1', '192.168.0.0/16', '2001:db8:ffff::/48'];

function request(peer: string, forwarded?: string | string[]): IncomingMessage {
  const headers = forwarded === undefined ? {} : { 'x-forwarded-for': forwarded };
  return { socket: { remoteAddress: peer }, headers } as unknown as IncomingMessage;
}

test.each([
  ['no proxy', '203.0.113.9', undefined, '203.0.113.9'],
  ['a stranger who claims to be a proxy', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['a proxy that says who asks', '10.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['a proxy that adds to what the visitor forged', '10.0.0.1', '1.2.3.4, 5.6.7.8, 203.0.113.9', '203.0.113.9'],
  ['two proxies', '10.0.0.1', '1.2.3.4, 203.0.113.9, 192.168.3.4', '203.0.113.9'],
  ['a forged proxy address in the middle', '10.0.0.1', '192.168.9.9, 203.0.113.9', '203.0.113.9'],
  ['a proxy that says nothing', '10.0.0.1', undefined, '10.0.0.1'],
  ['a proxy that says what is no address', '10.0.0.1', 'unknown', '10.0.0.1'],
  ['a forged word before the proxy’s own', '10.0.0.1', 'unknown, 203.0.113.9', '203.0.113.9'],
  ['only proxies', '10.0.0.1', '192.168.1.1', '192.168.1.1'],
  ['a port with it', '10.0.0.1', '203.0.113.9:4711', '203.0.113.9'],
  ['IPv6 with a port', '10.0.0.1', '[2001:db8::7]:4711', '2001:db8::7'],
  ['an IPv6 proxy', '2001:db8:ffff::2', '2001:db8::7', '2001:db8::7'],
  ['an IPv4 proxy on a socket that takes both', '::ffff:10.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['the header twice', '10.0.0.1', ['1.2.3.4', '203.0.113.9'], '203.0.113.9'],
])('%s', (_name, peer, forwarded, visitor) => {
  expect(trustedProxies(PROXIES).visitorOf(request(peer, forwarded))).toBe(visitor);
});

test('without trusted proxies only the peer counts', () => {
  expect(trustedProxies([]).visitorOf(request('127.0.0.1', '203.0.113.9'))).toBe('127.0.0.1');
});

test.each<[string, IncomingMessage[], number]>([
  ['a proxy nearby that nobody named, once', [request('127.0.0.1', '203.0.113.9'), request('::ffff:172.17.0.1', '203.0.113.9')], 1],
  ['a proxy that was named', [request('10.0.0.1', '203.0.113.9')], 0],
  ['a visitor who writes the header', [request('203.0.113.9', '198.51.100.1')], 0],
  ['a visitor nearby who does not', [request('127.0.0.1')], 0],
])('of %s it tells', (_name, requests, times) => {
  let told = 0;
  const { dropForged } = trustedProxies(PROXIES, () => (told += 1));
  for (const each of requests) dropForged(each);
  expect(told).toBe(times);
});

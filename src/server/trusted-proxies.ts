import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';
import { FORWARDED_HEADERS } from '../site/forwarded-headers.ts';

/** What is known of who sends a request, when some proxies are trusted. */
export interface Senders {
  /** Takes forwarded headers away from a request that does not come from a trusted proxy. */
  dropForged(request: IncomingMessage): void;
  /** The visitor's address: the peer, or behind trusted proxies the last address in X-Forwarded-For that is no proxy of ours. */
  visitorOf(request: IncomingMessage): string;
}

/** Makes the rules for these proxies, given as addresses or networks (CIDR). */
export function trustedProxies(proxies: readonly string[]): Senders {
  const trusted = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  // A socket that takes both shows an IPv4 peer as ::ffff:192.0.2.1; the list knows that one too.
  const isTrusted = (address: string) => isIP(address) !== 0 && trusted.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  const peerOf = (request: IncomingMessage) => request.socket.remoteAddress ?? '';
  return {
    dropForged(request) {
      if (isTrusted(peerOf(request))) return;
      for (const header of FORWARDED_HEADERS) Reflect.deleteProperty(request.headers, header);
    },
    visitorOf(request) {
      let visitor = peerOf(request);
      const hops = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
      // From our side outwards: what stands left of the first stranger was written by that stranger.
      for (const hop of hops.reverse()) {
        const address = withoutPort(hop.trim());
        if (!isTrusted(visitor) || isIP(address) === 0) break;
        visitor = address;
      }
      return visitor;
    },
  };
}

/** Some proxies write `192.0.2.1:4711` or `[2001:db8::1]:4711`. */
function withoutPort(text: string): string {
  return /^\[(.*)\](?::\d+)?$/.exec(text)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text)?.[1] ?? text;
}

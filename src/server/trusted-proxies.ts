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

/** Networks in which a proxy of ours would stand, and a visitor would not (RFC 1918, RFC 4193, loopback). */
const NEARBY = listOf(['127.0.0.0/8', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '::1', 'fc00::/7']);

/**
 * Makes the rules for these proxies, given as addresses or networks (CIDR). `onUnknown` is told, once, that something nearby sends
 * X-Forwarded-For that is none of them: if that is a proxy, all its visitors count as one.
 */
export function trustedProxies(proxies: readonly string[], onUnknown: () => void = () => undefined): Senders {
  const trusted = listOf(proxies);
  const isTrusted = (address: string) => isIn(trusted, address);
  let told = false;
  const peerOf = (request: IncomingMessage) => request.socket.remoteAddress ?? '';
  return {
    dropForged(request) {
      if (isTrusted(peerOf(request))) return;
      if (!told && request.headers['x-forwarded-for'] !== undefined && isIn(NEARBY, peerOf(request))) {
        told = true;
        onUnknown();
      }
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

function listOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/** A socket that takes both shows an IPv4 peer as ::ffff:192.0.2.1; the list knows that one too. */
function isIn(list: BlockList, address: string): boolean {
  return isIP(address) !== 0 && list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

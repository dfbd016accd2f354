import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'x-real-ip'];

/** Gives a function that takes forwarded headers away from a request that does not come from one of these addresses or networks. */
export function forwardedHeaderFilter(proxies: readonly string[]): (request: IncomingMessage) => void {
  const trusted = new BlockList();
  for (const proxy of proxies) {
    const [address = '', bits] = proxy.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (bits === undefined) trusted.addAddress(address, family);
    else trusted.addSubnet(address, Number(bits), family);
  }
  return (request) => {
    // A socket that takes both shows an IPv4 peer as ::ffff:192.0.2.1; the list knows that one too.
    const peer = request.socket.remoteAddress ?? '';
    if (peer !== '' && trusted.check(peer, isIPv6(peer) ? 'ipv6' : 'ipv4')) return;
    for (const header of FORWARDED) Reflect.deleteProperty(request.headers, header);
  };
}

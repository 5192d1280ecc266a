import { isIPv6 } from 'node:net';

/**
 * The network of a client, for rate limits: of an IPv6 address the first 64 bits, since
 * one visitor has all addresses below them; of IPv4, also written as IPv6 (RFC 4291, section
 * 2.5.5.2), the address itself.
 *
 * @param ip an address, or any other text, which is returned as it is
 */
export function networkPrefix(ip: string): string {
  if (!isIPv6(ip)) return ip;
  const groups = groupsOf(ip);
  const isMapped = groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff';
  return isMapped ? groups.slice(6).flatMap(octetsOf).join('.') : groups.slice(0, 4).join(':');
}

/** All eight groups, in lower case, without leading zeros. */
function groupsOf(ip: string): readonly string[] {
  const [address = ''] = ip.split('%');
  const { hostname } = new URL(`http://[${address}]`);
  const [before = [], after = []] = hostname
    .slice(1, -1)
    .split('::')
    .map((part) => part.split(':').filter(Boolean));
  return [...before, ...Array<string>(8 - before.length - after.length).fill('0'), ...after];
}

function octetsOf(group: string): readonly number[] {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 255];
}

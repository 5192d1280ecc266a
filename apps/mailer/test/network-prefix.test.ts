import { describe, expect, it } from 'vitest';
import { networkPrefix } from '../src/web/network-prefix.ts';

describe('the network of a visitor', () => {
  it.each([
    ['2001:db8::1:0:0:1', '2001:db8:0:0'],
    ['2001:db8::2:0:0:1', '2001:db8:0:0'],
    ['2001:DB8:0:0:1::', '2001:db8:0:0'],
    ['2001:0db8:0000:0001:ffff:ffff:ffff:ffff', '2001:db8:0:1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8::192.0.2.7', '2001:db8:0:0'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0'],
    ['::1', '0:0:0:0'],
    ['::', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:c000:207', '192.0.2.7'],
    ['192.0.2.7', '192.0.2.7'],
    ['unknown', 'unknown'],
    ['', ''],
  ])('%j is that of %j', (ip, network) => {
    expect(networkPrefix(ip)).toBe(network);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAddress } from '../src/subscribers/parse-address.ts';

describe('parseAddress', () => {
  it.each([
    ['a@example.org', 'a@example.org'],
    ['  Ada.Lovelace+news@Example.ORG ', 'Ada.Lovelace+news@example.org'],
    ["o'neil@example.org", "o'neil@example.org"],
    ['"two words"@example.org', '"two words"@example.org'],
    ['"a\\"b@c"@example.org', '"a\\"b@c"@example.org'],
    ['grün@exämple.org', 'grün@xn--exmple-cua.org'],
    ['用户@例え.jp', '用户@xn--r8jz45g.jp'],
    ['Ada Lovelace <ada@example.org>', 'ada@example.org'],
    ['"Lovelace, Ada" <ada@example.org>', 'ada@example.org'],
    ['<ada@example.org>', 'ada@example.org'],
    ['a@[192.0.2.1]', 'a@[192.0.2.1]'],
    ['a@[IPv6:2001:db8::1]', 'a@[IPv6:2001:db8::1]'],
    [`${'l'.repeat(64)}@example.org`, `${'l'.repeat(64)}@example.org`],
  ])('takes %s', (text, mailbox) => {
    expect(parseAddress(text)).toMatchObject({ mailbox });
  });

  it.each([
    ['', 'is empty'],
    ['nobody', 'has no @'],
    ['@example.org', 'has nothing before the @'],
    ['a@', 'has no valid domain'],
    ['a@b', 'has no valid domain'],
    ['a@b..org', 'has no valid domain'],
    ['a@-b.org', 'has no valid domain'],
    ['a@b.123', 'has no valid domain'],
    ['a@b.org.', 'has no valid domain'],
    ['a@b_c.org', 'has no valid domain'],
    ['a@example.org/x', 'has no valid domain'],
    ['a@exa mple.org', 'has no valid domain'],
    ['a@[999.1.1.1]', 'has no valid domain'],
    ['.a@example.org', 'has a dot in a wrong place'],
    ['a..b@example.org', 'has a dot in a wrong place'],
    ['a b@example.org', 'has a character before the @'],
    ['a\u00a0b@example.org', 'has a character before the @'],
    ['a\u200b@example.org', 'contains a control or invisible character'],
    ['\u3000@example.org', 'has'],
    ['a@b@example.org', 'has more than one @'],
    ['a@b.org>\r\nRCPT TO:<evil@x.test', 'contains a control or invisible character'],
    ['a@b.c>', 'has no valid domain'],
    ['a\u202eb@example.org', 'contains a control or invisible character'],
    ['a\0@example.org', 'contains a control or invisible character'],
    [`${'l'.repeat(65)}@example.org`, 'has more than 64 octets'],
    [`${'l'.repeat(10)}@${`${'d'.repeat(60)}.`.repeat(4)}org`, 'is longer than 254'],
  ])('refuses %j', (text, fault) => {
    expect(parseAddress(text)).toEqual(expect.stringContaining(fault));
  });

  it('knows two spellings of one mailbox', () => {
    const [one, two] = ['Grün@Example.org', 'gru\u0308n@EXAMPLE.org'].map(parseAddress);
    expect(one).toMatchObject({ key: 'grün@example.org' });
    expect(two).toMatchObject({ key: 'grün@example.org' });
  });

  it('lets nothing through that could end a command or a header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        for (const candidate of [text, `${text}@example.org`, `a@${text}`, `a@b.${text}`]) {
          const address = parseAddress(candidate);
          if (typeof address === 'string') continue;
          expect(address.mailbox).not.toMatch(/[\0-\x1f\x7f]/);
          if (!address.mailbox.startsWith('"')) expect(address.mailbox).not.toMatch(/[<>\s]/);
          expect(parseAddress(address.mailbox)).toEqual(address);
        }
      }),
      { numRuns: 2000, seed: 7 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { Personalizer } from '../src/message/personalize.ts';
import { headerValue, readMessage } from '../src/message/read-message.ts';
import { Tokens } from '../src/token/tokens.ts';

const EML = `From: The Meridian <letters@example.org>
To: undisclosed-recipients:;
Subject: =?UTF-8?Q?A_fold?=
 =?UTF-8?Q?ed_one?=
Bcc: somebody@example.org
List-Unsubscribe: <https://example.org/unsubscribe>
Message-ID: <common@example.org>

Hello.
.
From here on.`;

function read(text: string) {
  return readMessage(Buffer.from(text, 'latin1'), 'july.eml');
}

describe('readMessage', () => {
  it('keeps what is common and leaves out what is personal', () => {
    const message = read(EML);
    expect(message.headers.map(({ name }) => name)).toEqual(['From', 'Subject']);
    expect(headerValue(message, 'subject')).toBe('=?UTF-8?Q?A_fold?= =?UTF-8?Q?ed_one?=');
    expect(message.body.toString()).toBe('Hello.\r\n.\r\nFrom here on.\r\n');
  });

  it('reads the same message whatever its line ends are', () => {
    const { hash } = read(EML);
    expect(read(EML.replaceAll('\n', '\r\n')).hash).toBe(hash);
    expect(read(EML.replace('Hello', 'Hallo')).hash).not.toBe(hash);
    expect(read(EML.replace('somebody', 'anybody')).hash).toBe(hash);
  });

  it('leaves every octet of the body as it is', () => {
    const bytes = Buffer.concat([
      Buffer.from('From: a@b.org\r\n\r\n'),
      Buffer.from([0, 0x80, 0xff, 0x0d, 0x0a]),
    ]);
    expect([...readMessage(bytes, 'x').body]).toEqual([0, 0x80, 0xff, 0x0d, 0x0a]);
  });

  it.each([
    ['no message at all', 'no empty line after its headers'],
    [
      'From: a\nnot a header\n\nbody',
      'a line in its header that is not a header field: not a header',
    ],
    [`From: a\n\n${'x'.repeat(999)}`, 'a line of more than 998 octets'],
  ])('refuses %j', (text, fault) => {
    expect(() => read(text)).toThrow(fault);
  });
});

describe('a recipient’s own headers', () => {
  const tokens = new Tokens('a secret that nobody guesses, 32 long');
  const addresses = { url: 'https://example.org/unsubscribe?list=1', email: 'off@example.org' };
  const own = (personalizer: Personalizer) =>
    personalizer.headers('r@example.org', 'R@example.org').map(({ raw }) => raw);

  it('are To, Message-ID, List-Unsubscribe with a token, and one click', () => {
    const token = tokens.seal('unsubscribe', 'r@example.org');
    expect(own(new Personalizer('2024-07', 'example.org', addresses, tokens))).toEqual([
      'To: R@example.org',
      `Message-ID: <${tokens.messageName('2024-07', 'r@example.org')}@example.org>`,
      `List-Unsubscribe: <https://example.org/unsubscribe?list=1&t=${token}>,\r\n <mailto:off@example.org?subject=unsubscribe%20${token}>`,
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    ]);
  });

  it('have no mail address to unsubscribe where there is none', () => {
    const { url } = addresses;
    expect(own(new Personalizer('2024-07', 'example.org', { url }, tokens))[2]).not.toContain(
      'mailto',
    );
  });
});

import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DkimSigner } from '../src/message/dkim-signer.ts';
import { Personalizer } from '../src/message/personalize.ts';
import { readMessage } from '../src/message/read-message.ts';
import { Tokens } from '../src/token/tokens.ts';
import { EML } from '../test/support/publication-folder.ts';
import { verifyDkim } from './support/verify-dkim.ts';

const PEM = { type: 'pkcs8', format: 'pem' } as const;
const IDENTITY = { domain: 'mail.test', selector: 's1' };
const message = readMessage(readFileSync(EML), EML);
const tokens = new Tokens('a secret that nobody guesses, 32 long');
const addresses = { url: 'https://mail.test/unsubscribe', email: 'off@mail.test' };
const own = new Personalizer('2024-07', 'mail.test', addresses, tokens).headers(
  'grün@readers.test',
  'grün@readers.test',
);

const KEYS = {
  'RSA-2048': generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export(PEM).toString(),
  Ed25519: generateKeyPairSync('ed25519').privateKey.export(PEM).toString(),
};

describe.each(Object.entries(KEYS))('a signature with %s', (_, pem) => {
  const signer = new DkimSigner(pem, IDENTITY, message.body);

  async function signed(): Promise<string> {
    const headers = [...message.headers, ...own];
    const all = [await signer.sign(headers), ...headers];
    const head = Buffer.from(all.map(({ raw }) => `${raw}\r\n`).join(''));
    return Buffer.concat([head, Buffer.from('\r\n'), message.body]).toString('latin1');
  }

  const verify = (text: string) =>
    verifyDkim(text, IDENTITY.selector, IDENTITY.domain, signer.record());

  it('is verified by python3-dkim and opendkim', async () => {
    expect(await verify(await signed())).toEqual({ python: true, opendkim: true });
  });

  it('stands what servers on the way may do', async () => {
    const text = await signed();
    const relayed = `Received: from a by b;\r\n Fri, 26 Jul 2024 07:00:01 +0000\r\n${text}`
      .replace('Subject: ', 'SUBJECT:  ')
      .replace('measured is', 'measured  is \t');
    expect(await verify(`${relayed}\r\n\r\n`)).toEqual({ python: true, opendkim: true });
  });

  it.each([
    ['the body', (text: string) => text.replace('kitchen scale', 'kitchen scales')],
    [
      'the subject',
      (text: string) => text.replace('Subject: =?UTF-8?Q?The', 'Subject: =?UTF-8?Q?A'),
    ],
    [
      'the link that unsubscribes',
      (text: string) =>
        text.replace('<https://mail.test/unsubscribe', '<https://evil.test/unsubscribe'),
    ],
    ['the one click', (text: string) => text.replace(/List-Unsubscribe-Post: .*\r\n/, '')],
    [
      'a second List-Unsubscribe',
      (text: string) => `List-Unsubscribe: <https://evil.test/>\r\n${text}`,
    ],
    [
      'a second List-Unsubscribe-Post',
      (text: string) => `List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n${text}`,
    ],
    ['a second From', (text: string) => `From: evil@evil.test\r\n${text}`],
    ['a second Subject', (text: string) => text.replace('\r\n\r\n', '\r\nSubject: evil\r\n\r\n')],
    ['a Reply-To', (text: string) => `Reply-To: evil@evil.test\r\n${text}`],
    ['a Cc', (text: string) => `Cc: evil@evil.test\r\n${text}`],
  ])('is broken by changing or adding %s', async (__, tamper) => {
    const text = await signed();
    expect(tamper(text)).not.toBe(text);
    expect(await verify(tamper(text))).toEqual({ python: false, opendkim: false });
  });
});

describe('a key', () => {
  it('that is too weak or of another kind is refused', () => {
    const weak = generateKeyPairSync('rsa', { modulusLength: 512 })
      .privateKey.export(PEM)
      .toString();
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' })
      .privateKey.export(PEM)
      .toString();
    for (const pem of [weak, other]) {
      expect(() => new DkimSigner(pem, IDENTITY, message.body)).toThrow(
        'must be an RSA key of at least 1024 bits',
      );
    }
  });
});

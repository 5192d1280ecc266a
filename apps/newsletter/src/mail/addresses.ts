import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';

/** The domain of an address, in ASCII. */
function domainOf(email: string): string {
  return domainToASCII(email.slice(email.lastIndexOf('@') + 1));
}

/** An address with its domain in ASCII. */
export function asciiAddress(email: string): string {
  return `${email.slice(0, email.lastIndexOf('@'))}@${domainOf(email)}`;
}

/**
 * A Message-ID (RFC 5322, 3.6.4) that is always the same for the same parts, and never for others.
 *
 * @param email the sender's address, whose domain answers for the id being unique
 */
export function messageId(email: string, parts: readonly string[]): string {
  return `<${shortHash(parts.join('\0'))}@${domainOf(email)}>`;
}

/** 20 hexadecimal digits that stand for a text. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 20);
}

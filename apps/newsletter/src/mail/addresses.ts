import { createHash } from 'node:crypto';

/**
 * A Message-ID (RFC 5322, 3.6.4) that is always the same for the same parts, and never for others.
 *
 * @param email the sender's address, whose domain answers for the id being unique
 */
export function messageId(email: string, parts: readonly string[]): string {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  return `<${shortHash(parts.join('\0'))}@${domain}>`;
}

/** 20 hexadecimal digits that stand for a text. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 20);
}

import { createHash } from 'node:crypto';

/** Longest slug, in characters. */
const LENGTH = 60;

/** Names of devices, with which no file on Windows can begin its name. */
const DEVICE = /^(?:aux|con|nul|prn|com\d|lpt\d)$/;

/**
 * Makes a name for the file of a tag or an author, in lower case. Capitals, spaces and hyphens
 * make no difference; a text with any other character that no name can have gets a few digits of a
 * hash: "C" is `c`, "C++" is `c-87f5be`.
 */
export function fileSlug(text: string): string {
  const spelled = text
    .normalize('NFKC')
    .toLowerCase()
    .trim()
    .replace(/[\s_-]+/g, '-');
  const safe = spelled
    .replace(/[^\p{L}\p{N}\p{M}-]/gu, '')
    .replace(/(?<![\p{L}\p{N}\p{M}])\p{M}+/gu, '')
    .replace(/^-+|-+$/g, '')
    .replace(/-+/g, '-');
  const short = [...safe].slice(0, LENGTH).join('').replace(/-$/, '');
  if (short === spelled && short !== '' && !DEVICE.test(short)) return short;
  return hashedSlug(short, spelled);
}

/** A slug with six digits of a text's hash, which tell it from others of the same slug. */
export function hashedSlug(slug: string, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 6);
  return slug === '' ? hash : `${slug}-${hash}`;
}

import { createHash } from 'node:crypto';

/** Longest slug, in characters. */
const LENGTH = 60;

/** Names of devices, with which no file on Windows can begin its name. */
const DEVICE = /^(?:aux|con|nul|prn|com\d|lpt\d)$/;

/**
 * A name for the file of a tag or an author. Spelling that does not matter (capitals, spaces or
 * hyphens) gives the same name; all else that cannot stand in one is told apart by a few digits
 * of a hash: "C" is `c`, "C++" is `c-87f5be`. It depends on the text alone, so that no new tag
 * can take the address of an old one.
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
  const hash = createHash('sha256').update(spelled).digest('hex').slice(0, 6);
  return short === '' ? hash : `${short}-${hash}`;
}

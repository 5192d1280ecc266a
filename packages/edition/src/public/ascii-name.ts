import { createHash } from 'node:crypto';

const MAX_LENGTH = 60;

/**
 * A file name of lower-case ASCII letters, digits and hyphens, the same for the same text in every
 * build. Texts that differ get names that differ, also where case does not count: a text that does
 * not survive as it is gets part of its hash at the end.
 *
 * @param text a slug, an id, a path
 */
export function asciiName(text: string): string {
  const name = readableName(text).slice(0, MAX_LENGTH).replace(/-+$/, '');
  if (name === text && name !== '') return name;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return name === '' ? hash : `${name}-${hash}`;
}

/** What of a text can be read in ASCII: "Café №1" becomes `cafe-no1`; may be empty. */
export function readableName(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

import { hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { resolveImage } from '../body/resolve-image.ts';
import { resolveLink } from '../body/resolve-link.ts';
import { isFault, type TextContext } from '../body/text-context.ts';
import type { ImageFile } from '../model.ts';

/** Milliseconds within which a file may change again without another time of change. */
const CLOCK_TICK = 2000;

/** What an address of a link means now, as a value that can be compared. */
export function linkOutcome(href: string, context: TextContext): unknown {
  const link = resolveLink(href, context);
  if (isFault(link)) return [link.ruleId, link.message, link.hint];
  if (link.kind !== 'article') return link;
  const { id, slug, url } = link.article;
  return [id, slug, url, link.fragment];
}

/** The same for an image: an image file changes with its bytes. */
export function imageOutcome(src: string, context: TextContext): unknown {
  const image = resolveImage(src, context);
  if (isFault(image)) return [image.ruleId, image.message, image.hint];
  return image.kind === 'remote' ? image : imageInputs(image.file);
}

/** What a thing depends on that shows an image file, as a value that can be compared. */
export function imageInputs({ path, ...facts }: ImageFile): unknown {
  const { size, mtimeNs, ctimeNs, ino, ctimeMs } = statSync(path, { bigint: true });
  const isSettled = Date.now() - Number(ctimeMs) > CLOCK_TICK;
  const content = isSettled
    ? [size, mtimeNs, ctimeNs, ino].join(' ')
    : hash('sha256', readFileSync(path));
  return [facts, content];
}

/** SHA-256 of a value that JSON can hold, hexadecimal. */
export function hashOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value));
}

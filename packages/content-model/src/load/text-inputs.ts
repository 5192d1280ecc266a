import { hash } from 'node:crypto';
import { resolveImage } from '../body/resolve-image.ts';
import { resolveLink } from '../body/resolve-link.ts';
import { isTargetProblem, type TextContext } from '../body/text-context.ts';

/** What an address of a link means now, as a value that can be compared. */
export function linkOutcome(href: string, context: TextContext): unknown {
  const link = resolveLink(href, context);
  if (isTargetProblem(link)) return [link.ruleId, link.message, link.hint];
  if (link.kind !== 'article') return link;
  const { id, slug, url } = link.article;
  return [id, slug, url, link.fragment];
}

/** The same for an image: an image file changes with its bytes. */
export function imageOutcome(src: string, context: TextContext): unknown {
  const image = resolveImage(src, context);
  if (isTargetProblem(image)) return [image.ruleId, image.message, image.hint];
  if (image.kind === 'remote') return image;
  const { path: _, ...facts } = image.file;
  return [facts, context.images.index.imageHash(image.file)];
}

/** SHA-256 of a value that JSON can hold, hexadecimal. */
export function hashOf(value: unknown): string {
  return hash('sha256', JSON.stringify(value));
}

import { realpathSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import type { ImageSource } from '../document/targets.ts';
import { quote } from '../schema/fields.ts';
import { inspectImage } from './inspect-image.ts';
import { isTargetProblem, type TargetProblem, type TextContext } from './text-context.ts';
import { hasValidHost, toAsciiUrl } from './to-ascii-url.ts';

/** Identifies the image at an address, whether it is there or not: its path, or its URL. */
export function imageKey(address: string, context: TextContext): string {
  const src = address.trim();
  if (/^[^/?#:]*:/.test(src) || /^[/\\]/.test(src)) return src;
  return posix.join(posix.dirname(context.file), decodePath(src)).normalize('NFC');
}

/** Says where the bytes of an image are: a file inside the content folder, or the web. */
export function resolveImage(address: string, context: TextContext): ImageSource | TargetProblem {
  const src = address.trim();
  if (src === '') return { ruleId: 'image-missing', message: 'The image has no address.' };
  if (/^data:/i.test(src)) {
    return {
      ruleId: 'image-type',
      message: 'An image in a data: URL cannot be published.',
      hint: 'Save it as a file beside the text.',
    };
  }
  const isAbsolute = /^[^/?#:]*:/.test(src) || src.startsWith('/') || src.startsWith('\\');
  if (isAbsolute) {
    const url = /^(?:https?:|[/\\])/i.test(src)
      ? toAsciiUrl(src, context.publicationUrl)
      : undefined;
    if (url !== undefined && /^https?:/.test(url) && hasValidHost(url))
      return { kind: 'remote', url };
    return {
      ruleId: 'image-missing',
      message: `${quote(src)} is not a valid address of an image.`,
    };
  }
  const name = posix.join(posix.dirname(context.file), decodePath(src));
  const { files, written } = context.images;
  const key = `${name}\0${src}`;
  const found = written.get(key) ?? findImage(name, src, context);
  written.set(key, found);
  if (typeof found !== 'string') return found;
  const file = files.get(found);
  if (!file) throw new TypeError(`${found} was not looked at`);
  return isTargetProblem(file) ? file : { kind: 'file', file };
}

/** Looks at an image file, unless it is known; gives its path as it is spelled on disk. */
function findImage(
  name: string,
  src: string,
  { root, images }: TextContext,
): string | TargetProblem {
  const outside: TargetProblem = {
    ruleId: 'image-outside-content',
    message: `The image ${quote(src)} is outside the content folder.`,
    hint: 'Copy the image beside the text.',
  };
  if (name.startsWith('../')) return outside;
  const missing: TargetProblem = {
    ruleId: 'image-missing',
    message: `There is no image ${quote(src)}.`,
    hint: 'Write its path relative to the folder of this text.',
  };
  if (name.includes('\0')) return missing;
  // One system composes the letters of a name, another takes them apart.
  for (const spelling of new Set([name, name.normalize('NFC'), name.normalize('NFD')])) {
    if (images.files.has(spelling)) return spelling;
    // The same file as when it was looked at: it was inside of the folder then.
    const known = images.index.image(spelling, join(root, spelling));
    const path = known?.path ?? realPathOf(join(root, spelling));
    if (path === undefined) continue;
    if (!known && !path.startsWith(root + sep)) return outside;
    const file = known ?? inspectImage(spelling, path, src) ?? missing;
    if (isTargetProblem(file)) return file;
    images.index.addImage(file);
    images.files.set(spelling, file);
    return spelling;
  }
  return missing;
}

function realPathOf(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch (error) {
    if (isNotFound(error)) return undefined;
    throw error;
  }
}

function decodePath(src: string): string {
  const path = src.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function isNotFound(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP' || code === 'ENAMETOOLONG';
}

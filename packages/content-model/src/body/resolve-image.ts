import { closeSync, fstatSync, openSync, readSync, realpathSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { imageSize } from 'image-size';
import type { ImageFile, ImageSource } from '../model.ts';
import { quote } from '../schema/fields.ts';
import { type Fault, isFault, type TextContext } from './text-context.ts';
import { toAsciiUrl } from './to-ascii-url.ts';

const MEDIA_TYPES: Readonly<Record<string, ImageFile['mediaType']>> = {
  gif: 'image/gif',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** Enough for the size in every image's header, also behind a photograph's metadata. */
const HEADER = 512 * 1024;

/** Says where the bytes of an image are: a file inside the content folder, or the web. */
export function resolveImage(address: string, context: TextContext): ImageSource | Fault {
  const src = address.trim();
  if (src === '') return { ruleId: 'image-missing', message: 'an image without an address' };
  if (/^data:/i.test(src)) {
    return {
      ruleId: 'image-type',
      message: 'an image within the text itself (data:) cannot be published',
      hint: 'save it as a file beside the text',
    };
  }
  const isAbsolute = /^[^/?#:]*:/.test(src) || src.startsWith('/') || src.startsWith('\\');
  if (isAbsolute) {
    const url = toAsciiUrl(src, context.publicationUrl);
    if (url !== undefined && /^https?:/.test(url)) return { kind: 'remote', url };
    return { ruleId: 'image-missing', message: `${quote(src)} is no address of an image` };
  }
  const name = posix.join(posix.dirname(context.file), decodePath(src));
  const known = context.images.get(name);
  const result = known ?? readImageFile(name, src, context.root);
  if (!known) context.images.set(name, result);
  return isFault(result) ? result : { kind: 'file', file: result };
}

function readImageFile(name: string, src: string, root: string): ImageFile | Fault {
  const outside: Fault = {
    ruleId: 'image-outside',
    message: `${quote(src)} is outside of the content folder`,
    hint: 'copy the image beside the text',
  };
  if (name.startsWith('../')) return outside;
  const missing: Fault = {
    ruleId: 'image-missing',
    message: `there is no image ${quote(src)}`,
    hint: 'its path is counted from the folder of this text',
  };
  if (name.includes('\0')) return missing;
  let path: string;
  try {
    path = realpathSync(join(root, name));
  } catch (error) {
    if (isNotFound(error)) return missing;
    throw error;
  }
  if (!path.startsWith(root + sep)) return outside;
  return inspectImage(name, path, src) ?? missing;
}

function inspectImage(name: string, path: string, src: string): ImageFile | Fault | undefined {
  const descriptor = openSync(path, 'r');
  try {
    const stat = fstatSync(descriptor);
    if (!stat.isFile()) return undefined;
    const header = Buffer.alloc(Math.min(stat.size, HEADER));
    readSync(descriptor, header, 0, header.length, 0);
    const { type, width, height } = imageSize(header);
    const mediaType = MEDIA_TYPES[type ?? ''];
    if (!mediaType) throw new TypeError(`${type}`);
    const measured = width > 0 && height > 0 ? { width, height } : {};
    return { name, path, mediaType, size: stat.size, ...measured };
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw error;
    return {
      ruleId: 'image-type',
      message: `${quote(src)} is no image that readers can show`,
      hint: 'use PNG, JPEG, GIF, WebP or SVG',
    };
  } finally {
    closeSync(descriptor);
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

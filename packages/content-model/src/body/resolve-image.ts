import { realpathSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import type { ImageFile, ImageSource } from '../model.ts';
import { quote } from '../schema/fields.ts';
import { inspectImage } from './inspect-image.ts';
import { type Fault, isFault, type TextContext } from './text-context.ts';
import { toAsciiUrl } from './to-ascii-url.ts';

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
    path = realpathSync.native(join(root, name));
  } catch (error) {
    if (isNotFound(error)) return missing;
    throw error;
  }
  if (!path.startsWith(root + sep)) return outside;
  return inspectImage(name, path, src) ?? missing;
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

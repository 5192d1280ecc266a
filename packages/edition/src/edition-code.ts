import { hashCode } from './hash-code.ts';

/** The packages whose code every edition runs. */
const PACKAGES = ['content-model', 'edition', 'locales', 'render'];

/**
 * Hash of the code that makes an edition.
 *
 * @param app absolute path of its workspace
 */
export function editionCode(app: string): string {
  return hashCode(PACKAGES, app);
}

import { ContentIndex } from '@pressroom/content-model';
import { CACHE_FOLDER } from './cache-folder.ts';
import { hashCode } from './hash-code.ts';

/**
 * Opens the index of a content folder, which all commands share.
 *
 * @param content absolute path
 * @param force whether to read every file again
 */
export function openContentIndex(content: string, force: boolean): ContentIndex {
  return ContentIndex.open(CACHE_FOLDER, content, hashCode(['content-model', 'locales']), force);
}

import { CACHE_FOLDER } from '../read/cache-folder.ts';
import { hashCode } from '../read/hash-code.ts';
import { ContentIndex } from './content-index.ts';

/**
 * The index of a content folder that commands share.
 *
 * @param content absolute path
 * @param force whether to look at everything again
 */
export function openIndex(content: string, force: boolean): ContentIndex {
  return ContentIndex.open(CACHE_FOLDER, content, hashCode(['content-model', 'locales']), force);
}

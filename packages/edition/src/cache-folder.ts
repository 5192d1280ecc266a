import { join } from 'node:path';
import { userPath } from './options/user-path.ts';
import { REPOSITORY } from './repository.ts';

/**
 * Absolute path of the folder for everything that makes the next build faster: `.pressroom/` in the
 * repository, or the folder in the environment variable PRESSROOM_CACHE. It can be deleted at any
 * time.
 */
export const CACHE_FOLDER = process.env.PRESSROOM_CACHE
  ? userPath(process.env.PRESSROOM_CACHE)
  : join(REPOSITORY, '.pressroom');

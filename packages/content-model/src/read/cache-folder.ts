import { fileURLToPath } from 'node:url';
import { fromUser } from '../command/content-arguments.ts';

/**
 * Where is kept what saves the next build time: `.pressroom/` at the top of the repository, or what
 * the environment variable PRESSROOM_CACHE names. Nothing is lost with it but time.
 */
export const CACHE_FOLDER = process.env.PRESSROOM_CACHE
  ? fromUser(process.env.PRESSROOM_CACHE)
  : fileURLToPath(new URL('../../../../.pressroom/', import.meta.url));

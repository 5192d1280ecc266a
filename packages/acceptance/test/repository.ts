import { fileURLToPath } from 'node:url';

/** Absolute path of the repository, ending in `/`. */
export const REPOSITORY = fileURLToPath(new URL('../../../', import.meta.url));

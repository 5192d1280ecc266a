import { join } from 'node:path';

/** Absolute path of the repository. */
export const REPOSITORY = join(import.meta.dirname, '../../../..');

/** The content that the repository publishes itself. */
export const SAMPLE_CONTENT = join(REPOSITORY, 'content');

/** The program that starts a command written in TypeScript: `node START FILE [argument …]`. */
export const START = join(REPOSITORY, 'packages/cli/src/start/start.cjs');

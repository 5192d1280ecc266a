import { join } from 'node:path';

/** The path of a golden file. */
export const golden = (name: string) => join(import.meta.dirname, '../golden', name);

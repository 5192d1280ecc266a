import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

/**
 * Compares a text with a file of test/golden. `UPDATE_GOLDEN=1 npm test` writes the files anew:
 * read them before you commit them.
 */
export function expectGolden(name: string, actual: string): void {
  const path = join(import.meta.dirname, '../golden', name);
  if (process.env.UPDATE_GOLDEN) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
  }
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

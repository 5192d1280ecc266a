import { expect } from 'vitest';
import { filesIn } from './files-in.ts';

/** Expects two folders to have the same files, byte for byte. */
export function expectSameFiles(folder: string, other: string): void {
  const [files, others] = [filesIn(folder), filesIn(other)];
  expect([...files.keys()]).toEqual([...others.keys()]);
  const unlike = [...files].filter(([name, bytes]) => !others.get(name)?.equals(bytes));
  expect(unlike.map(([name]) => name)).toEqual([]);
}

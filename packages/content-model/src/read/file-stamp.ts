import { statSync } from 'node:fs';

/** Milliseconds within which a file may change again without another stamp. */
const CLOCK_TICK = 2000;

export interface FileStamp {
  /** What changes when a file does: the fields of Git's index. */
  readonly stamp: string;
  /** Whether every later change gives another stamp. */
  readonly isSettled: boolean;
}

/** The stamp of a file or folder; undefined where there is none. */
export function fileStamp(path: string): FileStamp | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (!stat) return undefined;
  const { dev, ino, size, mtimeNs, ctimeNs, ctimeMs } = stat;
  return {
    stamp: [dev, ino, size, mtimeNs, ctimeNs].join(' '),
    isSettled: Date.now() - Number(ctimeMs) > CLOCK_TICK,
  };
}

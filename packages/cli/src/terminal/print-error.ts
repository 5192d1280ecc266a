import { visibleLines } from '@pressroom/content-model';

/** Prints a message on standard error. */
export function printError(message: string): void {
  process.stderr.write(`pressroom: ${visibleLines(message)}\n`);
}

/** Prints the message of an unexpected error, with its stack if PRESSROOM_DEBUG is set. */
export function printFailure(error: unknown): void {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    printError(systemMessage(error, error.code));
  } else {
    printError(`unexpected error: ${String(error)}`);
    printError('Set PRESSROOM_DEBUG=1 to see the stack trace, and please report it.');
  }
  if (process.env.PRESSROOM_DEBUG && error instanceof Error) printError(error.stack ?? '');
}

const SYSTEM_MESSAGES: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EDQUOT: 'the disk quota is exceeded',
  EEXIST: 'the file exists already',
  EISDIR: 'this is a folder',
  EMFILE: 'too many open files',
  ENOENT: 'no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'this is not a folder',
  EPERM: 'operation not permitted',
  EROFS: 'the disk is read-only',
};

function systemMessage(error: Error, code: string): string {
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  const message = SYSTEM_MESSAGES[code] ?? error.message;
  return path === undefined ? message : `${path}: ${message}`;
}

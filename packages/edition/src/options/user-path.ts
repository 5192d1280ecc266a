import { resolve } from 'node:path';
import { REPOSITORY } from '../repository.ts';

/** Resolves a path that the user typed. npm starts scripts elsewhere and sets INIT_CWD. */
export function userPath(path: string): string {
  return resolve(isTurboTask() ? REPOSITORY : (process.env.INIT_CWD ?? process.cwd()), path);
}

/** Returns whether turbo runs this command, which then is one task of a build. */
export function isTurboTask(): boolean {
  return process.env.TURBO_HASH !== undefined;
}

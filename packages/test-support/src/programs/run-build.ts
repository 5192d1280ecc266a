import { REPOSITORY } from '../files/repository.ts';
import { type Finished, runProgram } from './run-program.ts';

/** Runs an edition as a user in the repository does: `npm run build -w apps/<app> -- …`. */
export function runBuild(
  app: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const call = ['run', '--silent', 'build', '-w', `apps/${app}`, '--', ...args];
  return runProgram('npm', call, {
    cwd: REPOSITORY,
    env: { TURBO_HASH: undefined, INIT_CWD: REPOSITORY, ...env },
  });
}

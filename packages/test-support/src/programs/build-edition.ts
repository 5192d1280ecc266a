import { temporaryFolder } from '../files/temporary-folder.ts';
import { runBuild } from './run-build.ts';

/**
 * Builds an edition into a folder of its own, as of the end of 2024.
 *
 * @param args more options, or others in place of the usual ones
 * @throws Error with what it told, where that fails
 */
export async function buildEdition(
  app: string,
  content: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<string> {
  const out = temporaryFolder();
  const usual = ['--content', content, '--out', out, '--as-of', '2024-12-31'];
  const { code, stderr } = await runBuild(app, [...usual, ...args], env);
  if (code !== 0) throw new Error(`${app} failed with ${code}:\n${stderr}`);
  return out;
}

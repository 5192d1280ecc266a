import { join } from 'node:path';
import {
  REPOSITORY,
  runProgram,
  SAMPLE_CONTENT,
  START,
  temporaryFolder,
} from '@pressroom/test-support';

const BUILD = join(REPOSITORY, 'packages', 'cli', 'src', 'commands', 'build.ts');

/** Builds every edition of a content folder into a site of its own. */
export async function buildSite(content = SAMPLE_CONTENT): Promise<string> {
  const out = join(temporaryFolder(), 'site');
  const args = [START, BUILD, '--content', content, '--out', out, '--as-of', '2024-12-31'];
  const { code, stderr } = await runProgram(process.execPath, args, { cwd: REPOSITORY });
  if (code !== 0) throw new Error(`the build failed with ${code}:\n${stderr}`);
  return out;
}

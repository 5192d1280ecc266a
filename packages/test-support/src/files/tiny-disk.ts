import { onTestFinished } from 'vitest';
import { outputOf } from '../programs/run-program.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * Mounts a disk that is soon full, for one test; only root can.
 *
 * @param size in bytes, as mount(8) takes it: `16k`, `4m`
 */
export async function tinyDisk(size: string): Promise<string> {
  const disk = temporaryFolder();
  await outputOf('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]);
  // Lazily: an engine may let go of its files only when its memory is collected.
  onTestFinished(async () => void (await outputOf('umount', ['-l', disk])));
  return disk;
}

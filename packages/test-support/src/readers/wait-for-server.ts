import type { ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

/**
 * Waits until a server answers an address with 200.
 *
 * @throws Error with what the server printed, after ten seconds
 */
export async function waitForServer(server: ChildProcess, url: string): Promise<void> {
  let printed = '';
  server.stderr?.on('data', (text: Buffer) => {
    printed += text.toString();
  });
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.status === 200) return;
    await setTimeout(100);
  }
  throw new Error(`the server does not answer: ${printed}`);
}

import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Waits until a port of this machine accepts connections; throws after a time limit. */
export async function portAnswers(port: number): Promise<void> {
  for (let patience = 300; patience > 0; patience -= 1) {
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch {
      await wait(50);
    } finally {
      socket.destroy();
    }
  }
  throw new Error(`nobody answers at port ${port}`);
}

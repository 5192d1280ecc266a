import type { Progress } from '@pressroom/edition';

/** Shorter work shows no progress; milliseconds. */
const DELAY = 1000;
/** Time between two updates of the line, in milliseconds. */
const INTERVAL = 100;

/** Shows the progress of long work in one line of a terminal. Prints nothing elsewhere. */
export class TerminalProgress implements Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #start = performance.now();
  #shownAt = 0;
  #isShown = false;

  constructor(stream: NodeJS.WriteStream = process.stderr) {
    this.#stream = stream;
  }

  step(done: number, total: number, unit: string): void {
    if (!this.#stream.isTTY) return;
    const now = performance.now();
    if (now - this.#start < DELAY || now - this.#shownAt < INTERVAL) return;
    this.#shownAt = now;
    this.#isShown = true;
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
    this.#stream.write(`\r\u001b[K${done} of ${total} ${unit} (${percent} %)`);
  }

  /** Clears the line. */
  end(): void {
    if (this.#isShown) this.#stream.write('\r\u001b[K');
    this.#isShown = false;
  }
}

/** Work shorter than this needs no progress to be shown; milliseconds. */
const PATIENCE = 1000;
const INTERVAL = 100;

/** Tells on a terminal how far long work has come; elsewhere it is silent. */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #start = performance.now();
  #shownAt = 0;
  #isShown = false;

  constructor(stream: NodeJS.WriteStream = process.stderr) {
    this.#stream = stream;
  }

  /** @param what what is counted: `articles` */
  step(done: number, total: number, what: string): void {
    if (!this.#stream.isTTY) return;
    const now = performance.now();
    if (now - this.#start < PATIENCE || now - this.#shownAt < INTERVAL) return;
    this.#shownAt = now;
    this.#isShown = true;
    const percent = total === 0 ? 100 : Math.floor((100 * done) / total);
    this.#stream.write(`\r\u001b[K${done} of ${total} ${what} (${percent} %)`);
  }

  /** Clears the line. */
  end(): void {
    if (this.#isShown) this.#stream.write('\r\u001b[K');
    this.#isShown = false;
  }
}

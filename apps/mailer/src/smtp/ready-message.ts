import { Readable } from 'node:stream';

const CHUNK = 65_536;

/**
 * A message that is all there: headers of its own, a body shared with others. It knows whether
 * the connection has read it to its end. From then on the final dot may be on its way, and a
 * connection that is lost leaves a doubt; before that, it leaves none.
 */
export class ReadyMessage extends Readable {
  readonly size: number;
  #rest: readonly Buffer[];
  #isReadToEnd = false;

  constructor(head: Buffer, body: Buffer) {
    super();
    this.size = head.length + body.length;
    this.#rest = [head, ...chunksOf(body)];
  }

  get isReadToEnd(): boolean {
    return this.#isReadToEnd;
  }

  override _read(): void {
    const [next, ...rest] = this.#rest;
    this.#rest = rest;
    if (next !== undefined) this.push(next);
    if (rest.length > 0) return;
    this.#isReadToEnd = true;
    this.push(null);
  }
}

function chunksOf(body: Buffer): readonly Buffer[] {
  const count = Math.ceil(body.length / CHUNK);
  return Array.from({ length: count }, (_, i) => body.subarray(i * CHUNK, (i + 1) * CHUNK));
}

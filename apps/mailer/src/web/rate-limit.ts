/** How often one key may do something: a burst, then one more after each interval. */
export class RateLimit {
  readonly #burst: number;
  readonly #interval: number;
  readonly #most: number;
  /** When the key's allowance is full again; the oldest key first. */
  readonly #fullAt = new Map<string, number>();

  /**
   * @param interval milliseconds
   * @param most how many keys are remembered; beyond that, the oldest are forgotten
   */
  constructor(burst: number, interval: number, most = 100_000) {
    this.#burst = burst;
    this.#interval = interval;
    this.#most = most;
  }

  /** @param now milliseconds of any clock @returns whether it may */
  take(key: string, now: number): boolean {
    const fullAt = Math.max(this.#fullAt.get(key) ?? now, now) + this.#interval;
    if (fullAt - now > this.#burst * this.#interval) return false;
    this.#fullAt.delete(key);
    this.#fullAt.set(key, fullAt);
    const [oldest] = this.#fullAt.keys();
    if (this.#fullAt.size > this.#most && oldest !== undefined) this.#fullAt.delete(oldest);
    return true;
  }
}

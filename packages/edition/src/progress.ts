/** Receives the progress of long work. */
export interface Progress {
  /** @param unit what is counted: `articles` */
  step(done: number, total: number, unit: string): void;
}

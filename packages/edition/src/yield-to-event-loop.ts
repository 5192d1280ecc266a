/**
 * Gives the event loop its turn: only then the parser's memory outside of the heap is given back.
 * Whoever makes a file of many articles calls it after each.
 */
export function yieldToEventLoop(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Edition } from '@pressroom/edition';

/** An edition and the absolute path of its workspace. */
export interface RegisteredEdition {
  readonly edition: Edition<unknown>;
  readonly app: string;
}

/** Commands run as CommonJS; see start.cjs. */
const require = createRequire(import.meta.url);

let collecting: RegisteredEdition[] | undefined;

/**
 * The editions of apps, whose main files hand them to `runEdition`: within this call, that does
 * not run them.
 *
 * @param mains absolute paths of the main files
 */
export function collectEditions(mains: readonly string[]): readonly RegisteredEdition[] {
  const collected: RegisteredEdition[] = [];
  collecting = collected;
  try {
    for (const main of mains) require(main);
  } finally {
    collecting = undefined;
  }
  return collected;
}

/** Takes an edition, where editions are being collected. Returns whether it was taken. */
export function register<Plan>(edition: Edition<Plan>, main: string): boolean {
  // Its plan is only ever given back to the edition that made it.
  const app = fileURLToPath(new URL('..', main));
  collecting?.push({ edition: edition as Edition<unknown>, app });
  return collecting !== undefined;
}

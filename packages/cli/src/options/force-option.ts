import type { Arguments, Option } from '@pressroom/edition';

/** Option of every command that keeps results for the next run. */
export const FORCE_OPTION = {
  force: { type: 'boolean', help: 'Read every file and make every file again, changed or not' },
} as const satisfies Record<string, Option>;

/** Returns whether `--force` is given. Turbo's tasks get it in the environment. */
export function isForced(args: Arguments): boolean {
  return args.flag('force') || process.env.PRESSROOM_FORCE !== undefined;
}

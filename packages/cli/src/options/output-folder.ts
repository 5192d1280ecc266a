import { sep } from 'node:path';
import { type Arguments, UsageError, userPath } from '@pressroom/edition';

/**
 * The absolute path of the folder that `--out` names.
 *
 * @throws UsageError where it is in the content folder: an edition among the articles would be in
 *   the way of both
 */
export function outputFolder(args: Arguments, content: string): string | undefined {
  const given = args.text('out');
  if (given === undefined) return undefined;
  const out = userPath(given);
  if (out === content || out.startsWith(content + sep)) {
    throw new UsageError(`--out ${given} is in the content folder: choose another folder`);
  }
  return out;
}

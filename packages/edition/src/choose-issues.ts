import type { Issue, Publication } from '@pressroom/content-model';
import type { Arguments } from './options/arguments.ts';
import { UsageError } from './options/usage-error.ts';

/**
 * The issues that `--issue` asks for; without it, all of them, newest first.
 *
 * @throws UsageError where there is no such issue
 */
export function chooseIssues(publication: Publication, args: Arguments): readonly Issue[] {
  const id = args.text('issue');
  if (id === undefined) return publication.issues;
  const issue = publication.issues.find((one) => one.id === id);
  if (issue) return [issue];
  const ids = publication.issues.map((one) => one.id);
  const some = ids.length > 12 ? [...ids.slice(0, 12), '…'] : ids;
  const known = ids.length === 0 ? 'there is none' : `the issues are ${some.join(', ')}`;
  throw new UsageError(`there is no issue "${id}" to publish; ${known}`);
}

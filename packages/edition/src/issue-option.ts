import type { Issue } from '@pressroom/content-model';
import type { Option } from './options/option.ts';

/** The option of editions that make a file for each issue. */
export const ISSUE_OPTION = {
  issue: {
    type: 'string',
    value: 'ID',
    help: 'Make this issue alone; leave the others as they are',
  },
} as const satisfies Record<string, Option>;

/** Articles and letters of issues: their texts. */
export function textsOf(issues: readonly Issue[]): readonly { readonly source: string }[] {
  return issues.flatMap(({ source, articles }) => [
    ...(source === undefined ? [] : [{ source }]),
    ...articles,
  ]);
}

import type { Diagnostic, Issue } from '@pressroom/content-model';

/** How many characters are named of those that a cover leaves out. */
const NAMED = 8;

/** What the drawn cover of an issue does not show, told to its editor. */
export function reportOmitted(leftOut: readonly string[], issue: Issue): Diagnostic {
  const named = leftOut.slice(0, NAMED).map((one) => `"${one}"`);
  const more = leftOut.length > NAMED ? ` and ${leftOut.length - NAMED} more` : '';
  return {
    ruleId: 'cover-letters',
    severity: 'warning',
    message: `The drawn cover of the issue ${issue.id} omits ${named.join(', ')}${more}: no bundled font has ${leftOut.length > 1 ? 'them' : 'it'}.`,
    hint: 'Give the issue its own cover: `cover: { image, alt }`.',
    file: issue.source ?? 'publication.yaml',
    line: 1,
    column: 1,
  };
}

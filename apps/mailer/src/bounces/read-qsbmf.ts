/** A failure that a mail in qmail's own form reports. */
export interface QsbmfFailure {
  /** RFC 3463; 5.1.1 if the report names no status. */
  readonly status: string;
  readonly diagnostic: string;
}

/**
 * Reads a bounce in qmail's form (QSBMF, cr.yp.to/proto/qsbmf.txt): its first paragraph begins
 * with "Hi. This is the", each recipient's with its address in angle brackets, and a line that
 * begins with a dash ends them.
 *
 * @returns the first permanent failure; undefined if the text is no such bounce, or a warning
 */
export function readQsbmf(text: string): QsbmfFailure | undefined {
  const [report = ''] = text.replace(/\r\n?/g, '\n').trimStart().split(/^-/m);
  if (!report.startsWith('Hi. This is the ') || !/permanent error/i.test(report)) return undefined;
  const paragraph = report.split(/\n[ \t]*\n/).find((one) => /^\s*<[^>\n]*>:/.test(one)) ?? '';
  const diagnostic = paragraph
    .replace(/^\s*<[^>\n]*>:/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const [, status = '5.1.1'] = /#(5\.\d{1,3}\.\d{1,3})\b/.exec(diagnostic) ?? [];
  return { status, diagnostic: diagnostic || 'a permanent error without a reason' };
}

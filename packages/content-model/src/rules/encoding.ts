import type { Report } from '../diagnostics/report.ts';
import type { Rule } from '../diagnostics/rule.ts';

const rule: Rule = { id: 'encoding', severity: 'error', configurable: false };

/** A file that is not UTF-8. */
export const encoding = {
  ...rule,
  report(bytes: Uint8Array, file: string, report: Report): void {
    const utf16 =
      (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    const hint = 'Save the file as UTF-8.';
    if (utf16) {
      report.add(rule, { file, line: 1, column: 1 }, 'The file is UTF-16, not UTF-8.', hint);
      return;
    }
    const { line, column, byte } = firstBadByte(bytes);
    const name = `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    const message = `The file is not UTF-8: the byte ${name} is invalid here.`;
    report.add(rule, { file, line, column }, message, hint);
  },
};

/** Place of the first byte that no UTF-8 text has there (RFC 3629, section 4). */
function firstBadByte(bytes: Uint8Array): { line: number; column: number; byte: number } {
  let good = 0;
  let bad = bytes.length;
  // A prefix is good where it decodes with its end cut off in the middle of a character.
  while (good < bad) {
    const middle = (good + bad + 1) >> 1;
    if (decodes(bytes.subarray(0, middle))) good = middle;
    else bad = middle - 1;
  }
  // The first byte of an incomplete character is the invalid one.
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, good), { stream: true });
  const first = Buffer.byteLength(before);
  const lineStart = before.lastIndexOf('\n') + 1;
  return {
    line: before.split('\n').length,
    column: before.length - lineStart + 1,
    byte: bytes[first] ?? 0,
  };
}

function decodes(prefix: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(prefix, { stream: true });
    return true;
  } catch {
    return false;
  }
}

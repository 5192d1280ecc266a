import type { Report } from '../diagnostics/report.ts';
import { encoding } from '../rules/encoding.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Decodes a file as UTF-8: without its byte order mark, every line ending a line feed.
 * A file that is not UTF-8 is reported, at the line of the first bad byte, and gives undefined.
 */
export function decodeText(bytes: Uint8Array, file: string, report: Report): string | undefined {
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    encoding.report(bytes, file, report);
    return undefined;
  }
  if (text.charCodeAt(0) === 0xfeff) text = text.slice(1);
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

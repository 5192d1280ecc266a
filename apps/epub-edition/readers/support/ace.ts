import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { CHROMIUM, requireChromium } from './browser.ts';

const PROGRAM = fileURLToPath(new URL('ace-program.cjs', import.meta.url));
const run = promisify(execFile);

interface Assertion {
  readonly 'earl:testSubject': { readonly url: string };
  readonly assertions: readonly {
    readonly 'earl:test': { readonly 'dct:title': string; readonly 'earl:impact': string };
    readonly 'earl:result': { readonly html?: string };
  }[];
}

/**
 * The violations that Ace finds in a book, of every severity, a line each. It runs as a program of
 * its own, so that several can run at a time.
 *
 * @param out a folder for its report
 */
export async function ace(path: string, out: string): Promise<readonly string[]> {
  requireChromium();
  const env = { ...process.env, PUPPETEER_EXECUTABLE_PATH: CHROMIUM };
  await run(process.execPath, [PROGRAM, path, out], { env, maxBuffer: 1 << 28 });
  const report: { readonly assertions: readonly Assertion[] } = JSON.parse(
    readFileSync(join(out, 'report.json'), 'utf8'),
  );
  return report.assertions.flatMap((subject) =>
    subject.assertions.map((one) => {
      const { 'dct:title': title, 'earl:impact': impact } = one['earl:test'];
      const where = subject['earl:testSubject'].url;
      return `${where}: ${title} (${impact}) ${one['earl:result'].html ?? ''}`;
    }),
  );
}

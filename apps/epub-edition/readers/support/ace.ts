import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { outputOf, requireTool, temporaryFolder } from '@pressroom/test-support';

const PROGRAM = fileURLToPath(new URL('ace-program.cjs', import.meta.url));

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
 */
export async function ace(path: string): Promise<readonly string[]> {
  const out = temporaryFolder();
  const env = { PUPPETEER_EXECUTABLE_PATH: requireTool('chromium', 'chromium') };
  await outputOf(process.execPath, [PROGRAM, path, out], { env });
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

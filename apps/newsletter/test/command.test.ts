import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPublication } from '@pressroom/content-model';
import { filesIn, runBuild, temporaryFolder } from '@pressroom/test-support';
import { beforeEach, describe, expect, test } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  const content = join(import.meta.dirname, 'content/english');
  cpSync(content, join(folder, 'content'), { recursive: true });
});

describe('npm run build -w apps/newsletter', () => {
  test('writes four files for an issue, the same in every time zone', async () => {
    expect((await build({ out: 'a', timeZone: 'Asia/Tokyo' })).code).toBe(0);
    expect((await build({ out: 'b', timeZone: 'America/New_York' })).code).toBe(0);
    const files = textsIn('a');
    expect([...files.keys()]).toEqual([
      '2024-09.eml',
      '2024-09.txt',
      'short/2024-09.eml',
      'short/2024-09.txt',
    ]);
    expect(textsIn('b')).toEqual(files);
  });

  test('makes one issue alone, and leaves the others', async () => {
    const other = '---\ntitle: Another\ndate: 2024-10-01\narticles: [arabic]\n---\n';
    writeFileSync(join(folder, 'content/issues/2024-10.md'), other);
    await build({ out: 'a' });
    const before = textsIn('a');
    expect(before.has('2024-10.eml')).toBe(true);
    await build({ out: 'a' }, '--issue', '2024-10', '--width', '40', '--style', 'links=inline');
    const after = textsIn('a');
    expect(after.get('2024-09.txt')).toBe(before.get('2024-09.txt'));
    expect(after.get('2024-10.txt')).not.toBe(before.get('2024-10.txt'));
    expect(after.get('2024-10.txt')).toContain('<https://example.org/ar>');
  });

  test('removes the files of an issue that is no more', async () => {
    await build({ out: 'a' });
    rmSync(join(folder, 'content/issues'), { recursive: true });
    await build({ out: 'a' });
    expect([...textsIn('a').keys()]).not.toContain('2024-09.txt');
    expect([...textsIn('a').keys()]).toContain('2024-08.txt');
  });

  test.each([
    ['--width', '39', '--width takes a whole number from 40 to 100; not "39"'],
    ['--width', '72.5', '--width takes a whole number from 40 to 100; not "72.5"'],
    ['--style', 'end', '--style takes links=end, links=inline; not "end"'],
    ['--issue', '2024-01', 'there is no issue "2024-01" to publish; the issues are 2024-09'],
  ])('refuses %s %s', async (option, value, message) => {
    const { code, stderr } = await build({ out: 'a' }, option, value);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
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
  return runBuild('newsletter', [...args, '--as-of', '2025-01-01', ...more], { TZ: timeZone });
}

/** The texts of an output folder, by name. */
function textsIn(out: string): ReadonlyMap<string, string> {
  return new Map([...filesIn(join(folder, out))].map(([name, bytes]) => [name, String(bytes)]));
}

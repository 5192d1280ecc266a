import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildEdition,
  contentFolder,
  filesIn,
  runBuild,
  SAMPLE_CONTENT,
  temporaryFolder,
} from '@pressroom/test-support';
import { describe, expect, test } from 'vitest';
import { EDITIONS } from './editions.ts';

describe.each(EDITIONS)('%s', (edition) => {
  test('reports an error in the content with its position, and writes nothing', async () => {
    const work = temporaryFolder();
    const content = join(work, 'content');
    const out = join(work, 'out');
    cpSync(SAMPLE_CONTENT, content, { recursive: true });
    const file = join(content, 'articles', 'in-praise-of-plain-text.md');
    writeFileSync(file, '---\ntitle: A\ndate: 2024-02-30\n---\n\nText.\n');
    const run = await runBuild(edition, ['--content', content, '--out', out]);
    expect(run.stderr).toMatch(
      /in-praise-of-plain-text\.md:3:7 {2}error {2}date-invalid {2}The date "2024-02-30"/,
    );
    expect(run.stderr).not.toMatch(/\n\s+at /);
    expect(run.code).toBe(1);
    expect(() => filesIn(out)).toThrow(/ENOENT/);
  });

  test('an empty publication', async () => {
    const content = temporaryFolder();
    writeFileSync(join(content, 'publication.yaml'), 'title: Empty\nurl: https://empty.example/\n');
    const out = temporaryFolder();
    const run = await runBuild(edition, ['--content', content, '--out', out]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    if (edition !== 'web-edition') expect(run.stdout).not.toMatch(/more files/);
    expect(run.stdout).toMatch(/ 0 /);
  });

  test('wrong usage: told in two lines', async () => {
    const content = contentFolder({});
    const within = ['--content', content, '--out', join(content, 'dist')];
    const nowhere = ['--out', ''];
    for (const args of [['--nonsense'], ['--as-of', 'soon'], nowhere, within]) {
      const run = await runBuild(edition, args);
      expect(run.code, args.join(' ')).toBe(2);
      expect(run.stderr, args.join(' ')).toMatch(
        /^pressroom: .+\npressroom: Try: npm run build -w .+ --help\n$/,
      );
    }
  });

  test('help names every option', async () => {
    const run = await runBuild(edition, ['--help']);
    expect(run.code).toBe(0);
    for (const option of ['--content', '--out', '--as-of', '--format', '--help']) {
      expect(run.stdout).toContain(option);
    }
  });

  test('a folder that is not there, and an output that is a file', async () => {
    const work = temporaryFolder();
    const missing = await runBuild(edition, ['--content', join(work, 'gone')]);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toMatch(/the folder .*gone does not exist; begin a publication with/);
    writeFileSync(join(work, 'file'), 'mine');
    const blocked = await runBuild(edition, ['--out', join(work, 'file')]);
    expect(blocked.code).toBe(3);
    expect(blocked.stderr).toMatch(/^pressroom: .*file.*\n$/);
  });
});

describe.each(['epub-edition', 'newsletter'] as const)('%s --issue', (edition) => {
  test('makes one issue and leaves the others', async () => {
    const content = SAMPLE_CONTENT;
    const out = await buildEdition(edition, content);
    const before = filesIn(out);
    const [name = ''] = [...before.keys()].filter((one) => one.includes('2024-07'));
    rmSync(join(out, name));
    await buildEdition(edition, content, ['--out', out, '--issue', '2024-07']);
    expect([...filesIn(out).keys()]).toEqual([...before.keys()]);
    expect(filesIn(out).get(name)).toEqual(before.get(name));
  });

  test('tells the fault of the issue, not that there is none', async () => {
    const content = temporaryFolder();
    mkdirSync(join(content, 'issues'));
    writeFileSync(join(content, 'publication.yaml'), 'title: A\nurl: https://a.example/\n');
    writeFileSync(
      join(content, 'issues', 'one.md'),
      '---\ntitle: One\ndate: 2024-02-30\narticles: []\n---\n',
    );
    const run = await runBuild(edition, ['--content', content, '--issue', 'one']);
    expect(run.code).toBe(1);
    expect(run.stderr).toMatch(/one\.md:3:7 {2}error {2}date-invalid/);
    expect(run.stderr).not.toMatch(/there is no issue/);
  });

  test('tells which issues there are', async () => {
    const run = await runBuild(edition, ['--issue', '1999-01', '--as-of', '2024-12-31']);
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('the issues are 2024-08, 2024-07');
  });
});

test('the catalogs of a book made alone list what is there', async () => {
  const out = await buildEdition('epub-edition', SAMPLE_CONTENT, ['--issue', '2024-07']);
  const listed = () => readFileSync(join(out, 'catalog.opds.xml'), 'utf8').match(/<entry>/g);
  expect(listed()).toHaveLength(1);
  await buildEdition('epub-edition', SAMPLE_CONTENT, ['--out', out, '--issue', '2024-08']);
  expect(listed()).toHaveLength(2);
});

test('an issue that is gone takes its files along', async () => {
  const work = temporaryFolder();
  const content = join(work, 'content');
  cpSync(SAMPLE_CONTENT, content, { recursive: true });
  const out = await buildEdition('newsletter', content);
  mkdirSync(join(out, 'mine'));
  rmSync(join(content, 'issues', '2024-07.md'));
  await buildEdition('newsletter', content, ['--out', out]);
  const names = [...filesIn(out).keys()];
  expect(names.filter((name) => name.includes('2024-07'))).toEqual([]);
  expect(names.filter((name) => name.includes('2024-08')).length).toBeGreaterThan(0);
});

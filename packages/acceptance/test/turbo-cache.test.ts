import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY, temporaryFolder } from '@pressroom/test-support';
import { expect, test } from 'vitest';

const NOT_COPIED = /[/\\](?:node_modules|dist|\.turbo|\.pressroom|\.git)$/;

/** A copy of the repository, as a fresh clone has it after `npm ci`. */
function cloneOfRepository(): string {
  const clone = temporaryFolder();
  cpSync(REPOSITORY, clone, { recursive: true, filter: (path) => !NOT_COPIED.test(path) });
  linkPackages(join(REPOSITORY, 'node_modules'), join(clone, 'node_modules'));
  for (const kind of ['apps', 'packages']) {
    for (const name of readdirSync(join(clone, kind))) {
      const own = join(REPOSITORY, kind, name, 'node_modules');
      if (existsSync(own)) symlinkSync(own, join(clone, kind, name, 'node_modules'));
      const link = join(clone, 'node_modules', '@pressroom', name);
      symlinkSync(join('..', '..', kind, name), link);
    }
  }
  spawnSync('git', ['init', '--quiet'], { cwd: clone });
  spawnSync('git', ['add', '--all'], { cwd: clone });
  return clone;
}

/** Links to every installed package but ours, of which the clone has its own. */
function linkPackages(from: string, to: string): void {
  mkdirSync(join(to, '@pressroom'), { recursive: true });
  for (const name of readdirSync(from)) {
    if (name !== '@pressroom') symlinkSync(join(from, name), join(to, name));
  }
}

function npm(clone: string, ...args: string[]) {
  const env = { ...process.env, INIT_CWD: clone, TURBO_HASH: undefined };
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', ...args], {
    cwd: clone,
    encoding: 'utf8',
    env,
  });
  return { code: status, stdout, stderr };
}

/** Which tasks ran, and which the cache served, by turbo's own account. */
function tasksOf(clone: string, task: string): { ran: string[]; cached: string[] } {
  const turbo = join(clone, 'node_modules', '.bin', 'turbo');
  const env = { ...process.env, PRESSROOM_AS_OF: '2024-12-31T00:00:00.000Z' };
  const { stdout } = spawnSync(turbo, ['run', task, '--dry=json'], {
    cwd: clone,
    encoding: 'utf8',
    env,
  });
  const plan: { tasks: { taskId: string; command: string; cache: { status: string } }[] } =
    JSON.parse(stdout);
  const real = plan.tasks.filter((one) => one.command !== '<NONEXISTENT>');
  const ids = (status: string) =>
    real.filter((one) => one.cache.status === status).map((one) => one.taskId);
  return { ran: ids('MISS').sort(), cached: ids('HIT').sort() };
}

const EVERY_BUILD = ['cli', 'epub-edition', 'newsletter', 'rss-feed', 'web-edition'].map(
  (name) => `@pressroom/${name}#build`,
);

test('the cache serves what did not change, and nothing else', () => {
  const clone = cloneOfRepository();
  const article = join(clone, 'content', 'articles', 'in-praise-of-plain-text.md');
  const feed = join(clone, 'apps', 'rss-feed', 'dist', 'feed.xml');

  const first = npm(clone, 'build', '--', '--as-of', '2024-12-31');
  expect(first.stderr + first.stdout).toContain('0 cached, 5 total');
  expect(first.code).toBe(0);
  const madeAt = statSync(feed).mtimeMs;

  const second = npm(clone, 'build', '--', '--as-of', '2025-01-31');
  expect(second.stdout, 'nothing new is due: a full hit').toContain('5 cached, 5 total');
  expect(second.stdout).toMatch(/rss-feed .*cached/);
  expect(statSync(feed).mtimeMs).toBe(madeAt);

  const early = npm(clone, 'build', '--', '--as-of', '2024-08-15');
  expect(early.stdout, 'another set of articles is due').toContain('0 cached, 5 total');

  writeFileSync(article, `${readFileSync(article, 'utf8')}\nOne more line.\n`);
  expect(tasksOf(clone, 'build').ran).toEqual(EVERY_BUILD);
  expect(npm(clone, 'build', '--', '--as-of', '2024-12-31').stdout).toContain('0 cached, 5 total');
  expect(readFileSync(feed, 'utf8')).toContain('One more line.');

  const before = readFileSync(feed, 'utf8');
  writeFileSync(article, '---\ntitle: Broken\ndate: 2024-02-30\n---\n\nText.\n');
  const broken = npm(clone, 'build', '--', '--as-of', '2024-12-31');
  expect(broken.code).toBe(1);
  expect(broken.stdout).toMatch(
    /content\/articles\/in-praise-of-plain-text\.md:3:7 {2}error {2}date-invalid/,
  );
  expect(broken.stdout).not.toMatch(/edition +file/);
  expect(readFileSync(feed, 'utf8'), 'the editions are as they were').toBe(before);
});

test('every build shows what was found, once, one from the cache too', () => {
  const clone = cloneOfRepository();
  const content = join(clone, 'content');
  const article = join(content, 'articles', 'in-praise-of-plain-text.md');
  // Only decoding shows that a GIF is truncated: the check does that. Only the EPUB draws a cover.
  writeFileSync(
    join(content, 'articles', 'cut.gif'),
    Buffer.from('R0lGODlhAQABAIAAAAAAAP///ywA', 'base64'),
  );
  writeFileSync(article, `${readFileSync(article, 'utf8')}\n![Cut](cut.gif)\n`);
  const issue = join(content, 'issues', '2024-07.md');
  writeFileSync(
    issue,
    readFileSync(issue, 'utf8')
      .replace(/^title: .*$/m, 'title: བོད')
      .replace(/^cover:.*\n(?: .*\n)*/m, ''),
  );
  const settings = join(content, 'publication.yaml');
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}rules: { image-broken: warning }\n`);
  for (const cached of [0, 5]) {
    const { code, stdout, stderr } = npm(clone, 'build', '--', '--as-of', '2024-12-31');
    expect(stdout).toContain(`${cached} cached, 5 total`);
    const shown = stdout + stderr;
    expect(
      shown.match(/in-praise-of-plain-text\.md:\d+:1 {2}warning {2}image-broken/g),
    ).toHaveLength(1);
    expect(shown.match(/2024-07\.md:\d+:\d+ {2}warning .*"བོ"/gu)).toHaveLength(1);
    expect(code).toBe(0);
  }
});

test('a change of content leaves tests and types cached', () => {
  const clone = cloneOfRepository();
  const hashes = (task: string) => {
    const turbo = join(clone, 'node_modules', '.bin', 'turbo');
    const { stdout } = spawnSync(turbo, ['run', task, '--dry=json'], {
      cwd: clone,
      encoding: 'utf8',
    });
    const plan: { tasks: { taskId: string; hash: string }[] } = JSON.parse(stdout);
    return Object.fromEntries(plan.tasks.map((one) => [one.taskId, one.hash]));
  };
  const before = { ...hashes('test'), ...hashes('types') };
  const article = join(clone, 'content', 'articles', 'in-praise-of-plain-text.md');
  writeFileSync(article, `${readFileSync(article, 'utf8')}\nOne more line.\n`);
  const after = { ...hashes('test'), ...hashes('types') };
  const changed = Object.keys(before).filter((id) => before[id] !== after[id]);
  expect(changed).toEqual([]);

  const source = join(clone, 'packages', 'render', 'src', 'index.ts');
  writeFileSync(source, `${readFileSync(source, 'utf8')}\n`);
  const later = { ...hashes('test'), ...hashes('types') };
  expect(later['@pressroom/rss-feed#types']).not.toBe(after['@pressroom/rss-feed#types']);
  expect(later['@pressroom/content-model#types']).toBe(after['@pressroom/content-model#types']);
});

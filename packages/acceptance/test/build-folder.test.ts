import { spawn } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  buildEdition,
  expectSameFiles,
  filesIn,
  finished,
  REPOSITORY,
  runProgram,
  SAMPLE_CONTENT,
  START,
  temporaryFolder,
} from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { EDITIONS, SITE_FOLDERS } from './editions.ts';

/** How often a build is killed; `KILLS=100` tries more. */
const KILLS = Number(process.env.KILLS ?? 10);
/** Milliseconds: a build has ended by then. */
const LATEST_KILL = 1500;

const COMMAND = join(REPOSITORY, 'packages', 'cli', 'src', 'commands', 'build.ts');

interface Folders {
  readonly content: string;
  readonly out: string;
  readonly cache: string;
}

/** A copy of the sample, and folders to build it into. */
function folders(): Folders {
  const content = temporaryFolder();
  cpSync(SAMPLE_CONTENT, content, { recursive: true });
  return { content, out: join(temporaryFolder(), 'site'), cache: temporaryFolder() };
}

const argumentsOf = ({ content, out }: Folders, args: readonly string[]) => [
  ...[START, COMMAND, '--content', content, '--out', out, '--as-of', '2024-12-31'],
  ...args,
];

const environmentOf = ({ cache }: Folders) => ({
  TURBO_HASH: undefined,
  INIT_CWD: REPOSITORY,
  PRESSROOM_CACHE: cache,
});

function build(folders: Folders, ...args: string[]) {
  const env = environmentOf(folders);
  return runProgram(process.execPath, argumentsOf(folders, args), { cwd: REPOSITORY, env });
}

function edit({ content }: Folders, text: string): void {
  const file = join(content, 'articles', 'in-praise-of-plain-text.md');
  writeFileSync(file, `${readFileSync(file, 'utf8')}\n${text}\n`);
}

/** The folder has the files of each edition as it is alone, at their public paths, and no others. */
async function expectEveryEdition({ content, out }: Folders): Promise<void> {
  const expected = new Map<string, Buffer>();
  for (const edition of EDITIONS) {
    for (const [name, bytes] of filesIn(await buildEdition(edition, content))) {
      expected.set(SITE_FOLDERS[edition] + name, bytes);
    }
  }
  const made = filesIn(out);
  expect([...made.keys()].sort()).toEqual([...expected.keys()].sort());
  for (const [name, bytes] of made) expect(expected.get(name)?.equals(bytes), name).toBe(true);
}

test('any folder is built, every edition as it is alone, and only what changed again', async () => {
  const work = folders();
  expect(await build(work)).toMatchObject({ code: 0, stderr: '' });
  await expectEveryEdition(work);
  const again = await build(work);
  expect(again.stdout.match(/ 0 made again/g)).toHaveLength(EDITIONS.length);
  edit(work, 'One more paragraph.');
  const { stdout } = await build(work);
  for (const edition of EDITIONS) {
    expect(stdout).toMatch(new RegExp(`^${edition} {2}\\d+ files, [1-9]\\d* made again`, 'm'));
  }
  await expectEveryEdition(work);
});

test('a fault in the content is reported once, and no edition is written', async () => {
  const work = folders();
  edit(work, '![Gone](gone.png)');
  const { code, stdout, stderr } = await build(work);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr.match(/image-missing/g)).toHaveLength(1);
  expect(stderr).toContain('1 error; nothing was written');
  expect(existsSync(work.out)).toBe(false);
});

test('a content folder needs an output folder', async () => {
  const args = [START, COMMAND, '--content', SAMPLE_CONTENT];
  const run = await runProgram(process.execPath, args, { cwd: REPOSITORY });
  expect(run.code).toBe(2);
  expect(run.stderr).toContain('--content needs --out');
});

test(`after a build was killed, the next one gives what a clean one does, ${KILLS} times`, async () => {
  const work = folders();
  for (let kill = 0; kill < KILLS; kill += 1) {
    edit(work, `Paragraph ${kill}.`);
    const env = { ...process.env, ...environmentOf(work) };
    const child = spawn(process.execPath, argumentsOf(work, []), { cwd: REPOSITORY, env });
    const end = finished(child);
    await setTimeout((LATEST_KILL * ((kill * 7) % KILLS)) / KILLS);
    child.kill('SIGKILL');
    await end;
    expect((await build(work)).code).toBe(0);
    const clean = { ...work, out: join(temporaryFolder(), 'site'), cache: temporaryFolder() };
    expect((await build(clean, '--force')).code).toBe(0);
    expectSameFiles(work.out, clean.out);
  }
}, 600_000);

import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { filesIn, REPOSITORY, temporaryFolder } from '@pressroom/test-support';
import { unzipSync } from 'fflate';
import { EDITIONS } from '../test/editions.ts';
import { comparisonContent } from './comparison-content.ts';

// Compares what another checkout makes of many texts with what this one makes, byte for byte:
// npm run compare -w packages/acceptance -- ../../../before
//
// Exit code: 0 no difference, 1 differences, 2 wrong usage.

const LINES_SHOWN = 12;
const FILES_SHOWN = Number(process.env.FILES ?? 20);

const [given] = process.argv.slice(2);
if (given === undefined) {
  process.stderr.write('Name the checkout to compare with: compare -- DIR\n');
  process.exit(2);
}
const before = resolve(process.env.INIT_CWD ?? '.', given);
const { folder, articles } = comparisonContent();
process.stdout.write(`${articles} articles in ${folder}\n`);
const made = makeAll(REPOSITORY);
const madeBefore = makeAll(before);
const names = [...new Set([...madeBefore.keys(), ...made.keys()])].sort();
const different = names.filter((name) => madeBefore.get(name) !== made.get(name));
for (const name of different.slice(0, FILES_SHOWN)) show(name);
process.stdout.write(`${names.length} files, ${different.length} of them different\n`);
process.exit(different.length === 0 ? 0 : 1);

/** Every file of every edition, the parts of a book one by one, and what the check reports. */
function makeAll(checkout: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const edition of EDITIONS) {
    const out = temporaryFolder();
    run(checkout, `apps/${edition}/src/main.ts`, ['--out', out]);
    for (const [name, bytes] of filesIn(out)) {
      // What was made, not what was kept about it.
      if (name.startsWith('.pressroom')) continue;
      if (!name.endsWith('.epub')) files.set(`${edition}/${name}`, bytes.toString('latin1'));
      else {
        for (const [part, content] of Object.entries(unzipSync(bytes))) {
          files.set(`${edition}/${name}/${part}`, Buffer.from(content).toString('latin1'));
        }
      }
    }
  }
  const check = 'packages/content-model/src/check-command.ts';
  files.set('check', run(checkout, check, ['--format', 'json']));
  return files;
}

function run(checkout: string, file: string, args: readonly string[]): string {
  const start = join(checkout, 'packages/content-model/start.cjs');
  const call = [start, join(checkout, file), '--content', folder, '--as-of', '2024-12-31', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, call, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, INIT_CWD: checkout, TURBO_HASH: undefined },
  });
  if (status !== 0 && status !== 1) throw new Error(`${file} ended with ${status}: ${stderr}`);
  return stdout;
}

/** Shows the first lines in which a file differs. */
function show(name: string): void {
  const [old, now] = [madeBefore.get(name), made.get(name)];
  if (old === undefined || now === undefined) {
    process.stdout.write(`${name}: only ${old === undefined ? 'here' : 'before'}\n`);
    return;
  }
  const [oldLines, nowLines] = [old.split('\n'), now.split('\n')];
  process.stdout.write(`${name}:\n`);
  let shown = 0;
  for (let i = 0; i < Math.max(oldLines.length, nowLines.length) && shown < LINES_SHOWN; i += 1) {
    if (oldLines[i] === nowLines[i]) continue;
    shown += 1;
    process.stdout.write(
      `  ${i + 1} - ${shorten(oldLines[i])}\n  ${i + 1} + ${shorten(nowLines[i])}\n`,
    );
  }
}

function shorten(line: string | undefined): string {
  if (line === undefined) return '(no such line)';
  const text = Buffer.from(line, 'latin1').toString();
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

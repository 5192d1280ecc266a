import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { filesIn, REPOSITORY, temporaryFolder } from '@pressroom/test-support';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { EDITIONS } from '../test/editions.ts';
import { comparisonContent } from './comparison-content.ts';

// Compares what another checkout makes of many texts with what this one makes, byte for byte:
// BEFORE=/path/of/the/other npm run compare -w packages/acceptance
// The other one needs its own node_modules.

const LINES_SHOWN = 12;
const FILES_SHOWN = 40;

const { folder, articles } = comparisonContent();

test(`${articles} texts give the same editions and diagnostics as before`, () => {
  const { BEFORE } = process.env;
  if (BEFORE === undefined) throw new Error('set BEFORE to the checkout to compare with');
  const before = makeAll(resolve(process.env.INIT_CWD ?? '.', BEFORE));
  const made = makeAll(REPOSITORY);
  const names = [...new Set([...before.keys(), ...made.keys()])].sort();
  const different = names.filter((name) => before.get(name) !== made.get(name));
  const shown = different.slice(0, FILES_SHOWN).map((name) => {
    return describeDifference(name, before.get(name), made.get(name));
  });
  expect(names.length).toBeGreaterThan(100);
  expect(`${different.length} different\n${shown.join('')}`).toBe('0 different\n');
});

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
  const check = 'packages/cli/src/commands/check.ts';
  files.set('check', run(checkout, check, ['--format', 'json']));
  return files;
}

function run(checkout: string, file: string, args: readonly string[]): string {
  const start = join(checkout, 'packages/cli/src/start/start.cjs');
  const call = [start, join(checkout, file), '--content', folder, '--as-of', '2024-12-31', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, call, {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    env: { ...process.env, INIT_CWD: folder, TURBO_HASH: undefined },
  });
  if (status !== 0 && status !== 1) throw new Error(`${file} ended with ${status}: ${stderr}`);
  return stdout;
}

/** The first lines in which a file differs. */
function describeDifference(name: string, old?: string, now?: string): string {
  if (old === undefined || now === undefined) {
    return `${name}: only ${old === undefined ? 'here' : 'before'}\n`;
  }
  const [oldLines, nowLines] = [old.split('\n'), now.split('\n')];
  const shown: string[] = [];
  for (let i = 0; i < Math.max(oldLines.length, nowLines.length); i += 1) {
    if (oldLines[i] === nowLines[i]) continue;
    shown.push(`  ${i + 1} - ${shorten(oldLines[i])}`, `  ${i + 1} + ${shorten(nowLines[i])}`);
    if (shown.length >= LINES_SHOWN) break;
  }
  return `${name}:\n${shown.join('\n')}\n`;
}

function shorten(line: string | undefined): string {
  if (line === undefined) return '(no such line)';
  const text = Buffer.from(line, 'latin1').toString();
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

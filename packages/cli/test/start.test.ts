import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { REPOSITORY, temporaryFolder } from '@pressroom/test-support';
import { expect, test } from 'vitest';

const CODE = ['start.cjs', 'bundle.cjs'];
const MAIN = 'apps/one/src/main.ts';

/** A repository of one app, whose files are given by their paths. */
function repository(files: Readonly<Record<string, string>>) {
  const root = temporaryFolder();
  for (const name of CODE) {
    cpSync(
      join(REPOSITORY, 'packages/cli/src/start', name),
      join(root, 'packages/cli/src/start', name),
    );
  }
  symlinkSync(join(REPOSITORY, 'node_modules'), join(root, 'node_modules'));
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  };
  write('package-lock.json', '{}');
  write('package.json', '{ "type": "module" }');
  for (const [name, text] of Object.entries(files)) write(name, text);
  const start = (main = MAIN, ...args: readonly string[]) => {
    const call = [join(root, 'packages/cli/src/start/start.cjs'), join(root, main), ...args];
    const { stdout, stderr, status } = spawnSync(process.execPath, call, { encoding: 'utf8' });
    return { stdout, stderr, status };
  };
  return { root, write, start };
}

const bundles = (root: string) =>
  readdirSync(join(root, '.pressroom/code')).filter((name) => name !== 'manifest.json');

test('starts a command from one file, with its arguments', () => {
  const { root, start } = repository({
    [MAIN]: "import { name } from './name.ts';\nconsole.log(name, process.argv.slice(2).join());",
    'apps/one/src/name.ts': "export const name: string = 'one';",
  });
  expect(start(MAIN, 'a', '--b')).toEqual({ stdout: 'one a,--b\n', stderr: '', status: 0 });
  expect(bundles(root)).toHaveLength(1);
  expect(start(MAIN, 'c').stdout).toBe('one c\n');
});

test('a change of any source file is in the next start', () => {
  const { write, start } = repository({
    [MAIN]: "import { name } from './name.ts';\nconsole.log(name);",
    'apps/one/src/name.ts': "export const name = 'one';",
  });
  expect(start().stdout).toBe('one\n');
  write('apps/one/src/name.ts', "export const name = 'two';");
  expect(start().stdout).toBe('two\n');
  write('apps/two/src/main.ts', "console.log('another app');");
  expect(start('apps/two/src/main.ts').stdout).toBe('another app\n');
});

test('a stack trace names the line of TypeScript', () => {
  const { root, start } = repository({
    [MAIN]: "interface Nothing {}\n\nexport type Other = Nothing;\nthrow new Error('broken');",
  });
  expect(start().stderr).toContain(`(${join(root, MAIN)}:4:7)`);
});

test('every file goes by its own address, and finds what is beside it', () => {
  const { root, start } = repository({ [MAIN]: 'console.log(import.meta.url);' });
  expect(start().stdout).toBe(`${pathToFileURL(join(root, MAIN)).href}\n`);
});

test('one command can ask for another', () => {
  const { start } = repository({
    [MAIN]:
      "import { createRequire } from 'node:module';\nconst two = createRequire(import.meta.url)('../../two/src/main.ts');\nconsole.log(two.name);",
    'apps/two/src/main.ts': "export const name = 'two';",
  });
  expect(start().stdout).toBe('two\n');
});

test('a command that no build runs starts without a bundle', () => {
  const { root, start } = repository({
    'apps/one/src/other.ts': "const name: string = 'other';\nconsole.log(name);",
  });
  expect(start('apps/one/src/other.ts').stdout).toBe('other\n');
  expect(readdirSync(root)).not.toContain('.pressroom');
});

test('a mistake in the code is reported with its place', () => {
  const { start } = repository({ [MAIN]: 'const a = 1;\nconst b = = 2;' });
  const { stderr, status } = start();
  expect(stderr).toContain('main.ts:2:10');
  expect(status).not.toBe(0);
});

test('works where no bundle can be written', () => {
  const { start } = repository({ [MAIN]: "console.log('one');", '.pressroom': 'no folder' });
  expect(start().stdout).toBe('one\n');
});

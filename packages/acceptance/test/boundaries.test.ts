import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { REPOSITORY } from '@pressroom/test-support';
import { describe, expect, test } from 'vitest';

const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?[^'"]*?from\s+['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]/gm;

interface Import {
  readonly file: string;
  readonly from: string;
  readonly isType: boolean;
}

function importsOf(workspace: string): Import[] {
  const src = join(REPOSITORY, workspace, 'src');
  return readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const text = readFileSync(join(src, name), 'utf8');
      return [...text.matchAll(IMPORT)].map((match) => ({
        file: join(src, name),
        from: match[2] ?? match[3] ?? '',
        isType: match[1] !== undefined,
      }));
    });
}

const own = (one: Import) => one.from.startsWith('@pressroom/');
const list = (folder: string) =>
  readdirSync(join(REPOSITORY, folder)).map((name) => `${folder}/${name}`);
const apps = list('apps');
const workspaces = [...apps, ...list('packages')].filter((one) => one !== 'packages/acceptance');

/** What a package may import of its siblings. A package not named here imports any of them. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  locales: [],
  'test-support': [],
  'content-model': ['locales'],
  render: ['content-model', 'locales'],
};

test.each(Object.entries(MAY_IMPORT))(
  'packages/%s imports of its siblings only %j',
  (name, allowed) => {
    const imports = importsOf(`packages/${name}`).filter(own);
    const forbidden = imports.filter(
      (one) => !allowed.includes(one.from.slice('@pressroom/'.length)),
    );
    expect(forbidden).toEqual([]);
  },
);

test('render imports only types of content-model', () => {
  const imports = importsOf('packages/render').filter(
    (one) => one.from === '@pressroom/content-model',
  );
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter((one) => !one.isType)).toEqual([]);
});

test.each(workspaces)('%s leaves what tests share to tests', (workspace) => {
  const imports = importsOf(workspace);
  expect(imports.filter((one) => one.from === '@pressroom/test-support')).toEqual([]);
});

describe('an app imports packages, never another app', () => {
  const names = apps.map((app) => `@pressroom/${app.slice('apps/'.length)}`);
  test.each(workspaces)('%s', (workspace) => {
    expect(importsOf(workspace).filter((one) => names.includes(one.from))).toEqual([]);
  });
});

describe('no import leaves its workspace by a path', () => {
  test.each(workspaces)('%s', (workspace) => {
    const root = join(REPOSITORY, workspace, 'src') + sep;
    const leaving = importsOf(workspace)
      .filter((one) => one.from.startsWith('.'))
      .filter((one) => !resolve(dirname(one.file), one.from).startsWith(root));
    expect(leaving.map((one) => `${relative(REPOSITORY, one.file)} ${one.from}`)).toEqual([]);
  });
});

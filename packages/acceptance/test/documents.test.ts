import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { REPOSITORY } from '@pressroom/test-support';
import { expect, test } from 'vitest';

const workspaces = ['packages', 'apps'].flatMap((folder) =>
  readdirSync(join(REPOSITORY, folder)).map((name) => join(REPOSITORY, folder, name)),
);

/** The Markdown files in a folder, absolute. */
function documentsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name));
}

const documents = [REPOSITORY, ...workspaces.flatMap((one) => [one, join(one, 'docs')])]
  .flatMap(documentsIn)
  .map((path) => relative(REPOSITORY, path));

test.each(documents)('%s links only to files that exist', (document) => {
  const text = readFileSync(join(REPOSITORY, document), 'utf8').replace(/(```|`)[\s\S]*?\1/g, '');
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const dead = targets
    .filter((target) => !/^(?:https?:|mailto:|#)/.test(target))
    .filter((target) => {
      const [path = ''] = target.split('#');
      return !existsSync(join(REPOSITORY, dirname(document), path));
    });
  expect(dead).toEqual([]);
});

test.each(documents)('%s names only files of the repository that exist', (document) => {
  const text = readFileSync(join(REPOSITORY, document), 'utf8');
  const paths = [...text.matchAll(/`((?:packages|apps|\.github|\.ci)\/[\w./-]+)`/g)];
  const missing = paths
    .map(([, path = '']) => path)
    // What a build makes, and the example of an edition, are not in the repository.
    .filter((path) => !/\/dist\/|^apps\/titles$/.test(path))
    .filter((path) => !existsSync(join(REPOSITORY, path)));
  expect(missing).toEqual([]);
});

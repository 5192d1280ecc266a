import { markdown, PIXEL } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { load } from './load.ts';

test('images whose names differ in capitals only are one warning', () => {
  const { told } = load({
    'articles/a/index.md': markdown({}, '![A](Cover.png) ![B](cover.png)\n\n![B](cover.png)\n'),
    'articles/a/Cover.png': PIXEL,
    'articles/a/cover.png': PIXEL,
    'articles/b.md': markdown({}, '![B](a/cover.png)\n'),
  });
  expect(told.split('\n')).toEqual([
    'articles/a/cover.png:1:1  warning  name-similar  The name differs from that of articles/a/Cover.png only in case.',
    '    Rename one of them: on macOS and Windows, one would overwrite the other.',
  ]);
});

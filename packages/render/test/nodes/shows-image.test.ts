import type { ImageFile } from '@pressroom/content-model';
import { expect, test } from 'vitest';
import { showsImage } from '../../src/index.ts';
import { documentOf } from '../support/document-of.ts';

const fileOf = (name: string): ImageFile => ({
  name: `articles/first/${name}`,
  path: `/content/articles/first/${name}`,
  mediaType: 'image/png',
  size: 1000,
});

test.each([
  ['![An icon](icon.png)', true],
  ['- one\n- two [![An icon](icon.png)](../other/)', true],
  ['![A lighthouse](lighthouse.jpg) ![An icon](icon.png)', true],
  ['![A lighthouse](lighthouse.jpg)', false],
  ['![An icon](https://news.example/icon.png)', false],
  ['icon.png', false],
])('whether %s shows the icon: %s', (markdown, isShown) => {
  expect(showsImage(documentOf(markdown), fileOf('icon.png'))).toBe(isShown);
});

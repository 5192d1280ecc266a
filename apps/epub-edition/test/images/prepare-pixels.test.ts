import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { type ImageFile, isImageProblem } from '@pressroom/content-model';
import { FileCache } from '@pressroom/edition';
import { REPOSITORY, temporaryFolder } from '@pressroom/test-support';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { PROFILES } from '../../src/images/image-profile.ts';
import { preparePixels } from '../../src/images/prepare-pixels.ts';

const FILMS = 'packages/content-model/test/rules/image-animated/content/articles/film';

const RED = { r: 200, g: 30, b: 30, alpha: 0.5 };

function picture(width: number, height: number, channels: 3 | 4 = 3) {
  return sharp({ create: { width, height, channels, background: RED } });
}

async function prepare(
  bytes: Uint8Array,
  mediaType: ImageFile['mediaType'],
  profile = PROFILES.color,
  more: Pick<ImageFile, 'isAnimated'> = {},
) {
  const cache = new FileCache(temporaryFolder());
  const made = await preparePixels(bytes, { mediaType, ...more }, profile, cache);
  if (isImageProblem(made)) throw new Error(made.message);
  return made;
}

describe('an image', () => {
  test('that moves is still', async () => {
    const film = readFileSync(join(REPOSITORY, FILMS, 'film.png'));
    expect(film.includes('acTL')).toBe(true);
    expect(
      Buffer.from(await prepare(film, 'image/png', PROFILES.color, { isAnimated: true })).includes(
        'acTL',
      ),
    ).toBe(false);
    const gif = readFileSync(join(REPOSITORY, FILMS, 'film.gif'));
    expect(await sharp(await prepare(gif, 'image/gif')).metadata()).toMatchObject({
      format: 'png',
      height: 4,
    });
  });

  test('that is fit stays as it is', async () => {
    const png = await picture(40, 30).png().toBuffer();
    expect(await prepare(png, 'image/png')).toBe(png);
    const jpeg = await picture(40, 30).jpeg().toBuffer();
    expect(await prepare(jpeg, 'image/jpeg')).toBe(jpeg);
  });

  test('loses transparency', async () => {
    const made = await prepare(await picture(40, 30, 4).png().toBuffer(), 'image/png');
    expect(await sharp(made).metadata()).toMatchObject({ format: 'png', hasAlpha: false });
  });

  test('is bounded', async () => {
    const made = await prepare(await picture(4000, 1000).jpeg().toBuffer(), 'image/jpeg');
    expect(await sharp(made).metadata()).toMatchObject({ width: 1600, height: 400 });
  });

  test('becomes a baseline JPEG', async () => {
    const progressive = await picture(40, 30).jpeg({ progressive: true }).toBuffer();
    expect(await sharp(await prepare(progressive, 'image/jpeg')).metadata()).toMatchObject({
      isProgressive: false,
    });
  });

  test('of a kind that readers do not know becomes one that they do', async () => {
    const webp = await picture(40, 30).webp().toBuffer();
    expect(await sharp(await prepare(webp, 'image/webp')).metadata()).toMatchObject({
      format: 'jpeg',
    });
    const gif = await picture(40, 30).gif().toBuffer();
    expect(await sharp(await prepare(gif, 'image/gif')).metadata()).toMatchObject({
      format: 'png',
    });
  });

  test('stands upright', async () => {
    const turned = await picture(40, 30).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    expect(await sharp(await prepare(turned, 'image/jpeg')).metadata()).toMatchObject({
      width: 30,
      height: 40,
    });
  });

  test('for e-ink is grey and smaller', async () => {
    const made = await prepare(
      await picture(3000, 3000, 4).png().toBuffer(),
      'image/png',
      PROFILES.eink,
    );
    expect(await sharp(made).metadata()).toMatchObject({
      width: 1264,
      height: 1264,
      hasAlpha: false,
      space: 'b-w',
    });
  });

  test('is made once', async () => {
    const cache = new FileCache(temporaryFolder());
    const png = await picture(40, 30, 4).png().toBuffer();
    const first = await preparePixels(png, { mediaType: 'image/png' }, PROFILES.color, cache);
    const second = await preparePixels(png, { mediaType: 'image/png' }, PROFILES.color, cache);
    expect(second).toEqual(first);
    expect(second).not.toBe(first);
  });

  test('is made anew where the cache holds but a part of it', async () => {
    const folder = temporaryFolder();
    const png = await picture(40, 30, 4).png().toBuffer();
    const first = await preparePixels(
      png,
      { mediaType: 'image/png' },
      PROFILES.color,
      new FileCache(folder),
    );
    for (const length of [0, 20, 60]) {
      for (const name of readdirSync(folder)) truncateSync(join(folder, name), length);
      const again = await preparePixels(
        png,
        { mediaType: 'image/png' },
        PROFILES.color,
        new FileCache(folder),
      );
      expect(again).toEqual(first);
    }
  });

  test('that is cut off is a fault', async () => {
    const jpeg = await picture(400, 300).jpeg().toBuffer();
    const cut = jpeg.subarray(0, jpeg.length / 2);
    const made = await preparePixels(
      cut,
      { mediaType: 'image/jpeg' },
      PROFILES.color,
      new FileCache(temporaryFolder()),
    );
    expect(made).toMatchObject({ ruleId: 'image-broken' });
  });
});

import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  contentFolder,
  markdown,
  PUBLICATION,
  REPOSITORY,
  runProgram,
  START,
  temporaryFolder,
} from '@pressroom/test-support';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

/** A PNG whose first and last chunks are right, and whose pixels are not. */
async function damagedPng(): Promise<{ readonly sound: Buffer; readonly damaged: Buffer }> {
  const raw = { width: 200, height: 200, channels: 3 } as const;
  const pixels = Uint8Array.from({ length: 200 * 200 * 3 }, (_, i) => (i * i * 7) % 251);
  const sound = await sharp(pixels, { raw }).png().toBuffer();
  const damaged = Buffer.from(sound);
  const middle = Math.floor(sound.length / 2);
  damaged.fill(0xff, middle, middle + 500);
  return { sound, damaged };
}

describe('npm run check', () => {
  it('decodes every image, as the publication sets the rule, and only what changed', async () => {
    const { sound, damaged } = await damagedPng();
    const content = contentFolder({
      'articles/a.md': markdown({}, '![A dot](dot.png)\n\n![Again](dot.png)\n'),
      'articles/dot.png': damaged,
    });
    const image = join(content, 'articles/dot.png');
    const cache = temporaryFolder();
    const check = () =>
      runProgram(
        process.execPath,
        [START, join(REPOSITORY, 'packages/cli/src/commands/check.ts'), '--content', content],
        { env: { ...process.env, PRESSROOM_CACHE: cache } },
      );
    const broken = await check();
    expect(broken.code).toBe(1);
    expect(broken.stdout).toMatch(
      /a\.md:6:1 {2}error {2}image-broken {2}The image cannot be decoded:/,
    );
    expect(broken.stdout.match(/image-broken/g)).toHaveLength(1);

    writeFileSync(
      join(content, 'publication.yaml'),
      `${PUBLICATION}rules: { image-broken: warning }\n`,
    );
    expect(await check()).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('warning  image-broken'),
    });

    writeFileSync(image, sound);
    const old = new Date(Date.now() - 60_000);
    utimesSync(image, old, old);
    expect((await check()).stdout).toContain('no problems');
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await check();
    const [index = ''] = readdirSync(join(cache, 'index'));
    expect(readFileSync(join(cache, 'index', index), 'utf8')).toContain('"isDecoded":true');

    writeFileSync(image, damaged);
    utimesSync(image, old, old);
    expect((await check()).stdout).toContain('image-broken');
  });
});

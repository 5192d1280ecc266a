import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { encodePng } from './encode-png.ts';

const WASM = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
const FONTS = new URL('../../assets/fonts/', import.meta.url);

/** Each font with the characters that it is there for. */
const FONT_FILES: readonly (readonly [string, RegExp])[] = [
  ['NotoSerif-Regular.ttf', /./],
  ['NotoSerif-Bold.ttf', /./],
  ['NotoNaskhArabic-Bold.ttf', /\p{Script=Arabic}/u],
  ['NotoSerifHebrew-Bold.ttf', /\p{Script=Hebrew}/u],
  ['NotoSansCJK-Bold.otf', /[\u1100-\u11FF\u2E80-\uD7FF\uF900-\uFFEF\u{20000}-\u{3FFFF}]/u],
];

let isReady = false;

/**
 * Turns a drawing into a PNG with the fonts that come with this app and no others. It runs in
 * WebAssembly, whose arithmetic is the same on every machine, and so are the bytes.
 *
 * @param height of the picture, in pixels
 */
export async function rasterise(svg: string, height: number): Promise<Uint8Array> {
  if (!isReady) await initWasm(readFileSync(WASM));
  isReady = true;
  const fonts = FONT_FILES.filter(([, characters]) => characters.test(svg));
  const resvg = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'height', value: height },
    font: {
      fontBuffers: fonts.map(([name]) => readFileSync(new URL(name, FONTS))),
      defaultFontFamily: 'Noto Serif',
    },
  });
  try {
    const image = resvg.render();
    const png = encodePng(image.pixels, image.width, image.height);
    image.free();
    return png;
  } finally {
    resvg.free();
  }
}

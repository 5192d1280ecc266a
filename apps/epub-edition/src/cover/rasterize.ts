import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { fontsOf } from './cover-fonts.ts';
import { encodePng } from './encode-png.ts';

const WASM = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');

let isReady = false;

/**
 * Turns a drawing into a PNG with the fonts that come with this app and no others. It runs in
 * WebAssembly, whose arithmetic is the same on every machine, and so are the bytes.
 *
 * @param height of the picture, in pixels
 */
export async function rasterize(svg: string, height: number): Promise<Uint8Array> {
  if (!isReady) await initWasm(readFileSync(WASM));
  isReady = true;
  const resvg = new Resvg(svg, {
    background: '#ffffff',
    fitTo: { mode: 'height', value: height },
    font: {
      fontBuffers: svg.includes('text') ? [...fontsOf(svg)] : [],
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

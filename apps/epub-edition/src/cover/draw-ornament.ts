import { createHash } from 'node:crypto';
import { type Markup, xml } from '@pressroom/render';

/** The colours of a cover, dark enough to be told apart on a grey screen. */
export interface Palette {
  readonly ground: string;
  readonly ink: string;
  readonly tints: readonly string[];
}

const PALETTES: readonly Palette[] = [
  { ground: '#12304a', ink: '#f6f1e5', tints: ['#f6f1e5', '#d9502e', '#e7b04a', '#3f7ca3'] },
  { ground: '#26352b', ink: '#f5f0e4', tints: ['#f5f0e4', '#c9562b', '#d9b44a', '#6f9a78'] },
  { ground: '#4a1d2a', ink: '#f8efe6', tints: ['#f8efe6', '#d7603f', '#e3b566', '#a3697a'] },
  { ground: '#2b2747', ink: '#f4f0ea', tints: ['#f4f0ea', '#d65a5a', '#e5b85c', '#7d78b5'] },
  { ground: '#3a2a1c', ink: '#f7f0e3', tints: ['#f7f0e3', '#b9532c', '#dba94e', '#8d7a5e'] },
  { ground: '#123c3f', ink: '#f3f1e6', tints: ['#f3f1e6', '#d0603a', '#e2b650', '#5aa09c'] },
];

/** An endless row of bytes that depends on the seed alone. */
function* bytesOf(seed: string): Generator<number, never> {
  for (let block = 0; ; block += 1) {
    yield* createHash('sha256').update(`${seed}\0${block}`, 'utf8').digest();
  }
}

export function choosePalette(seed: string): Palette {
  const [first = 0] = createHash('sha256').update(seed, 'utf8').digest();
  return PALETTES[first % PALETTES.length] ?? { ground: '#222', ink: '#fff', tints: ['#fff'] };
}

export interface Grid {
  readonly x: number;
  readonly y: number;
  /** Side of a tile. */
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
}

/** A field of tiles: quarter discs, half discs, rings and bars, all of them chosen by the seed. */
export function drawOrnament(seed: string, grid: Grid, { tints, ground }: Palette): Markup {
  const bytes = bytesOf(seed);
  const tiles: Markup[] = [];
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      const shape = bytes.next().value % 7;
      const turn = (bytes.next().value % 4) * 90;
      const tint = tints[bytes.next().value % tints.length] ?? ground;
      const x = grid.x + column * grid.side;
      const y = grid.y + row * grid.side;
      const half = grid.side / 2;
      tiles.push(
        xml`<g transform="translate(${x} ${y}) rotate(${turn} ${half} ${half})">${drawTile(shape, grid.side, tint)}</g>`,
      );
    }
  }
  return xml`${tiles}`;
}

function drawTile(shape: number, side: number, tint: string): Markup {
  const half = side / 2;
  switch (shape) {
    case 0:
      return xml`<path d="M0 0H${side}A${side} ${side} 0 0 1 0 ${side}Z" fill="${tint}"/>`;
    case 1:
      return xml`<path d="M0 0V${side}A${half} ${half} 0 0 0 0 0Z" fill="${tint}"/>`;
    case 2:
      return xml`<circle cx="${half}" cy="${half}" r="${half * 0.62}" fill="${tint}"/>`;
    case 3:
      return xml`<path d="M${half} 0H${side}A${side} ${side} 0 0 1 0 ${side}V${half}A${half} ${half} 0 0 0 ${half} 0Z" fill="${tint}"/>`;
    case 4:
      return xml`<path d="M0 0L${side} ${side}H0Z" fill="${tint}"/>`;
    case 5:
      return xml`<path d="M0 ${side * 0.18}H${side}M0 ${half}H${side}M0 ${side * 0.82}H${side}" stroke="${tint}" stroke-width="${side * 0.14}"/>`;
    default:
      return xml`<circle cx="${half}" cy="${half}" r="${half * 0.7}" fill="none" stroke="${tint}" stroke-width="${side * 0.16}"/>`;
  }
}

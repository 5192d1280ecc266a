/** Least contrast of text with its ground: more than 4.5 (WCAG 2.2, success criterion 1.4.3). */
const CONTRAST = { light: 4.8, dark: 6.5 };

/** The grounds of the style sheet. */
const LIGHT_GROUND: Rgb = [255, 255, 255];
const DARK_GROUND: Rgb = [22, 24, 28];

type Rgb = readonly [number, number, number];

/**
 * Returns a color as links have it on a light and on a dark ground: darker or lighter than it is
 * where it would be hard to read.
 *
 * @param color `#` and six hexadecimal digits
 */
export function readableColors(color: string): { readonly light: string; readonly dark: string } {
  const rgb = parse(color);
  return {
    light: write(towards(rgb, [0, 0, 0], LIGHT_GROUND, CONTRAST.light)),
    dark: write(towards(rgb, [255, 255, 255], DARK_GROUND, CONTRAST.dark)),
  };
}

/** The first mix of a color with another that has enough contrast with a ground. */
function towards(color: Rgb, other: Rgb, ground: Rgb, least: number): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const mixed = mix(color, other, share);
    if (contrast(mixed, ground) >= least) return mixed;
  }
  return other;
}

function mix(a: Rgb, b: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(a[index] * (1 - share) + b[index] * share);
  return [part(0), part(1), part(2)];
}

/** The contrast of two colors, 1 to 21 (WCAG 2.2, definition of "contrast ratio"). */
function contrast(a: Rgb, b: Rgb): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function parse(color: string): Rgb {
  const number = Number.parseInt(color.slice(1), 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}

function write(rgb: Rgb): string {
  return `#${rgb.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

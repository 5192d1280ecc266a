import { readFileSync } from 'node:fs';
import type * as HarfBuzz from 'harfbuzzjs';

const FOLDER = new URL('../../assets/fonts/', import.meta.url);

/** Of text on covers; scripts other than Latin, Greek and Cyrillic have one weight. */
export type Weight = 400 | 700;

interface FontFile {
  readonly name: string;
  /** The characters that it is there for. */
  readonly characters: RegExp;
  /** Where there is a font for each. */
  readonly weight?: Weight;
}

/** A font for a character is looked for in this order. */
const FONT_FILES: readonly FontFile[] = [
  { name: 'NotoSerif-Regular.ttf', characters: /./, weight: 400 },
  { name: 'NotoSerif-Bold.ttf', characters: /./, weight: 700 },
  { name: 'NotoNaskhArabic-Bold.ttf', characters: /\p{scx=Arabic}/u },
  { name: 'NotoSerifHebrew-Bold.ttf', characters: /\p{scx=Hebrew}/u },
  { name: 'NotoSerifArmenian-Bold.ttf', characters: /\p{scx=Armenian}/u },
  { name: 'NotoSerifGeorgian-Bold.ttf', characters: /\p{scx=Georgian}/u },
  { name: 'NotoSerifEthiopic-Bold.ttf', characters: /\p{scx=Ethiopic}/u },
  { name: 'NotoSerifDevanagari-Bold.ttf', characters: /\p{scx=Devanagari}/u },
  { name: 'NotoSerifBengali-Bold.ttf', characters: /\p{scx=Bengali}/u },
  { name: 'NotoSerifGurmukhi-Bold.ttf', characters: /\p{scx=Gurmukhi}/u },
  { name: 'NotoSerifGujarati-Bold.ttf', characters: /\p{scx=Gujarati}/u },
  { name: 'NotoSansOriya-Bold.ttf', characters: /\p{scx=Oriya}/u },
  { name: 'NotoSerifTamil-Bold.ttf', characters: /\p{scx=Tamil}/u },
  { name: 'NotoSerifTelugu-Bold.ttf', characters: /\p{scx=Telugu}/u },
  { name: 'NotoSerifKannada-Bold.ttf', characters: /\p{scx=Kannada}/u },
  { name: 'NotoSerifMalayalam-Bold.ttf', characters: /\p{scx=Malayalam}/u },
  { name: 'NotoSerifSinhala-Bold.ttf', characters: /\p{scx=Sinhala}/u },
  { name: 'NotoSerifThai-Bold.ttf', characters: /\p{scx=Thai}/u },
  { name: 'NotoSerifLao-Bold.ttf', characters: /\p{scx=Lao}/u },
  { name: 'NotoSerifKhmer-Bold.ttf', characters: /\p{scx=Khmer}/u },
  { name: 'NotoSerifMyanmar-Bold.ttf', characters: /\p{scx=Myanmar}/u },
  {
    name: 'NotoSansCJK-Bold.otf',
    characters: /[\u1100-\u11FF\u2E80-\uA4CF\uAC00-\uD7FF\uF900-\uFFEF\u{20000}-\u{3FFFF}]/u,
  },
  {
    name: 'NotoSansMath-Regular.ttf',
    characters: /[\u2000-\u2BFF\u{1D400}-\u{1D7FF}\u{1EE00}-\u{1EEFF}]/u,
  },
  { name: 'NotoSansSymbols2-Regular.ttf', characters: /[\u2000-\u2BFF\u{10000}-\u{1FFFF}]/u },
];

/** What a text needs of the fonts that come with this app, for a program that sets it by itself. */
export function fontsOf(text: string): readonly Uint8Array[] {
  return FONT_FILES.filter(({ characters }) => characters.test(text)).map(({ name }) => read(name));
}

function read(name: string): Uint8Array {
  return readFileSync(new URL(name, FOLDER));
}

/** Of the em: in these units fonts are measured and drawn. */
export const UNITS_PER_EM = 1000;

export interface CoverFont {
  readonly shaper: HarfBuzz.Font;
  readonly characters: ReadonlySet<number>;
}

/** The fonts that come with this app, and no others; each is loaded when a text needs it. */
export class CoverFonts {
  readonly harfBuzz: typeof HarfBuzz;
  readonly #loaded = new Map<string, CoverFont>();
  readonly #found = new Map<string, CoverFont | undefined>();

  private constructor(harfBuzz: typeof HarfBuzz) {
    this.harfBuzz = harfBuzz;
  }

  /** HarfBuzz is loaded when the first cover is drawn. */
  static async load(): Promise<CoverFonts> {
    return new CoverFonts(await import('harfbuzzjs'));
  }

  /** The first font that has all of a letter and its marks. */
  find(grapheme: string, weight: Weight): CoverFont | undefined {
    const key = `${weight}${grapheme}`;
    if (!this.#found.has(key)) this.#found.set(key, this.#search(grapheme, weight));
    return this.#found.get(key);
  }

  #search(grapheme: string, weight: Weight): CoverFont | undefined {
    const composed = codePoints(grapheme.normalize('NFC'));
    const decomposed = codePoints(grapheme.normalize('NFD'));
    for (const file of FONT_FILES) {
      if ((file.weight ?? weight) !== weight || !file.characters.test(grapheme)) continue;
      const font = this.#load(file.name);
      const has = (one: number) => font.characters.has(one);
      if (composed.every(has) || decomposed.every(has)) return font;
    }
    return undefined;
  }

  #load(name: string): CoverFont {
    const loaded = this.#loaded.get(name);
    if (loaded) return loaded;
    const { Blob, Face, Font } = this.harfBuzz;
    const face = new Face(new Blob(read(name)));
    const shaper = new Font(face);
    shaper.setScale(UNITS_PER_EM, UNITS_PER_EM);
    const font = { shaper, characters: new Set(face.collectUnicodes()) };
    this.#loaded.set(name, font);
    return font;
  }
}

/** Those that are drawn: joiners, marks of direction and selectors of variants are not. */
function codePoints(text: string): readonly number[] {
  return [...text.replace(/\p{Default_Ignorable_Code_Point}/gu, '')].map(
    (one) => one.codePointAt(0) ?? 0,
  );
}

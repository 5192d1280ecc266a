import type { ForeignNode } from '@pressroom/content-model';
import { findLocale } from '@pressroom/locales';
import { escapeContent } from '../markup/escape-xml.ts';
import { type Dialect, writeAttribute, writeForeign, writeId } from '../markup/write-markup.ts';
import { textOfNodes } from '../text/text-of-nodes.ts';
import { writeFormulaText } from '../text/write-math.ts';
import type { FeedHtmlOptions } from './feed-html-options.ts';
import type { PictureParts } from './picture-parts.ts';

/** Writes an SVG picture as a separate image with its text as the alternative text. */
export function writePicture(
  picture: ForeignNode,
  parts: PictureParts,
  options: FeedHtmlOptions,
  dialect: Dialect,
): string {
  const words = textOfNodes([picture]).replaceAll('\n', ' ');
  if (!parts.isSeen(picture)) return escapeContent(words);
  const svg = writeForeign(parts.complete(picture), { id: (id) => id });
  const { width, height } = picture.attributes;
  return [
    `<img${writeAttribute('src', options.pictureUrl(svg))}`,
    writeAttribute('alt', words || findLocale(options.article.language).edition.image),
    writeLength('width', width),
    writeLength('height', height),
    writeId(picture.id, dialect),
    '>',
  ].join('');
}

/** An attribute for a length in CSS pixels; nothing for other units, which an `<img>` has not. */
function writeLength(name: string, value: string | undefined): string {
  const [, pixels] = /^(\d{1,5})(?:\.\d+)?(?:px)?$/.exec(value ?? '') ?? [];
  return pixels === undefined ? '' : writeAttribute(name, pixels);
}

/** Writes a formula as its text: the author's own words, its characters in a line, or TeX. */
export function writeFormula(formula: ForeignNode, dialect: Dialect): string {
  const words = formula.attributes.alttext?.trim() ?? '';
  const isWords = words !== '' && !/[\\{}^_=]/.test(words);
  const { text, isTex } = isWords ? { text: words, isTex: false } : writeFormulaText(formula);
  if (text === '') return '';
  const tag = isTex ? 'code' : 'i';
  return `<${tag}${writeId(formula.id, dialect)}>${escapeContent(text)}</${tag}>`;
}

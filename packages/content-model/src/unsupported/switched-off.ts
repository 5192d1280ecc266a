import { replaceEmoji } from '../document/markdown/extensions/emoji.ts';
import { quote } from '../schema/fields.ts';
import type { Kind } from './markup-kind.ts';

// Markup that stays in the text only where its feature is switched off.

const message = (found: string) => `${quote(found)} is not supported; it stays in the text.`;

/** A line that begins with a colon, below a line with a term. */
const DEFINITION: Kind = {
  sign: '\n:',
  feature: 'definitionLists',
  pattern: /^(?<before>[^\s:|>#\ufffc][^\n]*\n(?:[ \t]*\n)?):[ \t]+\S[^\n]*/gm,
  isMeant: () => true,
  message,
  hint: () => 'Write <dl>, <dt> and <dd>.',
};

/** `## Heading {#id}`; the signs before the heading are gaps. */
const HEADING_ID: Kind = {
  sign: '{#',
  feature: 'headingIds',
  pattern: /^(?<before>\ufffc{2,6}[ \t][^\n]*?[ \t])\{#[^{}\s]+\}(?=[ \t]*$)/gm,
  isMeant: () => true,
  message,
  hint: () => 'Delete the braces.',
};

/** `x^2^` */
const SUPERSCRIPT: Kind = {
  sign: '^',
  feature: 'superscript',
  pattern: /(?<=[\p{L}\p{N})])\^[\p{L}\p{N}+−-]{1,12}\^(?![\p{L}\p{N}^])/gu,
  isMeant: () => true,
  message,
  hint: () => 'Write <sup>…</sup>.',
};

/** `*[HTML]: HyperText Markup Language` */
const ABBREVIATION: Kind = {
  sign: '*[',
  feature: 'abbreviations',
  pattern: /^(?<before>[ \t]*)\*\[[^[\]\n]+\]:[ \t]+\S[^\n]*/gm,
  isMeant: () => true,
  message,
  hint: () => 'Write <abbr title="…">…</abbr>.',
};

/** `:tada:` */
const EMOJI: Kind = {
  sign: ':',
  feature: 'emoji',
  pattern: /(?<![\p{L}\p{N}:]):[a-z+-][\w+-]*:(?![\p{L}\p{N}:])/gu,
  isMeant: ([found]) => replaceEmoji(found) !== found,
  message,
  hint: () => 'Write the emoji itself.',
};

/** `$$x^2$$`, `$x^2$` */
export const FORMULA: Kind = {
  sign: '$',
  feature: 'math',
  pattern:
    /\$\$(?:[^$\n]|\n(?![ \t]*\n))+\$\$|(?<![\p{L}\p{N}$\\])\$[^\s$](?:[^$\n]*[\\^_{=][^$\n]*)[^\s$]\$(?![\p{L}\p{N}])/gu,
  isMeant: () => true,
  message,
  hint: () => 'Write <math>…</math>, or plain characters.',
};

export const SWITCHED_OFF: readonly Kind[] = [
  FORMULA,
  HEADING_ID,
  DEFINITION,
  SUPERSCRIPT,
  ABBREVIATION,
  EMOJI,
];

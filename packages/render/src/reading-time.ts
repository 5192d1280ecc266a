import type { Document, DocumentNode, ForeignNode } from '@pressroom/content-model';
import { isBlockType } from './nodes/node-kinds.ts';

/** What a reader of average speed takes in, in a minute. */
const WORDS_A_MINUTE = 220;
const IDEOGRAPHS_A_MINUTE = 450;

/** How many characters a word has, on the average, in scripts without spaces: Thai to Khmer. */
const UNSPACED_WORD = 5;

export interface ReadingTime {
  /** Words; of Chinese and Japanese, characters. */
  readonly words: number;
  /** Rounded, 1 at least. */
  readonly minutes: number;
}

/** Counts the words of a text, and the minutes that reading them takes: the same in every edition. */
export function readingTime(document: Document): ReadingTime {
  const parts: string[] = [];
  for (const child of document.children) collectText(child, parts);
  const text = parts.join('');
  let words = 0;
  let ideographs = 0;
  let unspaced = 0;
  // One pass over the code units, since it runs over every text there is.
  let isInWord = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (isSpace(code)) {
      isInWord = false;
    } else if (isIdeograph(code)) {
      ideographs += 1;
      isInWord = false;
    } else if (isUnspaced(code)) {
      unspaced += 1;
      isInWord = false;
    } else if (!isInWord && isLetter(code)) {
      words += 1;
      isInWord = true;
    }
  }
  words += Math.ceil(unspaced / UNSPACED_WORD);
  const minutes = Math.round(words / WORDS_A_MINUTE + ideographs / IDEOGRAPHS_A_MINUTE);
  return { words: words + ideographs, minutes: Math.max(1, minutes) };
}

/** A space stands where an element begins or ends that is no part of a line. */
function collectText(node: DocumentNode | ForeignNode, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value);
  if (node.type === 'noteReference') parts.push(String(node.number));
  if (!('children' in node)) return;
  const isApart = node.type === 'foreign' || node.type === 'br' || isBlockType(node.type);
  if (isApart) parts.push(' ');
  for (const child of node.children) collectText(child, parts);
  if (isApart) parts.push(' ');
}

function isSpace(code: number): boolean {
  return code <= 0x20 || code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x3000;
}

/** Kana and Han; of characters beyond the first plane, the first of two units. */
function isIdeograph(code: number): boolean {
  return (
    (code >= 0x3041 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xd840 && code <= 0xd888)
  );
}

/** Thai and Lao, Myanmar, Khmer. */
function isUnspaced(code: number): boolean {
  return (
    (code >= 0x0e00 && code <= 0x0eff) ||
    (code >= 0x1000 && code <= 0x109f) ||
    (code >= 0x1780 && code <= 0x17ff)
  );
}

/** A letter or a digit; beyond Latin all but the blocks of punctuation, symbols and emoji. */
function isLetter(code: number): boolean {
  if (code < 0xc0) {
    const lower = code | 0x20;
    return (lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39);
  }
  const isSymbol = (code >= 0x2000 && code <= 0x303f) || (code >= 0xd83c && code <= 0xdfff);
  return !isSymbol;
}

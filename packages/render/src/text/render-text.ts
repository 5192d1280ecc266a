import type { Document } from '@pressroom/content-model';
import { type Direction, findLocale } from '@pressroom/locales';
import { legalXml } from '../markup/legal-xml.ts';
import { LinkList, type NumberedLink } from './link-list.ts';
import { type TextLine, writeLine } from './text-line.ts';
import { writeBlocks } from './write-blocks.ts';

export interface TextOptions {
  /** The article's language, for the few words that the edition adds. */
  readonly language: string;
  readonly direction: Direction;
  /** Display columns; 72 by default. */
  readonly width?: number;
  /** `end`: "text [1]" and a list of addresses; `inline`: "text <address>". `end` by default. */
  readonly links?: 'end' | 'inline';
  /** The number of the first link; 1 by default. */
  readonly firstLinkNumber?: number;
}

export interface RenderedText {
  /** The lines, joined by line feeds; none at the end. */
  readonly text: string;
  /** The same line by line, with what format=flowed (RFC 3676) needs to know. */
  readonly lines: readonly TextLine[];
  /** The addresses that the text refers to by number, each once, in ascending order. */
  readonly links: readonly NumberedLink[];
}

/**
 * Writes a document as plain text for a mail: wrapped to the width in display columns, except for
 * addresses and code, which are never broken.
 */
export function renderText(document: Document, options: TextOptions): RenderedText {
  const links = new LinkList(options.firstLinkNumber ?? 1);
  const phrases = findLocale(options.language).edition;
  const lines = writeBlocks(document.children, {
    language: options.language,
    phrases,
    direction: options.direction,
    linkStyle: options.links ?? 'end',
    links,
    abbreviations: new Set(),
    width: options.width ?? 72,
    tight: false,
  });
  return {
    get text() {
      return legalXml(lines.map(writeLine).join('\n'));
    },
    lines,
    links: links.list(),
  };
}

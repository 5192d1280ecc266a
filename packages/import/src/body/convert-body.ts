import { markdownFeatures, parseMarkdown } from '@pressroom/content-model';
import type { Nodes } from 'mdast';
import type { SourceKind, SourceText } from '../source.ts';
import { htmlToMarkdown } from './html-to-markdown.ts';
import { convertShortcodes } from './hugo-shortcodes.ts';
import { convertLiquid, type Values } from './liquid.ts';
import { convertMdx } from './mdx.ts';
import { plainTextToMarkdown } from './plain-text.ts';
import type { Converted, LeftTag } from './tags.ts';

/** A body in Markdown. */
export interface ConvertedBody {
  readonly markdown: string;
  readonly left: readonly { readonly raw: string; readonly line: number }[];
  readonly converted: number;
}

/** Tools whose texts may hold Liquid or tags that look like it. */
const LIQUID: ReadonlySet<SourceKind> = new Set(['jekyll', 'hexo', 'eleventy']);

/** Converts what a tool adds to Markdown, or another format than Markdown. */
export function convertBody(
  text: SourceText,
  file: string,
  kind: SourceKind,
  values: Values,
): ConvertedBody {
  const {
    text: body,
    left,
    converted,
  } = /\.mdx$/i.test(file) ? convertMdx(text.body) : convertTagsOf(text.body, kind, values);
  const outside = outsideOfCode(text);
  const lineOf = (offset: number) =>
    text.linesBefore + text.body.slice(0, offset).split('\n').length;
  return {
    markdown: tidy(toMarkdown(body, text.format), kind),
    left: left.filter(outside).map(({ raw, start }) => ({ raw, line: lineOf(start) })),
    converted: [...converted.values()].reduce((sum, count) => sum + count, 0),
  };
}

/** Whether a tag is one for the reader's eyes: in code, it is what the text is about. */
function outsideOfCode({ body, format }: SourceText): (tag: LeftTag) => boolean {
  let ranges: readonly { start: number; end: number }[] | undefined;
  return ({ start }) => {
    ranges ??= format === 'markdown' ? codeRanges(body) : [];
    return !ranges.some((range) => range.start <= start && start < range.end);
  };
}

function codeRanges(markdown: string): readonly { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  const stack: Nodes[] = [parseMarkdown(markdown, markdownFeatures('commonmark'))];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'code' || node.type === 'inlineCode') {
      const { start, end } = node.position ?? {};
      ranges.push({ start: start?.offset ?? 0, end: end?.offset ?? 0 });
    }
    if ('children' in node) for (const child of node.children) stack.push(child);
  }
  return ranges;
}

function convertTagsOf(body: string, kind: SourceKind, values: Values): Converted {
  if (kind === 'hugo') return convertShortcodes(body);
  if (LIQUID.has(kind) && /\{[{%]/.test(body)) return convertLiquid(body, values);
  return { text: body, left: [], converted: new Map() };
}

function toMarkdown(body: string, format: SourceText['format']): string {
  if (format === 'html') return htmlToMarkdown(body);
  return format === 'text' ? plainTextToMarkdown(body) : body;
}

/** Takes out what only the other tool has a use for: the end of an excerpt, classes, a table of contents. */
function tidy(markdown: string, kind: SourceKind): string {
  let text = markdown.replace(
    /^[ \t]*<!--[ \t]*(?:more|excerpt|truncate)[ \t]*-->[ \t]*$/gim,
    '\n',
  );
  // Tags that are gone leave empty lines; those in code stay.
  text = text.replace(
    /(^[ \t]*(`{3,}|~{3,})[\s\S]*?^[ \t]*\2)|\n{3,}/gm,
    (_, code: string | undefined) => code ?? '\n\n',
  );
  if (kind !== 'jekyll') return text;
  text = text.replace(/^[*-][ \t]+\S[^\n]*\n\{:[ \t]*toc[^}\n]*\}[ \t]*$/gim, '');
  text = text.replace(
    /^\{:[ \t]*(?:(?:\.[\w-]+|toc|no_toc|target="?_blank"?|class="[^"\n]*")[ \t]*)+\}[ \t]*\n?/gim,
    '',
  );
  return text.replace(
    /(?<=[\])`*_])\{:[ \t]*(?:(?:\.[\w-]+|target="?_blank"?|class="[^"\n]*"|rel="[^"\n]*")[ \t]*)+\}/gi,
    '',
  );
}

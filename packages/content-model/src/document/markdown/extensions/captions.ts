import type { Paragraph, RootContent } from 'mdast';
import { type Caption, type Figure, makeCaption } from './nodes.ts';
import { TextSource } from './text-node.ts';

/** What begins the caption of a table: `Table: Words`, `: Words`. */
const TABLE_CAPTION = /^(?:Table)?:[ \t]+/;

/** Makes a figure of an image that stands alone and has a title, which becomes the caption. */
export function readFigure(paragraph: Paragraph): Figure | undefined {
  const [image, ...others] = paragraph.children;
  if (image?.type !== 'image' || others.length > 0 || !image.title?.trim()) return undefined;
  const { title, ...shown } = image;
  const { position } = paragraph;
  return {
    type: 'figure',
    caption: makeCaption([{ type: 'text', value: title, ...(position ? { position } : {}) }]),
    children: [{ ...shown, title: null }],
    ...(position ? { position } : {}),
  };
}

/** Gives tables the captions that stand in a paragraph right below or above them. */
export function readTableCaptions(nodes: readonly RootContent[], markdown: string): RootContent[] {
  const out: RootContent[] = [];
  for (const node of nodes) {
    const before = out.at(-1);
    if (node.type === 'paragraph' && before?.type === 'table' && !before.caption) {
      const below = captionOf(node, markdown);
      if (below) {
        before.caption = below;
        continue;
      }
    }
    const above =
      node.type === 'table' && before?.type === 'paragraph'
        ? captionOf(before, markdown)
        : undefined;
    if (node.type === 'table' && above) {
      out.pop();
      node.caption = above;
    }
    out.push(node);
  }
  return out;
}

function captionOf(paragraph: Paragraph, markdown: string): Caption | undefined {
  const [first, ...others] = paragraph.children;
  const marker = first?.type === 'text' ? TABLE_CAPTION.exec(first.value) : null;
  if (first?.type !== 'text' || marker === null) return undefined;
  const words = new TextSource(first, markdown).slice(marker[0].length, first.value.length);
  return makeCaption([words, ...others]);
}

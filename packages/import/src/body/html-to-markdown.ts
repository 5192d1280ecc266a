import type { Element, ElementContent, Nodes, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { defaultHandlers, type State, toMdast } from 'hast-util-to-mdast';
import type { FootnoteDefinition, Html } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { markNotes, NOTE, NOTE_REFERENCE } from './html-footnotes.ts';

/** Elements that Markdown has no form for: they stay HTML. */
const KEPT = [
  ...[
    'abbr',
    'audio',
    'bdo',
    'cite',
    'details',
    'dfn',
    'dl',
    'embed',
    'figure',
    'iframe',
    'ins',
    'kbd',
  ],
  ...['mark', 'math', 'object', 'ruby', 'samp', 'small', 'sub', 'sup', 'svg', 'u', 'var', 'video'],
];

/** Attributes that say something; the rest is for style sheets and scripts of another site. */
const ATTRIBUTES =
  /^(?:align|alt|cite|colSpan|controls|dateTime|dir|height|href|id|lang|open|poster|reversed|rowSpan|scope|src|start|title|type|value|width|xmlns|viewBox|d|fill|stroke|display|altText)$/;

/** Converts HTML to Markdown; what Markdown cannot say stays HTML. */
export function htmlToMarkdown(html: string): string {
  const tree = fromHtml(html, { fragment: true });
  markNotes(tree);
  const mdast = toMdast(tree, {
    handlers: {
      [NOTE_REFERENCE]: (_, node: Element) => {
        const identifier = noteId(node);
        return { type: 'footnoteReference', identifier, label: identifier };
      },
      [NOTE]: (state, node: Element) => {
        const identifier = noteId(node);
        const children = state.toFlow(state.all(node)) as FootnoteDefinition['children'];
        return { type: 'footnoteDefinition', identifier, label: identifier, children };
      },
      ...Object.fromEntries(KEPT.map((name) => [name, keepHtml])),
      figure: (state, node) => (hasCaption(node) ? keepHtml(state, node) : state.all(node)),
      table: (state, node) =>
        isPlainTable(node) ? defaultHandlers.table(state, node) : keepHtml(state, node),
    },
  });
  return toMarkdown(mdast, {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    emphasis: '*',
    listItemIndent: 'one',
    rule: '-',
  });
}

const keepHtml = (_: State, node: Element): Html => ({
  type: 'html',
  // An empty line would end a block of HTML.
  value: toHtml(clean(node)).replace(/\n\s*\n/g, '\n'),
});

/** The name of a note: `fn:1` is `1`. */
function noteId({ properties: { id } }: Element): string {
  const name = String(id).replace(
    /^(?:user-content-)?(?:fn|footnote|note|_ftn|cite_note)[:_-]?(?=.)/i,
    '',
  );
  return name.replace(/[^\p{L}\p{N}_-]+/gu, '-') || 'note';
}

function hasCaption({ children }: Element): boolean {
  return children.some((child) => child.type === 'element' && child.tagName === 'figcaption');
}

/** Whether a table of Markdown can hold it: rows of single cells with a header, and no block in them. */
function isPlainTable(table: Element): boolean {
  let hasHeader = false;
  const stack: Nodes[] = [...table.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type !== 'element') continue;
    const { tagName, properties } = node;
    if (properties.colSpan || properties.rowSpan || NOT_IN_CELLS.test(tagName)) return false;
    if (tagName === 'th') hasHeader = true;
    stack.push(...node.children);
  }
  return hasHeader;
}

const NOT_IN_CELLS = /^(?:blockquote|caption|dl|figure|h[1-6]|hr|iframe|ol|pre|table|ul|video)$/;

/** An element without what only another site has a use for: attributes, wrappers, sources of a picture. */
function clean(node: Element): Element {
  const properties: Properties = {};
  for (const [name, value] of Object.entries(node.properties)) {
    if (ATTRIBUTES.test(name)) properties[name] = value;
  }
  return { ...node, properties, children: node.children.flatMap(cleanChild) };
}

function cleanChild(child: ElementContent): readonly ElementContent[] {
  if (child.type === 'comment') return [];
  if (child.type !== 'element') return [child];
  const cleaned = clean(child);
  const isBare = Object.keys(cleaned.properties).length === 0;
  if (child.tagName === 'source' && !cleaned.properties.src) return [];
  if (child.tagName === 'picture' || (isBare && /^(?:div|span)$/.test(child.tagName))) {
    return cleaned.children;
  }
  return [cleaned];
}

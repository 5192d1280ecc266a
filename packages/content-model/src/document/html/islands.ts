import type { Html, Nodes, Parents } from 'mdast';
import { htmlTokens, RAW_TEXT_ELEMENT } from '../../markdown/html-tokens.ts';
import { isPhrasingType } from '../element-types.ts';
import { holdsBlocks } from '../markdown/definitions.ts';
import { isVoidElementName } from './element-names.ts';
import type { RawHtml } from './raw-html.ts';

/** A start tag without its end tag yet; in SVG and MathML, `/>` ends an element. */
interface OpenTag {
  readonly name: string;
  readonly isForeign: boolean;
}

/** Siblings among which every tag is ended that is begun there. */
export interface Island {
  readonly nodes: readonly Nodes[];
}

/** Elements that change how HTML is read beyond their end, or end at what comes next. */
const UNUSUAL =
  /^(?:body|form|frame|frameset|head|html|nobr|noembed|noframes|option|plaintext|select|template)$/;

/** Elements that belong to another one around them: alone, they would end an item or a row. */
const PARTS =
  /^(?:caption|col|colgroup|dd|dt|figcaption|li|optgroup|rb|rp|rt|rtc|summary|tbody|td|tfoot|th|thead|tr)$/;

/**
 * Finds the parts of a text that HTML's tree construction has to read: siblings from a tag to its
 * end, so that what is around them cannot make a difference. Most raw HTML is of this kind. Returns
 * undefined where some of it is not: then the text has to be read as a whole.
 *
 * @param pieces the raw HTML of the text
 */
export function findIslands(pieces: readonly RawHtml[]): ReadonlyMap<Html, Island> | undefined {
  const islands = new Map<Html, Island>();
  for (const parent of new Set(pieces.map((piece) => piece.parent))) {
    if (!addIslands(parent, islands)) return undefined;
  }
  return islands;
}

function addIslands(parent: Parents, islands: Map<Html, Island>): boolean {
  const isInline = !holdsBlocks(parent);
  const open: OpenTag[] = [];
  let first: { readonly node: Html; readonly index: number } | undefined;
  for (const [index, node] of parent.children.entries()) {
    if (node.type !== 'html') continue;
    first ??= { node, index };
    if (!follow(node.value, open, isInline)) return false;
    if (open.length > 0) continue;
    islands.set(first.node, { nodes: parent.children.slice(first.index, index + 1) });
    first = undefined;
  }
  return first === undefined;
}

/** Follows the tags of a piece; returns false if tree construction may change them. */
function follow(html: string, open: OpenTag[], isInline: boolean): boolean {
  let expected = 0;
  for (const { kind, raw, name, isEnd, offset } of htmlTokens(html)) {
    const isGap = offset !== expected && !endsInRawText(open);
    if (isGap || kind === 'declaration') return false;
    expected = offset + raw.length;
    if (kind === 'comment' && !raw.endsWith('-->')) return false;
    if (kind !== 'tag') continue;
    const isInForeign = open.at(-1)?.isForeign ?? false;
    const isForeign = isInForeign || name === 'svg' || name === 'math';
    if (!raw.endsWith('>') || UNUSUAL.test(name)) return false;
    if (isInline && !isInForeign && !isInlineName(name)) return false;
    if (isEnd) {
      if (open.pop()?.name !== name) return false;
      continue;
    }
    if (isVoidElementName(name) || (raw.endsWith('/>') && isForeign)) continue;
    if (open.length === 0 && PARTS.test(name)) return false;
    open.push({ name, isForeign });
  }
  // What is between pieces is Markdown.
  return !endsInRawText(open);
}

/** Whether what follows is text, whatever it looks like. */
function endsInRawText(open: readonly OpenTag[]): boolean {
  return RAW_TEXT_ELEMENT.test(open.at(-1)?.name ?? '');
}

function isInlineName(name: string): boolean {
  return isPhrasingType(name) || /^(?:img|math|svg)$/.test(name);
}

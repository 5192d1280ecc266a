import { type BlockType, isPhrasingType } from '../element-types.ts';
import { withChildren } from '../make-node.ts';
import type { DocumentNode, ElementNode } from '../node.ts';
import { collectAnchors } from './collect-anchors.ts';
import { fixDefinitionList } from './definition-list.ts';
import { fixDetails } from './details.ts';
import { fixFigure } from './figure.ts';
import { fixContent, fixDivision, fixFlow } from './flow.ts';
import { fixList } from './list.ts';
import { fixPhrasing, toPhrasing } from './phrasing.ts';
import { fixRuby } from './ruby.ts';
import { fixTable } from './table.ts';
import { trimLine } from './trim-line.ts';

/** What is around an element. */
export interface Surroundings {
  /** Whether it stands right inside of a ruby. */
  readonly isInRuby: boolean;
  /** Whether it stands right inside of a definition list, where a `div` groups its parts. */
  readonly isInDefinitions: boolean;
}

/** Makes of an element whose children are fixed the nodes that HTML allows in its place. */
type ContentModel = (element: ElementNode, surroundings: Surroundings) => readonly DocumentNode[];

/**
 * Puts an element where HTML allows it (the content models of HTML, chapter 4), by wrapping,
 * unwrapping and splitting, never by leaving anything out: the text stays the same, in the same
 * order; ids stay, if need be on an empty element.
 *
 * An inline element or a paragraph with a block inside stays as it is until the flow content around
 * it is fixed; so do the parts of tables, figures and disclosures until these are.
 *
 * @param element whose children are fixed
 */
export function fixElement(
  element: ElementNode,
  surroundings: Surroundings,
): readonly DocumentNode[] {
  if (element.type === 'ruby') return fixWholeRuby(element, surroundings);
  if (isPhrasingType(element.type)) return fixInline(element, surroundings);
  return CONTENT_MODELS[element.type](element, surroundings);
}

const asItIs: ContentModel = (element) => [element];

const flow: ContentModel = (element) =>
  shown(element, () => withChildren(element, fixFlow(element.children, 'always')));

const content: ContentModel = (element) => [withChildren(element, fixContent(element.children))];

const line: ContentModel = (element) =>
  shown(element, () => withChildren(element, trimLine(toPhrasing(element.children, ' '))));

/** What an element is that is no phrasing content. */
const CONTENT_MODELS: Readonly<Record<BlockType, ContentModel>> = {
  aside: flow,
  blockquote: flow,
  caption: asItIs,
  dd: content,
  details: (element) => shown(element, () => fixDetails(element)),
  div: (element, { isInDefinitions }) => (isInDefinitions ? [element] : fixDivision(element)),
  dl: (element) => fixDefinitionList(element, fixContent, fixDivision),
  dt: (element) => [withChildren(element, trimLine(toPhrasing(element.children, ' ')))],
  figcaption: asItIs,
  figure: (element) => shown(element, () => fixFigure(element)),
  footnote: (element) => [withChildren(element, fixFlow(element.children, 'always'))],
  footnotes: (element) => shown(element, () => element),
  h1: line,
  h2: line,
  h3: line,
  h4: line,
  h5: line,
  h6: line,
  hr: asItIs,
  li: content,
  ol: (element) => fixList(element, fixContent),
  p: (element, surroundings) => (element.holdsBlock ? [element] : line(element, surroundings)),
  pre: (element) => shown(element, () => withChildren(element, toPhrasing(element.children, '\n'))),
  section: flow,
  summary: asItIs,
  table: (element) => fixTable(element, fixContent),
  tbody: asItIs,
  td: content,
  tfoot: asItIs,
  th: content,
  thead: asItIs,
  tr: asItIs,
  ul: (element) => fixList(element, fixContent),
};

function shown(element: ElementNode, fix: () => ElementNode): readonly DocumentNode[] {
  return element.isVisible ? [fix()] : collectAnchors([element], 'div');
}

function fixInline(element: ElementNode, { isInRuby }: Surroundings): readonly DocumentNode[] {
  const { type } = element;
  const isPartOfRuby = isInRuby && (type === 'rt' || type === 'rp');
  const isBreak = type === 'br' || type === 'wbr';
  return element.holdsBlock || isPartOfRuby || isBreak ? [element] : fixPhrasing(element);
}

function fixWholeRuby(ruby: ElementNode, { isInRuby }: Surroundings): readonly DocumentNode[] {
  // A ruby within a ruby is one with it.
  return ruby.holdsBlock || isInRuby ? [ruby] : fixRuby(ruby, (inner) => inner);
}

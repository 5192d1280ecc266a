import * as fc from 'fast-check';
import { defaultTreeAdapter, html } from 'parse5';
import type { HtmlElement, HtmlNode } from '../../../content-model/src/document/html/tree.ts';

const TAGS =
  'a abbr address article aside b bdi bdo big blockquote br button caption center cite code dd del details dfn dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd li main marquee menu nav ol option p pre q rp rt ruby s section select small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul unknown var wbr'.split(
    ' ',
  );

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'wbr']);

/** An element with its id, or a text. */
export type RandomNode =
  | string
  | {
      readonly tag: string;
      readonly id: string | undefined;
      readonly children: readonly RandomNode[];
    };

const text = fc.constantFrom(
  ...[
    'word',
    'two words',
    ' spaced ',
    '\n',
    ' ',
    '',
    'ü',
    '漢字',
    'שלום',
    '👩‍👩‍👧',
    '& < > "',
    '1.',
  ],
);

const { node } = fc.letrec<{ node: RandomNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    text,
    fc
      .record({
        tag: fc.constantFrom(...TAGS),
        id: fc.option(fc.constantFrom('a', 'ü', '1 2', 'x:y'), { nil: undefined }),
        children: fc.array(tie('node'), { maxLength: 4 }),
      })
      .map((one) => (VOID.has(one.tag) ? { ...one, children: [] } : one)),
  ),
}));

/** Any element within any other, also where an HTML parser would put none. */
export const randomHtml: fc.Arbitrary<readonly RandomNode[]> = fc.array(node, { maxLength: 6 });

/** The ids in it. */
export function idsOf(nodes: readonly RandomNode[]): ReadonlySet<string> {
  const ids = nodes.flatMap((one) => {
    if (typeof one === 'string') return [];
    return one.id === undefined ? [...idsOf(one.children)] : [one.id, ...idsOf(one.children)];
  });
  return new Set(ids);
}

/** The tree as an HTML parser would make it. */
export function toTree(nodes: readonly RandomNode[]): readonly HtmlNode[] {
  return nodes.map((one) => (typeof one === 'string' ? toText(one) : toElement(one)));
}

/** HTML that is as wrong as the tree. */
export function toSource(nodes: readonly RandomNode[]): string {
  const write = (one: RandomNode): string => {
    if (typeof one === 'string') return one;
    const attributes = one.tag === 'a' ? ' href="https://example.org/"' : '';
    return `<${one.tag}${attributes}>${one.children.map(write).join('')}</${one.tag}>`;
  };
  return nodes.map(write).join('');
}

function toText(value: string): HtmlNode {
  return defaultTreeAdapter.createTextNode(value);
}

function toElement({ tag, id, children }: Exclude<RandomNode, string>): HtmlElement {
  const attributes = { ...ATTRIBUTES[tag], ...(id === undefined ? {} : { id }) };
  const attrs = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  const element = defaultTreeAdapter.createElement(tag, html.NS.HTML, attrs);
  for (const child of toTree(children)) defaultTreeAdapter.appendChild(element, child);
  return element;
}

const ATTRIBUTES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { href: 'https://example.org/' },
  img: { alt: 'a picture', src: 'https://example.org/p.png' },
  input: { type: 'checkbox' },
};

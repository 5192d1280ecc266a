import type { Body } from '@pressroom/content-model';
import * as fc from 'fast-check';
import type { ElementContent } from 'hast';

const TAGS =
  'a abbr address article aside b bdi bdo big blockquote br button caption center cite code dd del details dfn dir div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd li main marquee menu nav ol option p pre q rp rt ruby s section select small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul unknown var wbr'.split(
    ' ',
  );

const text = fc
  .constantFrom(
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
  )
  .map((value): ElementContent => ({ type: 'text', value }));

const { node } = fc.letrec<{ node: ElementContent }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    text,
    fc
      .record({
        tag: fc.constantFrom(...TAGS),
        id: fc.option(fc.constantFrom('a', 'ü', '1 2', 'x:y'), { nil: undefined }),
        children: fc.array(tie('node'), { maxLength: 4 }),
      })
      .map(({ tag, id, children }) => makeElement(tag, id, children)),
  ),
}));

/** Bodies of any element within any other, as raw HTML and a sanitiser may leave them. */
export const randomBodies: fc.Arbitrary<Body> = fc
  .array(node, { maxLength: 6 })
  .map((children) => ({ type: 'root', children: withUniqueIds(children, new Set()) }));

function withUniqueIds(nodes: ElementContent[], ids: Set<unknown>): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    const { id, ...properties } = node.properties;
    const keep = id !== undefined && !ids.has(id);
    ids.add(id);
    const children = withUniqueIds(node.children, ids);
    return { ...node, properties: keep ? { ...properties, id } : properties, children };
  });
}

function makeElement(
  tagName: string,
  id: string | undefined,
  children: ElementContent[],
): ElementContent {
  const properties = id === undefined ? {} : { id };
  if (tagName === 'a') {
    const data = { link: { kind: 'web', url: 'https://example.org/' } } as const;
    return { type: 'element', tagName, properties: { ...properties, href: '#' }, data, children };
  }
  if (tagName === 'img') {
    const data = { image: { kind: 'remote', url: 'https://example.org/p.png' } } as const;
    return {
      type: 'element',
      tagName,
      properties: { ...properties, alt: 'a picture' },
      data,
      children: [],
    };
  }
  if (tagName === 'input') {
    return {
      type: 'element',
      tagName,
      properties: { ...properties, type: 'checkbox' },
      children: [],
    };
  }
  return { type: 'element', tagName, properties, children };
}

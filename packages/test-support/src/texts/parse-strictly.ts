import { SaxesParser } from 'saxes';

/** An element of XML; names with the prefix that the document gives them. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

/**
 * Parses XML as the standard demands, with namespaces.
 *
 * @throws Error at the first thing that is not well-formed
 */
export function parseStrictly(xml: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const root = { name: '', attributes: {}, children: [] as XmlElement[], text: '' };
  const open = [root];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const values = Object.entries(attributes).map(([key, { value }]) => [key, value]);
    const element = { name, attributes: Object.fromEntries(values), children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  for (const event of ['text', 'cdata'] as const) {
    parser.on(event, (text) => {
      const element = open.at(-1);
      if (element) element.text += text;
    });
  }
  parser.write(xml).close();
  const [document] = root.children;
  if (!document) throw new Error('no element');
  return document;
}

/** All descendants of that name, in the document's order. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ]);
}

/** The texts of the children of that name. */
export function texts(element: XmlElement, name: string): readonly string[] {
  return element.children.filter((child) => child.name === name).map((child) => child.text);
}

/** The items of an RSS feed. */
export function itemsOf(rss: string): readonly XmlElement[] {
  return findAll(parseStrictly(rss), 'item');
}

import { SaxesParser } from 'saxes';

/** An XML element; names have the prefixes of the file, in lower case. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** The text inside of it, without that of its elements. */
  readonly text: string;
}

interface Building {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlNode[];
  text: string;
}

/** Deeper elements are no feed. */
const MAX_DEPTH = 100;

/** Reads an XML file; entities of a document type are not read. @throws Error with the line */
export function readXml(xml: string): XmlNode {
  const root: Building = { name: '', attributes: {}, children: [], text: '' };
  const stack = [root];
  const top = () => stack.at(-1) ?? root;
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  parser.on('error', (error) => {
    throw new Error(
      `The XML cannot be read: ${error.message.replace(/^[^:]*:/, `line ${parser.line}:`)}`,
    );
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (stack.length > MAX_DEPTH) throw new Error('The XML is nested too deeply.');
    const node = {
      name: name.toLowerCase(),
      attributes: { ...attributes },
      children: [],
      text: '',
    };
    top().children.push(node);
    stack.push(node);
  });
  parser.on('closetag', () => void stack.pop());
  parser.on('text', (text) => {
    top().text += text;
  });
  parser.on('cdata', (text) => {
    top().text += text;
  });
  parser.write(xml.trimStart()).close();
  const [element] = root.children;
  if (!element) throw new Error('The XML is empty.');
  return element;
}

export function childrenNamed(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return node?.children.filter((child) => child.name === name) ?? [];
}

export function childText(
  node: XmlNode | undefined,
  ...names: readonly string[]
): string | undefined {
  for (const name of names) {
    const text = childrenNamed(node, name)[0]?.text.trim();
    if (text) return text;
  }
  return undefined;
}

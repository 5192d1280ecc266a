import { SaxesParser } from 'saxes';

/** An XML element; names have the prefixes of the file, in lower case. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and texts in their order. */
  readonly content: readonly (XmlNode | string)[];
  /** The text inside of it, without that of its elements. */
  readonly text: string;
}

interface Building {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly content: (XmlNode | string)[];
  text: string;
}

/** Deeper elements are no feed. */
const MAX_DEPTH = 100;

/** Reads an XML file; entities of a document type are not read. @throws Error with the line */
export function readXml(xml: string): XmlNode {
  const root: Building = { name: '', attributes: {}, content: [], text: '' };
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
      content: [],
      text: '',
    };
    top().content.push(node);
    stack.push(node);
  });
  parser.on('closetag', () => void stack.pop());
  const addText = (text: string) => {
    top().text += text;
    top().content.push(text);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(xml.trimStart()).close();
  const [element] = childrenOf(root);
  if (!element) throw new Error('The XML is empty.');
  return element;
}

/** The elements in an element. */
function childrenOf(node: XmlNode | undefined): readonly XmlNode[] {
  return node?.content.filter((one) => typeof one !== 'string') ?? [];
}

export function childrenNamed(node: XmlNode | undefined, name: string): readonly XmlNode[] {
  return childrenOf(node).filter((child) => child.name === name);
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

import { escapeHtml } from '../body/escape-html.ts';
import { childrenNamed, type XmlNode } from './read-xml.ts';

/** How a style of characters shows text. */
interface Look {
  readonly isBold: boolean;
  readonly isItalic: boolean;
}

/** Converts the text of an OpenDocument file to HTML. @param document `office:document-content` */
export function odtToHtml(document: XmlNode): string {
  const looks = readLooks(document);
  const [body] = childrenNamed(document, 'office:body');
  const [text] = childrenNamed(body, 'office:text');
  return new Writer(looks).write(text);
}

function readLooks(document: XmlNode): ReadonlyMap<string, Look> {
  const [styles] = childrenNamed(document, 'office:automatic-styles');
  return new Map(
    childrenNamed(styles, 'style:style').map(({ attributes, content }) => {
      const properties = content.find(
        (one) => typeof one !== 'string' && one.name === 'style:text-properties',
      );
      const given = typeof properties === 'object' ? properties.attributes : {};
      const look = {
        isBold: given['fo:font-weight'] === 'bold',
        isItalic: given['fo:font-style'] === 'italic',
      };
      return [attributes['style:name'] ?? '', look];
    }),
  );
}

/** Elements of OpenDocument that are elements of HTML. */
const ELEMENTS: Readonly<Record<string, string>> = {
  'table:table': 'table',
  'table:table-row': 'tr',
  'text:list': 'ul',
  'text:list-item': 'li',
  'text:p': 'p',
};

/** What is no text of the document. */
const SKIPPED =
  /^(?:office:annotation|office:forms|text:sequence-decls|text:tracked-changes|table:table-column)$/;

class Writer {
  readonly #looks: ReadonlyMap<string, Look>;
  readonly #notes: string[] = [];

  constructor(looks: ReadonlyMap<string, Look>) {
    this.#looks = looks;
  }

  write(text: XmlNode | undefined): string {
    const html = this.#content(text);
    return this.#notes.length === 0 ? html : `${html}<ol>${this.#notes.join('')}</ol>`;
  }

  #content(node: XmlNode | undefined): string {
    return (
      node?.content
        .map((one) => (typeof one === 'string' ? escapeHtml(one) : this.#element(one)))
        .join('') ?? ''
    );
  }

  #element(node: XmlNode): string {
    const { name, attributes } = node;
    if (SKIPPED.test(name)) return '';
    const element = ELEMENTS[name];
    if (element !== undefined) return `<${element}>${this.#content(node)}</${element}>`;
    switch (name) {
      case 'text:h': {
        const level = Math.min(6, Number(attributes['text:outline-level'] ?? 1));
        return `<h${level}>${this.#content(node)}</h${level}>`;
      }
      case 'text:span':
        return this.#span(node);
      case 'text:a':
        return `<a href="${escapeHtml(attributes['xlink:href'] ?? '')}">${this.#content(node)}</a>`;
      case 'text:line-break':
        return '<br>';
      case 'text:s':
      case 'text:tab':
        return ' ';
      case 'table:table-header-rows':
        return `<thead>${this.#content(node).replace(/<(\/?)td/g, '<$1th')}</thead>`;
      case 'table:table-cell':
        return this.#cell(node);
      case 'draw:frame':
        return this.#image(node);
      case 'text:note':
        return this.#note(node);
      default:
        return this.#content(node);
    }
  }

  #span(node: XmlNode): string {
    const { isBold, isItalic } = this.#looks.get(node.attributes['text:style-name'] ?? '') ?? {};
    const inner = this.#content(node);
    const italic = isItalic ? `<em>${inner}</em>` : inner;
    return isBold ? `<strong>${italic}</strong>` : italic;
  }

  #cell(node: XmlNode): string {
    const span = (name: string) => {
      const count = Number(node.attributes[`table:number-${name}s-spanned`] ?? 1);
      return count > 1 ? ` ${name.slice(0, 3)}span="${count}"` : '';
    };
    // A cell of one paragraph holds its text.
    const inner = this.#content(node).replace(/^<p>((?:(?!<p>)[\s\S])*)<\/p>$/, '$1');
    return `<td${span('row')}${span('column')}>${inner}</td>`;
  }

  #image(frame: XmlNode): string {
    const [image] = childrenNamed(frame, 'draw:image');
    const href = image?.attributes['xlink:href'];
    if (href === undefined) return this.#content(frame);
    const [described] = [...childrenNamed(frame, 'svg:desc'), ...childrenNamed(frame, 'svg:title')];
    const alt = escapeHtml(described?.text ?? '');
    return `<img src="${escapeHtml(href.replace(/^Pictures\//, ''))}" alt="${alt}">`;
  }

  #note(note: XmlNode): string {
    const number = this.#notes.length + 1;
    const [body] = childrenNamed(note, 'text:note-body');
    this.#notes.push('');
    this.#notes[number - 1] =
      `<li id="fn${number}">${this.#content(body)}<a href="#fnref${number}">↩</a></li>`;
    return `<sup id="fnref${number}"><a href="#fn${number}">${number}</a></sup>`;
  }
}

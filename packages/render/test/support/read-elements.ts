/** An element of our own markup, with the names of the elements around it, innermost first. */
export interface MarkupElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly around: readonly string[];
  /** The name of the element before it in the same parent. */
  readonly before: string | undefined;
}

const TOKEN = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?: [A-Za-z:-]+="[^"<]*")*)(\/?)>|([^<]+)|</g;
const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'wbr']);

/**
 * Reads markup that must be well-formed: every tag closed in order, every attribute quoted, `<` and
 * `&` only where they belong. Throws where it is not.
 */
export function readElements(markup: string): readonly MarkupElement[] {
  const elements: MarkupElement[] = [];
  const open: { readonly name: string; last: string | undefined }[] = [
    { name: 'body', last: undefined },
  ];
  for (const match of markup.matchAll(TOKEN)) {
    const [token, slash, name, attributes = '', closed, text] = match;
    if (text !== undefined) {
      if (/&(?!(?:amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`bare ampersand: ${text}`);
      continue;
    }
    if (name === undefined) throw new Error(`bare < at ${match.index} in ${markup}`);
    if (slash === '/') {
      if (open.pop()?.name !== name) throw new Error(`${token} closes nothing in ${markup}`);
      continue;
    }
    const parent = open.at(-1);
    if (parent === undefined) throw new Error('nothing is open');
    elements.push({
      name,
      attributes: Object.fromEntries(
        Array.from(attributes.matchAll(/ ([A-Za-z:-]+)="([^"]*)"/g), ([, key = '', value = '']) => [
          key,
          value,
        ]),
      ),
      around: open.map((element) => element.name).reverse(),
      before: parent.last,
    });
    parent.last = name;
    if (closed !== '/' && !VOID.has(name)) open.push({ name, last: undefined });
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)?.name} stays open in ${markup}`);
  return elements;
}

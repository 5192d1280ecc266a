import type { DrawingNode, Node } from '../tree/node.ts';

/** Parts of a picture that are seen only where another part uses them (SVG 2, section 5.4). */
const NEVER_SEEN: ReadonlySet<string> = new Set(
  'clipPath defs desc linearGradient marker mask pattern radialGradient stop symbol title'.split(
    ' ',
  ),
);

/**
 * The SVG pictures of a text. On a page they may use parts of each other; each that stands for
 * itself as a file needs those parts within it.
 */
export class PictureParts {
  readonly #byId = new Map<string, DrawingNode>();

  constructor(nodes: readonly Node[]) {
    this.#collect(nodes);
  }

  /** Whether anything of a picture is to be seen where it stands. */
  isSeen(picture: DrawingNode): boolean {
    return picture.children.some(
      (child) =>
        child.kind === 'drawing' &&
        !NEVER_SEEN.has(child.tag) &&
        (!/^(?:g|svg|switch)$/.test(child.tag) || this.isSeen(child)),
    );
  }

  /** The same picture with the parts of other pictures that it uses. */
  complete(picture: DrawingNode): DrawingNode {
    const own = new Set<string>();
    const wanted = new Set<string>();
    note(picture, own, wanted);
    const missing: DrawingNode[] = [];
    for (const id of wanted) {
      const part = own.has(id) ? undefined : this.#byId.get(id);
      if (part === undefined) continue;
      missing.push(part);
      // What it uses in turn is looked for, too: a set goes on with what is added to it.
      note(part, own, wanted);
    }
    if (missing.length === 0) return picture;
    const defs: DrawingNode = {
      kind: 'drawing',
      language: 'svg',
      tag: 'defs',
      id: undefined,
      attributes: {},
      children: missing,
    };
    return { ...picture, children: [...picture.children, defs] };
  }

  #collect(nodes: readonly (Node | DrawingNode)[]): void {
    for (const node of nodes) {
      if (node.kind === 'drawing' && node.id !== undefined) this.#byId.set(node.id, node);
      if (node.kind === 'drawing' || node.kind === 'element') this.#collect(node.children);
    }
  }
}

/** Notes the ids that a part has and those that it refers to. */
function note(part: DrawingNode, own: Set<string>, wanted: Set<string>): void {
  if (part.id !== undefined) own.add(part.id);
  for (const [name, value] of Object.entries(part.attributes)) {
    if (name === 'href') wanted.add(value.slice(1));
    else if (value.startsWith('url(#')) wanted.add(value.slice(5, -1));
  }
  for (const child of part.children) {
    if (child.kind === 'drawing') note(child, own, wanted);
  }
}

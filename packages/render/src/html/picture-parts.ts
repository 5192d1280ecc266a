import type { DocumentNode, ForeignNode } from '@pressroom/content-model';

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
  readonly #byId = new Map<string, ForeignNode>();

  constructor(nodes: readonly DocumentNode[]) {
    this.#collect(nodes);
  }

  /** Whether anything of a picture is to be seen where it stands. */
  isSeen(picture: ForeignNode): boolean {
    return picture.children.some(
      (child) =>
        child.type === 'foreign' &&
        !NEVER_SEEN.has(child.name) &&
        (!/^(?:g|svg|switch)$/.test(child.name) || this.isSeen(child)),
    );
  }

  /** The same picture with the parts of other pictures that it uses. */
  complete(picture: ForeignNode): ForeignNode {
    const own = new Set<string>();
    const wanted = new Set<string>();
    note(picture, own, wanted);
    const missing: ForeignNode[] = [];
    for (const id of wanted) {
      const part = own.has(id) ? undefined : this.#byId.get(id);
      if (part === undefined) continue;
      missing.push(part);
      // What it uses in turn is looked for, too: a set goes on with what is added to it.
      note(part, own, wanted);
    }
    if (missing.length === 0) return picture;
    const defs: ForeignNode = {
      type: 'foreign',
      language: 'svg',
      name: 'defs',
      id: undefined,
      attributes: {},
      children: missing,
    };
    return { ...picture, children: [...picture.children, defs] };
  }

  #collect(nodes: readonly (DocumentNode | ForeignNode)[]): void {
    for (const node of nodes) {
      if (node.type === 'foreign' && node.id !== undefined) this.#byId.set(node.id, node);
      if ('children' in node) this.#collect(node.children);
    }
  }
}

/** Notes the ids that a part has and those that it refers to. */
function note(part: ForeignNode, own: Set<string>, wanted: Set<string>): void {
  if (part.id !== undefined) own.add(part.id);
  for (const [name, value] of Object.entries(part.attributes)) {
    if (name === 'href') wanted.add(value.slice(1));
    else if (value.startsWith('url(#')) wanted.add(value.slice(5, -1));
  }
  for (const child of part.children) {
    if (child.type === 'foreign') note(child, own, wanted);
  }
}

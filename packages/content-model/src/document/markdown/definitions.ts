import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';

/** What a Markdown text defines for the references in it. */
export interface Definitions {
  /** By the identifier of the reference; the first of several counts (CommonMark, section 4.7). */
  readonly links: ReadonlyMap<string, Definition>;
  readonly notes: ReadonlyMap<string, FootnoteDefinition>;
  /** Further notes of an identifier that has one already. */
  readonly repeatedNotes: readonly FootnoteDefinition[];
}

/** Finds the definitions of a text, which may follow their references. */
export function findDefinitions(tree: Root, markdown: string): Definitions {
  const links = new Map<string, Definition>();
  const notes = new Map<string, FootnoteDefinition>();
  const repeatedNotes: FootnoteDefinition[] = [];
  const stack: Nodes[] = markdown.includes(']:') ? [tree] : [];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'definition') {
      if (!links.has(node.identifier)) links.set(node.identifier, node);
      continue;
    }
    if (node.type === 'footnoteDefinition') {
      if (notes.has(node.identifier)) repeatedNotes.push(node);
      else notes.set(node.identifier, node);
    }
    if (!holdsBlocks(node)) continue;
    for (let i = node.children.length - 1; i >= 0; i -= 1) {
      const child = node.children[i];
      if (child) stack.push(child);
    }
  }
  return { links, notes, repeatedNotes };
}

type BlockParent = Extract<
  Nodes,
  {
    type:
      | 'root'
      | 'blockquote'
      | 'callout'
      | 'containerDirective'
      | 'descriptionDetails'
      | 'descriptionList'
      | 'disclosure'
      | 'footnoteDefinition'
      | 'list'
      | 'listItem';
  }
>;

/** Whether a node holds paragraphs, lists and the like; what is in any other is part of a line. */
export function holdsBlocks(node: Nodes): node is BlockParent {
  switch (node.type) {
    case 'root':
    case 'blockquote':
    case 'callout':
    case 'containerDirective':
    case 'descriptionDetails':
    case 'descriptionList':
    case 'disclosure':
    case 'footnoteDefinition':
    case 'list':
    case 'listItem':
      return true;
    default:
      return false;
  }
}

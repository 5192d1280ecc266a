import type { Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { TextSource } from './text-node.ts';

const DEFINITION = /^[ \t]{0,3}\*\[([^[\]\n]+)\]:[ \t]*(\S[^\n]*?)[ \t]*$/;

/** Takes the paragraphs that define abbreviations out of a text. */
export function takeAbbreviations(tree: Root, markdown: string): Abbreviations | undefined {
  const titles = new Map<string, string>();
  tree.children = tree.children.filter((node) => {
    if (node.type !== 'paragraph') return true;
    const definitions = definitionsIn(node, markdown);
    for (const [term, title] of definitions ?? []) {
      if (!titles.has(term)) titles.set(term, title);
    }
    return definitions === undefined;
  });
  return titles.size === 0 ? undefined : new Abbreviations(titles);
}

/** The abbreviations that the lines of a paragraph define; undefined where it is another text. */
function definitionsIn(
  { position }: Paragraph,
  markdown: string,
): readonly (readonly [string, string])[] | undefined {
  const source = markdown.slice(position?.start.offset, position?.end.offset);
  if (!source.startsWith('*[')) return undefined;
  const definitions: [string, string][] = [];
  for (const line of source.split('\n')) {
    const match = DEFINITION.exec(line);
    if (match === null) return undefined;
    definitions.push([match[1] ?? '', match[2] ?? '']);
  }
  return definitions;
}

/** Finds the abbreviations of a text where they are first used. */
class Abbreviations {
  readonly #titles: ReadonlyMap<string, string>;
  readonly #pattern: RegExp;
  readonly #used = new Set<string>();

  constructor(titles: ReadonlyMap<string, string>) {
    this.#titles = titles;
    const terms = [...titles.keys()].sort((a, b) => b.length - a.length).map(escapePattern);
    this.#pattern = new RegExp(
      String.raw`(?<![\p{L}\p{N}])(?:${terms.join('|')})(?![\p{L}\p{N}])`,
      'gu',
    );
  }

  /** Divides a text so that each abbreviation that is used for the first time is a node. */
  read(text: Text, markdown: string): readonly PhrasingContent[] {
    const out: PhrasingContent[] = [];
    let source: TextSource | undefined;
    let from = 0;
    for (const { 0: term, index } of text.value.matchAll(this.#pattern)) {
      const title = this.#titles.get(term);
      if (title === undefined || this.#used.has(term)) continue;
      this.#used.add(term);
      source ??= new TextSource(text, markdown);
      if (index > from) out.push(source.slice(from, index));
      from = index + term.length;
      out.push({ type: 'abbreviation', title, children: [source.slice(index, from)] });
    }
    if (source === undefined) return [text];
    return from < text.value.length ? [...out, source.slice(from, text.value.length)] : out;
  }
}

export type { Abbreviations };

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

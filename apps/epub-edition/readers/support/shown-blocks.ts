import type { Article, Document, DocumentNode, Issue } from '@pressroom/content-model';
import { plainText } from '@pressroom/render';

/** A paragraph, heading, item, cell, note …: its words stand together wherever it is shown. */
interface Block {
  readonly text: string;
  /** How often the issue has it. */
  readonly count: number;
  /** In a table, a line of one cell may be followed by that of the cell beside it. */
  readonly isCell: boolean;
}

/**
 * The blocks of an issue's texts that a printed book does not have: every one is looked for
 * character by character, as often as it stands in the model. Blocks may change places, as
 * captions do; numbers of notes and items may stand within.
 *
 * @param printed the words of all pages as a program took them from the pages
 */
export function blocksNotIn(printed: string, issue: Issue): readonly string[] {
  const shown = squash(printed);
  return blocksOf(issue)
    .filter((block) => !isShown(block, shown))
    .map(({ text, count }) => `${count} × ${text}`);
}

function isShown({ text, count, isCell }: Block, shown: string): boolean {
  if (countIn(shown, squash(text)) >= count) return true;
  return isCell && text.split(/\s+/).every((word) => countIn(shown, squash(word)) >= count);
}

function countIn(shown: string, block: string): number {
  const characters = [...block].map((one) => one.replace(/[\\^$.*+?{}|/]/g, '\\$&'));
  return [...shown.matchAll(new RegExp(characters.join('\\p{N}{0,3}'), 'gu'))].length;
}

function blocksOf({ letter, articles }: Issue): readonly Block[] {
  const blocks = new Map<string, Block>();
  const add = (text: string, isCell: boolean) => {
    if (squash(text) === '') return;
    const count = (blocks.get(text)?.count ?? 0) + 1;
    blocks.set(text, { text, count, isCell });
  };
  for (const text of letter ? [letter, ...articles] : articles) {
    for (const one of headOf(text)) add(one, false);
    const body = withoutPictures(text.body());
    const cells = new Set(tablesOf(body.children).flatMap((table) => linesOf(table)));
    for (const line of linesOf(body)) add(line, cells.has(line));
  }
  return [...blocks.values()];
}

function headOf(text: Article | { readonly source: string }): readonly string[] {
  if (!('title' in text)) return [];
  return [text.title, text.standfirst ?? '', ...text.authors.map(({ name }) => name)];
}

function linesOf(document: Document): readonly string[] {
  return plainText(document).split('\n');
}

/** Where a picture is shown, its alternative text is not. */
function withoutPictures({ children }: Document): Document {
  return { children: children.filter((node) => !isPicture(node)).map(withoutPicturesIn) };
}

function withoutPicturesIn<T extends DocumentNode>(node: T): T {
  if (node.type === 'foreign' || !('children' in node)) return node;
  const { children } = withoutPictures({ children: node.children });
  return { ...node, children };
}

function isPicture(node: DocumentNode): boolean {
  return node.type === 'image' && node.source.kind === 'file';
}

function tablesOf(nodes: readonly DocumentNode[]): readonly Document[] {
  return nodes.flatMap((node) => {
    if (node.type === 'table') return [{ children: [node] }];
    return node.type !== 'foreign' && 'children' in node ? tablesOf(node.children) : [];
  });
}

/** Without what a printer sets in its own way: spaces, boxes of tasks, brackets of ruby. */
function squash(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}☐☑[\]()]+/gu, '');
}

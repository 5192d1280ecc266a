import type { Article, Body, Issue } from '@pressroom/content-model';
import { plainText } from '@pressroom/render';
import type { Nodes, Root } from 'hast';

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
    const cells = new Set(tablesOf(body).flatMap((table) => linesOf(table)));
    for (const line of linesOf(body)) add(line, cells.has(line));
  }
  return [...blocks.values()];
}

function headOf(text: Article | { readonly source: string }): readonly string[] {
  if (!('title' in text)) return [];
  return [text.title, text.standfirst ?? '', ...text.authors.map(({ name }) => name)];
}

function linesOf(body: Body): readonly string[] {
  return plainText(body).split('\n');
}

/** Where a picture is shown, its alternative text is not. */
function withoutPictures(body: Body): Body {
  const without = <T extends Nodes>(node: T): T =>
    'children' in node
      ? { ...node, children: node.children.filter((one) => !isPicture(one)).map(without) }
      : node;
  return without(body);
}

function isPicture(node: Nodes): boolean {
  return node.type === 'element' && node.data?.image?.kind === 'file';
}

function tablesOf(node: Nodes): readonly Root[] {
  if (node.type === 'element' && node.tagName === 'table') {
    return [{ type: 'root', children: [node] }];
  }
  return 'children' in node ? node.children.flatMap(tablesOf) : [];
}

/** Without what a printer sets in its own way: spaces, boxes of tasks, brackets of ruby. */
function squash(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}☐☑[\]()]+/gu, '');
}

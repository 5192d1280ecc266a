import type { Article, Body } from '@pressroom/content-model';
import { INLINE, textOfHtml, wordsOf } from '@pressroom/test-support';
import type { Nodes } from 'hast';

/** The words of an article as the model has them: its cover's, then its text's, images as theirs. */
export function wordsOfArticle(article: Article): readonly string[] {
  const body: Body = article.body();
  const cover =
    article.cover && !showsImage(body, article.cover.file.name) ? article.cover.alt : '';
  return wordsOf(`${cover} ${textOfTree(body)}`);
}

/** The words of HTML as a reader shows them, images as their alternative text. */
export function wordsOfHtml(html: string): readonly string[] {
  return wordsOf(textOfHtml(html));
}

function textOfTree(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  if (node.type === 'element') {
    const { tagName, properties } = node;
    if (tagName === 'img') return ` ${properties.alt ?? ''} `;
    // Added by the Markdown parser: a heading for screen readers, and the arrows back.
    if (properties.id === 'footnote-label' || properties.dataFootnoteBackref !== undefined)
      return '';
  }
  const text = node.children.map(textOfTree).join('');
  return node.type === 'element' && INLINE.has(node.tagName) ? text : ` ${text} `;
}

function showsImage(node: Nodes, name: string): boolean {
  if (!('children' in node)) return false;
  const image = node.type === 'element' ? node.data?.image : undefined;
  if (image?.kind === 'file' && image.file.name === name) return true;
  return node.children.some((child) => showsImage(child, name));
}

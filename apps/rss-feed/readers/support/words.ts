import type { Article, DocumentNode, ForeignNode } from '@pressroom/content-model';
import { showsImage } from '@pressroom/render';
import { INLINE, textOfHtml, wordsOf } from '@pressroom/test-support';

/** The words of an article as the model has them: its cover's, then its text's, images as theirs. */
export function wordsOfArticle(article: Article): readonly string[] {
  const document = article.body();
  const cover = article.cover && !showsImage(document, article.cover.file) ? article.cover.alt : '';
  return wordsOf(`${cover} ${document.children.map(textOfTree).join(' ')}`);
}

/** The words of HTML as a reader shows them, images as their alternative text. */
export function wordsOfHtml(html: string): readonly string[] {
  return wordsOf(textOfHtml(html));
}

function textOfTree(node: DocumentNode | ForeignNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'image') return ` ${node.alt} `;
  if (node.type === 'noteReference') return String(node.number);
  if (!('children' in node)) return '';
  const text = node.children.map(textOfTree).join('');
  return INLINE.has(node.type) ? text : ` ${text} `;
}

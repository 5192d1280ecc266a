import type { Article, Body } from '@pressroom/content-model';
import type { Nodes } from 'hast';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of an article as the model has them: its cover's, then its text's, images as theirs. */
export function wordsOfArticle(article: Article): readonly string[] {
  const body: Body = article.body();
  const cover =
    article.cover && !showsImage(body, article.cover.file.name) ? article.cover.alt : '';
  return wordsIn(`${cover} ${textOfTree(body)}`);
}

/** The words of HTML as a reader shows them, images as their alternative text. */
export function wordsOfHtml(html: string): readonly string[] {
  return wordsIn(textOfHtml(parseFragment(html)));
}

function wordsIn(text: string): readonly string[] {
  return text.normalize('NFC').match(WORD) ?? [];
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

const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rb rp rt ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

function showsImage(node: Nodes, name: string): boolean {
  if (!('children' in node)) return false;
  const image = node.type === 'element' ? node.data?.image : undefined;
  if (image?.kind === 'file' && image.file.name === name) return true;
  return node.children.some((child) => showsImage(child, name));
}

function textOfHtml(node: DefaultTreeAdapterMap['node']): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if ('tagName' in node && node.tagName === 'img') {
    return ` ${node.attrs.find(({ name }) => name === 'alt')?.value ?? ''} `;
  }
  if (!('childNodes' in node)) return '';
  const text = node.childNodes.map(textOfHtml).join('');
  return INLINE.has(node.nodeName) ? text : ` ${text} `;
}

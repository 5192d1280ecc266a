import type { Issue, Publication } from '@pressroom/content-model';
import type { OutputFile } from '@pressroom/edition';
import { composeMail } from './mail/compose-mail.ts';
import { renderIssue } from './text/rendered-issue.ts';
import type { TextStyle } from './text/text-style.ts';
import { writeFullText } from './text/write-full-text.ts';
import { writeShortText } from './text/write-short-text.ts';

/**
 * The files of an issue: `<id>.txt` and `<id>.eml`, and the same in `short/`.
 *
 * @param onArticle called when an article is done
 */
export async function* writeIssueFiles(
  issue: Issue,
  publication: Publication,
  style: TextStyle,
  onArticle: () => void,
): AsyncGenerator<OutputFile> {
  const rendered = await renderIssue(issue, publication, style, onArticle);
  const articles = issue.articles.length;
  for (const form of ['full', 'short'] as const) {
    const write = form === 'full' ? writeFullText : writeShortText;
    const passages = write(rendered, publication, style);
    const path = form === 'full' ? issue.id : `short/${issue.id}`;
    const text = passages.map((passage) => passage.text);
    yield { name: `${path}.txt`, content: text, articles };
    const mail = composeMail(issue, form, passages, publication);
    yield { name: `${path}.eml`, content: mail, articles };
  }
}

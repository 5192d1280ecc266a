import type { Issue } from '@pressroom/content-model';
import { chooseIssues, type Edition, ISSUE_OPTION, textsOf } from '@pressroom/edition';
import { issueFileName } from './book/issue-identity.ts';
import { planBook } from './book/plan-book.ts';
import { chooseCover } from './cover/choose-cover.ts';
import { FileCache } from './images/file-cache.ts';
import { PROFILES } from './images/image-profile.ts';
import { ImageShelf } from './images/image-shelf.ts';
import { IssueEpub } from './package/issue-epub.ts';

interface Plan {
  readonly issues: readonly Issue[];
  /** Issues were chosen by name: the files of the others stay. */
  readonly isPartial: boolean;
}

/** One EPUB for each issue. */
export const epubEdition: Edition<Plan> = {
  name: 'epub-edition',
  about: 'Makes an EPUB of each issue.',
  options: ISSUE_OPTION,
  plan(publication, args) {
    return {
      issues: chooseIssues(publication, args),
      isPartial: args.text('issue') !== undefined,
    };
  },
  texts: ({ issues }) => textsOf(issues),
  async *build({ issues }, { publication, progress, warn }) {
    const total = issues.reduce((sum, issue) => sum + issue.articles.length, 0);
    const cache = new FileCache();
    let done = 0;
    for (const issue of issues) {
      const book = planBook(publication, issue);
      const images = new ImageShelf(PROFILES.color, cache, warn);
      const cover = await chooseCover(book, images, cache);
      const epub = new IssueEpub(book, cover, images, () => {
        done += 1;
        progress.step(Math.min(done, total), total, 'articles');
      });
      const name = `${issueFileName(publication, issue)}.epub`;
      yield { name, content: await epub.genEpub(), articles: issue.articles.length };
    }
  },
  keeps: ({ isPartial }) => isPartial,
};

import type { Issue, Publication } from '@pressroom/content-model';
import {
  type Arguments,
  chooseIssues,
  type Edition,
  ISSUE_OPTION,
  issueInputs,
  textsOf,
  UsageError,
} from '@pressroom/edition';
import type { TextStyle } from './text/text-style.ts';
import { writeIssueFiles } from './write-issue-files.ts';

interface Plan {
  readonly issues: readonly Issue[];
  /** The other issues' files stay. */
  readonly isPartial: boolean;
  readonly style: TextStyle;
}

/** The newsletter: for each issue a text and a mail, both also in short. */
export const newsletterEdition: Edition<Plan> = {
  name: 'newsletter',
  about: 'Writes each issue as plain text and as a mail, in full and in short.',
  options: {
    ...ISSUE_OPTION,
    width: {
      type: 'string',
      value: 'N',
      help: 'Display columns, 40 to 100 (default: newsletter.width of publication.yaml, or 72)',
    },
    style: {
      type: 'string',
      value: 'links=end|inline',
      help: 'Addresses at the end of each article, or in the text (default: newsletter.links, or end)',
    },
  },
  plan: (publication, args) => ({
    issues: chooseIssues(publication, args),
    isPartial: args.text('issue') !== undefined,
    style: readStyle(publication, args),
  }),
  address: ({ settings }) => settings.newsletter.archive,
  texts: ({ issues }) => textsOf(issues),
  *build({ issues, style }, context) {
    const { publication, progress } = context;
    const total = issues.reduce((sum, issue) => sum + issue.articles.length, 0);
    let done = 0;
    const onArticle = () => {
      done += 1;
      progress.step(done, total, 'articles');
    };
    for (const issue of issues) {
      yield {
        key: issue.id,
        inputs: () => issueInputs(issue, context, style),
        make: () => writeIssueFiles(issue, publication, style, onArticle),
      };
    }
  },
  isPartial: ({ isPartial }) => isPartial,
};

/** What the user asks for, or else the settings. */
function readStyle({ settings }: Publication, args: Arguments): TextStyle {
  const { width, links } = settings.newsletter;
  const given = args.text('width');
  if (given !== undefined && !/^(?:[4-9]\d|100)$/.test(given)) {
    throw new UsageError(`--width takes a whole number from 40 to 100; not "${given}"`);
  }
  const style = args.choice('style', ['links=end', 'links=inline'], `links=${links}`);
  return {
    width: given === undefined ? width : Number(given),
    links: style === 'links=end' ? 'end' : 'inline',
  };
}

import { type Arguments, type Issue, type Publication, UsageError } from '@pressroom/content-model';
import {
  chooseIssues,
  ISSUE_OPTION,
  type OutputFile,
  runEdition,
  textsOf,
} from '@pressroom/edition';
import { type TextLine, writeLine } from '@pressroom/render';
import { composeMail, type Form } from './mail/compose-mail.ts';
import { renderIssue } from './text/rendered-issue.ts';
import type { TextStyle } from './text/text-style.ts';
import { writeFullText } from './text/write-full-text.ts';
import { writeShortText } from './text/write-short-text.ts';

interface Plan {
  readonly issues: readonly Issue[];
  /** The other issues' files stay. */
  readonly one: boolean;
  readonly style: TextStyle;
}

await runEdition<Plan>(
  {
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
      one: args.text('issue') !== undefined,
      style: readStyle(publication, args),
    }),
    texts: ({ issues }) => textsOf(issues),
    *build({ issues, style }, { publication, progress }) {
      const total = issues.reduce((sum, issue) => sum + issue.articles.length, 0);
      let done = 0;
      for (const issue of issues) {
        const rendered = renderIssue(issue, publication, style, () => {
          done += 1;
          progress.step(done, total, 'articles');
        });
        const full = writeFullText(rendered, publication, style);
        yield* filesOf(issue, 'full', full, publication);
        const short = writeShortText(rendered, publication, style);
        yield* filesOf(issue, 'short', short, publication);
      }
    },
    keeps: ({ one }) => one,
  },
  import.meta.url,
);

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

function* filesOf(
  issue: Issue,
  form: Form,
  lines: readonly TextLine[],
  publication: Publication,
): Generator<OutputFile> {
  const path = form === 'full' ? issue.id : `short/${issue.id}`;
  const articles = issue.articles.length;
  yield { name: `${path}.txt`, content: `${lines.map(writeLine).join('\n')}\n`, articles };
  yield {
    name: `${path}.eml`,
    content: composeMail(issue, form, lines, publication),
    articles,
  };
}

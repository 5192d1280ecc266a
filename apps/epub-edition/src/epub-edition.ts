import type {
  Diagnostic,
  ImageFile,
  ImageProblem,
  Issue,
  Publication,
} from '@pressroom/content-model';
import {
  type BuildContext,
  chooseIssues,
  type Edition,
  FileCache,
  ISSUE_OPTION,
  issueFileName,
  issueInputs,
  type OutputFile,
  textsOf,
} from '@pressroom/edition';
import { planBook } from './book/plan-book.ts';
import { coverFileName, makeCatalog, OPDS1, OPDS2, thumbnailFileName } from './catalog/catalog.ts';
import { writeOpds1 } from './catalog/write-opds1.ts';
import { writeOpds2 } from './catalog/write-opds2.ts';
import { catalogImages } from './cover/catalog-images.ts';
import { chooseCover } from './cover/choose-cover.ts';
import type { CoverImage } from './cover/cover-image.ts';
import { reportOmitted } from './cover/report-omitted.ts';
import { type ImageProfile, PROFILES, shrink } from './images/image-profile.ts';
import { ImageStore } from './images/image-store.ts';
import { IssueEpub, type MadeBook } from './package/issue-epub.ts';
import type { Finding } from './preflight/preflight.ts';

/** By how much images are made smaller, in turn, until the whole book is small enough. */
const FACTORS = [1, 0.7, 0.5, 0.35];
const MAX_BYTES = 50_000_000;

interface Plan {
  readonly issues: readonly Issue[];
  readonly images: ImageProfile;
  /** Issues were chosen by name: the files of the others stay. */
  readonly isPartial: boolean;
}

/** One EPUB for each issue, and catalogs by which devices fetch them. */
export const epubEdition: Edition<Plan> = {
  name: 'epub-edition',
  about: 'Makes an EPUB of each issue, and OPDS catalogs of all of them.',
  options: {
    ...ISSUE_OPTION,
    images: {
      type: 'string',
      value: 'PROFILE',
      help: 'What images are made for: color, eink (default: as publication.yaml says)',
    },
  },
  plan(publication, args) {
    const profile = args.choice('images', ['color', 'eink'], publication.settings.epub.images);
    return {
      issues: chooseIssues(publication, args),
      images: PROFILES[profile],
      isPartial: args.text('issue') !== undefined,
    };
  },
  address: ({ settings }) => settings.epub.url,
  texts: ({ issues }) => textsOf(issues),
  async *build({ issues, images }, context) {
    const { publication, progress, has } = context;
    const total = issues.reduce((sum, issue) => sum + issue.articles.length, 0);
    const cache = new FileCache();
    let done = 0;
    for (const issue of issues) {
      const step = () => progress.step(Math.min(++done, total), total, 'articles');
      yield {
        key: issue.id,
        inputs: () => issueInputs(issue, context, images),
        make: () => makeIssue(issue, images, cache, context, step),
      };
    }
    // Where one issue is made alone, the others are there from earlier builds, or not at all.
    const isThere = (issue: Issue) =>
      issues.includes(issue) || has(`${issueFileName(publication, issue)}.epub`);
    const catalog = makeCatalog(publication, publication.issues.filter(isThere));
    yield { name: OPDS1, content: writeOpds1(catalog) };
    yield { name: OPDS2, content: writeOpds2(catalog) };
  },
  isPartial: ({ isPartial }) => isPartial,
};

async function* makeIssue(
  issue: Issue,
  profile: ImageProfile,
  cache: FileCache,
  { publication, warn, reportImage }: BuildContext,
  step: () => void,
): AsyncGenerator<OutputFile> {
  const { cover, epub, kepub, findings, faults } = await makeSmallEnough(
    publication,
    issue,
    profile,
    cache,
    step,
  );
  for (const [file, fault] of faults) reportImage(file, fault);
  if (cover.leftOut.length > 0) warn(reportOmitted(cover.leftOut, issue));
  for (const finding of findings) warn(toDiagnostic(finding, issue));
  const name = issueFileName(publication, issue);
  const articles = issue.articles.length;
  yield { name: `${name}.epub`, content: epub, articles };
  if (kepub) yield { name: `${name}.kepub.epub`, content: kepub, articles };
  const pictures = await catalogImages(cover, cache);
  yield { name: coverFileName(publication, issue), content: pictures.cover };
  yield { name: thumbnailFileName(publication, issue), content: pictures.thumbnail };
}

interface SmallBook extends MadeBook {
  readonly cover: CoverImage;
  /** What is wrong with images, and only decoding them showed. */
  readonly faults: ReadonlyMap<ImageFile, ImageProblem>;
}

/** Makes a book, with smaller images where it would be too large for a device. */
async function makeSmallEnough(
  publication: Publication,
  issue: Issue,
  profile: ImageProfile,
  cache: FileCache,
  step: () => void,
): Promise<SmallBook> {
  const book = planBook(publication, issue);
  for (const [attempt, factor] of FACTORS.entries()) {
    const faults = new Map<ImageFile, ImageProblem>();
    const images = new ImageStore(shrink(profile, factor), cache, (file, fault) => {
      faults.set(file, fault);
    });
    const cover = await chooseCover(book, images, cache);
    const { kobo } = publication.settings.epub;
    const isLast = attempt === FACTORS.length - 1;
    const most = isLast ? Number.POSITIVE_INFINITY : MAX_BYTES;
    const made = await new IssueEpub(book, { cover, images, kobo, most, step }).make();
    if (made) return { ...made, cover, faults };
  }
  throw new RangeError('there is no factor for images');
}

function toDiagnostic({ rule, message }: Finding, issue: Issue): Diagnostic {
  return {
    ruleId: rule.id,
    severity: 'warning',
    message: `Kindle may refuse the issue ${issue.id} (E999): ${message}.`,
    hint: rule.hint,
    file: issue.source ?? 'publication.yaml',
    line: 1,
    column: 1,
  };
}

import type { Job } from '../job.ts';
import { articleHuge } from './article-huge.ts';
import { buildCached } from './build-cached.ts';
import { epubHundred } from './epub-hundred.ts';
import { epubThousand } from './epub-thousand.ts';
import { epubTwoThousand } from './epub-two-thousand.ts';
import { feedNewest } from './feed-newest.ts';
import { feedNewestSmall } from './feed-newest-small.ts';
import { feedThousand } from './feed-thousand.ts';
import { mailHundredThousand } from './mail-hundred-thousand.ts';
import { mailSigned } from './mail-signed.ts';
import { mailTenThousand } from './mail-ten-thousand.ts';
import { memoryOfTenThousand } from './memory-of-ten-thousand.ts';
import { newsletterHundred } from './newsletter-hundred.ts';
import { newsletterThousand } from './newsletter-thousand.ts';
import { rebuildEdit } from './rebuild-edit.ts';
import { rebuildNothing } from './rebuild-nothing.ts';
import { webEdit } from './web-edit.ts';
import { webThousand } from './web-thousand.ts';

/** Every job, in the order in which they run. */
export const JOBS: readonly Job[] = [
  feedNewestSmall,
  feedNewest,
  feedThousand,
  epubHundred,
  epubThousand,
  epubTwoThousand,
  newsletterHundred,
  newsletterThousand,
  webThousand,
  webEdit,
  rebuildEdit,
  rebuildNothing,
  ...articleHuge,
  ...memoryOfTenThousand,
  buildCached,
  mailTenThousand,
  mailSigned,
  mailHundredThousand,
];

import { watch } from 'node:fs';
import { join } from 'node:path';
import { EXIT, runCommand } from '@pressroom/content-model';
import { buildEditions, REPOSITORY } from './build-editions.ts';

/** How long the content must be still before it is built, in milliseconds: editors save in steps. */
const STILL = 200;

runCommand({
  usage: 'npm run dev --',
  about: 'Builds all editions, and again at each change of the content. Ctrl-C ends it.',
  options: {},
  async run() {
    let changed = true;
    let wake = () => {};
    let timer: NodeJS.Timeout | undefined;
    const watcher = watch(join(REPOSITORY, 'content'), { recursive: true }, () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        changed = true;
        wake();
      }, STILL);
    });
    let stopped = false;
    process.once('SIGINT', () => {
      stopped = true;
      watcher.close();
      wake();
    });
    while (!stopped) {
      if (changed) {
        changed = false;
        await buildEditions({ asOf: undefined, force: false });
        if (!stopped) process.stdout.write('\nWatching content/ …\n');
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
    clearTimeout(timer);
    return EXIT.fine;
  },
});

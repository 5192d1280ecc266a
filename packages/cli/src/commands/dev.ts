import { watch } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from '@pressroom/edition';
import { EXIT } from '../terminal/exit.ts';
import { printFailure } from '../terminal/print-error.ts';
import { runCommand } from '../terminal/run-command.ts';
import { buildWithTurbo } from './build-with-turbo.ts';

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
    let failure: Error | undefined;
    watcher.on('error', (error) => {
      failure = error;
      wake();
    });
    let stopped = false;
    process.once('SIGINT', () => {
      stopped = true;
      watcher.close();
      wake();
    });
    while (!stopped && !failure) {
      if (changed) {
        changed = false;
        // A file may be missing or half written at this moment; the next change starts another build.
        await buildWithTurbo({ asOf: undefined, force: false }).catch(printFailure);
        if (!stopped) process.stdout.write('\nWatching content/ …\n');
      } else {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    }
    clearTimeout(timer);
    watcher.close();
    if (failure) throw failure;
    return EXIT.ok;
  },
});

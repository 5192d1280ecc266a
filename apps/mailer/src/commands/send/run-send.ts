import { writeFileSync } from 'node:fs';
import { EXIT, type ExitCode, printError } from '@pressroom/cli';
import { type Arguments, userPath } from '@pressroom/edition';
import type { Ledger, LedgerIssue } from '../../ledger/ledger.ts';
import { ProgressLine } from '../../sending/progress-line.ts';
import { addFigures, formatReport, makeReport, type RunFigures } from '../../sending/report.ts';
import { runWorker, type Work, type WorkEnd } from '../../sending/run-worker.ts';
import { print } from '../print.ts';

const SECOND = 1000;

/** Works until an issue is sent or something stops it, and reports. */
export async function runSend(
  ledger: Ledger,
  issue: LedgerIssue,
  args: Arguments,
  work: Omit<Work, 'signal' | 'onTurn'>,
): Promise<ExitCode> {
  const startedAt = new Date();
  const start = performance.now();
  const figures: RunFigures = { accepted: 0, failed: 0, unknown: 0, deferred: 0, recovered: 0 };
  const progress = watchProgress(ledger, issue.id);
  const interrupt = listenForInterrupt();
  let end: WorkEnd;
  try {
    end = await runWorker(ledger, {
      ...work,
      signal: interrupt.signal,
      onTurn: (outcomes, { recovered }) => {
        addFigures(figures, outcomes, recovered);
        progress.look();
      },
    });
  } finally {
    interrupt.end();
    await progress.end();
  }
  if (end.reason === 'database') return tellDatabaseFailure(end);
  const seconds = (performance.now() - start) / SECOND;
  const report = await makeReport(ledger, issue, end, figures, startedAt, seconds);
  print(formatReport(report));
  const file = args.text('report');
  if (file !== undefined) writeFileSync(userPath(file), `${JSON.stringify(report, null, 2)}\n`);
  return end.reason === 'finished' ? EXIT.ok : EXIT.failure;
}

/** The first Ctrl-C finishes what is under way; the second one ends at once. */
function listenForInterrupt(): { readonly signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(130);
    printError('finishing the current messages; press Ctrl-C again to stop at once');
    controller.abort();
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  return {
    signal: controller.signal,
    end: () => {
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
    },
  };
}

/** Shows the progress on a terminal; elsewhere it is silent. */
function watchProgress(ledger: Ledger, id: string): { look(): void; end(): Promise<void> } {
  const line = new ProgressLine();
  let nextAt = 0;
  let counting: Promise<void> | undefined;
  const show = async () => {
    const start = performance.now();
    const counts = await ledger.count(id);
    process.stderr.write(`\r\u001b[K${line.format(counts, performance.now())}`);
    // Counting a large ledger takes time, of which sending is to have the most.
    nextAt = performance.now() + Math.max(SECOND / 4, 20 * (performance.now() - start));
  };
  return {
    look() {
      if (!process.stderr.isTTY || counting || performance.now() < nextAt) return;
      counting = show()
        .catch(() => undefined)
        .finally(() => {
          counting = undefined;
        });
    },
    async end() {
      await counting;
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
    },
  };
}

function tellDatabaseFailure({ why, unrecorded }: WorkEnd): ExitCode {
  printError(`stopped: ${why ?? 'the database failed'}`);
  if (unrecorded.length > 0) {
    printError('these outcomes could not be recorded; the next run treats them as in doubt:');
    for (const { recipient, state, reply } of unrecorded)
      printError(`  ${recipient}  ${state}  ${reply}`);
  }
  return EXIT.failure;
}

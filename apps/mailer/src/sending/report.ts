import type { Counts, Outcome } from '../ledger/delivery.ts';
import type { Delivery, Ledger, LedgerIssue } from '../ledger/ledger.ts';
import { totals } from './progress-line.ts';
import type { WorkEnd } from './run-worker.ts';

/** What this run of this worker did. */
export interface RunFigures {
  accepted: number;
  failed: number;
  unknown: number;
  /** Sent away to come again later. */
  deferred: number;
  /** Taken over from workers that vanished. */
  recovered: number;
}

export interface Report {
  readonly issue: string;
  readonly subject: string;
  readonly policy: string;
  readonly ended: WorkEnd['reason'];
  readonly why?: string;
  readonly startedAt: string;
  readonly seconds: number;
  readonly run: Readonly<RunFigures>;
  readonly counts: Counts & { readonly total: number };
  readonly failed: readonly Row[];
  readonly unknown: readonly Row[];
  readonly unrecorded: readonly Row[];
}

interface Row {
  readonly recipient: string;
  readonly state: string;
  readonly reply: string;
}

export function addFigures(
  figures: RunFigures,
  outcomes: readonly Outcome[],
  recovered: number,
): void {
  figures.recovered += recovered;
  for (const { state } of outcomes) figures[state === 'pending' ? 'deferred' : state] += 1;
}

/** Gathers what the ledger says after a run. @throws DatabaseError */
export async function makeReport(
  ledger: Ledger,
  issue: LedgerIssue,
  end: WorkEnd,
  run: RunFigures,
  startedAt: Date,
  seconds: number,
): Promise<Report> {
  const counts = await ledger.count(issue.id);
  return {
    issue: issue.id,
    subject: issue.subject,
    policy: issue.policy,
    ended: end.reason,
    ...(end.why === undefined ? {} : { why: end.why }),
    startedAt: startedAt.toISOString(),
    seconds: Math.round(seconds * 1000) / 1000,
    run,
    counts: { ...counts, total: totals(counts).total },
    failed: await rowsOf(ledger.list(issue.id, ['failed'])),
    unknown: await rowsOf(ledger.list(issue.id, ['unknown'])),
    unrecorded: end.unrecorded.map(({ recipient, state, reply }) => ({ recipient, state, reply })),
  };
}

/** Longest list in the report on the screen; all are in the JSON and in `--status`. */
const SHOWN = 20;

/** The report for people. */
export function formatReport(report: Report): string {
  const { run, seconds } = report;
  const rate = seconds > 0 && run.accepted > 0 ? `, ${(run.accepted / seconds).toFixed(1)}/s` : '';
  return [
    `${report.issue}: ${report.subject}`,
    `${run.accepted} sent in this run in ${seconds.toFixed(1)} s${rate}${run.recovered > 0 ? `; ${run.recovered} taken over from a worker that vanished` : ''}`,
    formatCounts(report.counts),
    ...list('failed', report.failed),
    ...list('unknown, perhaps delivered (settle with --settle)', report.unknown),
    ...list('could not be written down', report.unrecorded),
    ENDS[report.ended] + (report.why === undefined ? '' : `: ${report.why}`),
  ].join('\n');
}

const ENDS: Readonly<Record<WorkEnd['reason'], string>> = {
  finished: 'finished',
  stopped: 'stopped; run it again to go on',
  paused: 'PAUSED; fix this and continue with --resume',
  server: 'STOPPED, the mail server cannot be reached; run it again to go on',
  failed: 'STOPPED, a message could not be composed; fix this and run it again',
  database: 'STOPPED, the database failed; run it again to go on',
};

/** `total 3 = accepted 2 + …`, in the ledger's words. */
export function formatCounts(counts: Counts): string {
  const parts = [
    `${counts.accepted} accepted`,
    `${counts.failed} failed`,
    `${counts.suppressed} suppressed`,
    `${counts.unknown} unknown`,
    `${counts.pending} pending`,
    `${counts.sending} sending`,
  ];
  return `${parts.join(' + ')} = ${totals(counts).total} in all`;
}

function list(title: string, rows: readonly Row[]): readonly string[] {
  if (rows.length === 0) return [];
  const more = rows.length > SHOWN ? [`  … and ${rows.length - SHOWN} more`] : [];
  const shown = rows.slice(0, SHOWN).map(({ recipient, reply }) => `  ${recipient}  ${reply}`);
  return [`${title}:`, ...shown, ...more];
}

async function rowsOf(deliveries: AsyncIterable<Delivery>): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for await (const { recipient, state, reply } of deliveries) {
    rows.push({ recipient, state, reply: reply ?? '' });
  }
  return rows;
}

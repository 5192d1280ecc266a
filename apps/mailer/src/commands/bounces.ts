import { CONTENT_OPTIONS, EXIT, type ExitCode, printError, runCommand } from '@pressroom/cli';
import { type Arguments, UsageError, userPath } from '@pressroom/edition';
import { type Applied, applyReport } from '../bounces/apply-report.ts';
import { type MaildirMessage, readMaildir } from '../bounces/maildir.ts';
import { type IncomingReport, readReport } from '../bounces/read-report.ts';
import { DatabaseError } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { Ledger } from '../ledger/ledger.ts';
import { describeCount, SoftFailures, softFailureLimit } from '../ledger/soft-failures.ts';
import { Subscribers } from '../subscribers/subscribers.ts';
import { Tokens } from '../token/tokens.ts';
import { readEnvironment } from './environment.ts';
import { print } from './print.ts';
import { readPublication } from './read-publication.ts';

runCommand({
  usage: 'npm run bounces --',
  about: 'Processes bounces, complaints and unsubscribe emails.',
  positionals: 'MAILDIR…',
  options: { content: CONTENT_OPTIONS.content },
  more: [
    'Messages that were understood are marked as seen; the others stay new, for a person to read.',
    'A reader whose issues come back several times in a row leaves the list: see mailer.bounces',
    'in publication.yaml.',
  ].join('\n'),
  run,
});

async function run(args: Arguments): Promise<ExitCode> {
  if (args.positionals.length === 0) throw new UsageError('name a Maildir');
  const environment = readEnvironment();
  const tokens = new Tokens(environment.secret());
  const publication = readPublication(args);
  if (!publication) return EXIT.invalid;
  const database = await openDatabase(environment.databaseUrl);
  const counts = new Map<Applied, number>();
  try {
    const { returnPath, bounces } = publication.settings.mailer;
    const softFailures = new SoftFailures(database);
    const target = {
      ledger: new Ledger(database),
      softFailures,
      subscribers: new Subscribers(database),
      tokens,
      returnPath,
    };
    const apply = (report: IncomingReport) => applyReport(report, target);
    for (const folder of args.positionals) {
      for (const message of readMaildir(userPath(folder))) {
        const applied = await take(message, apply);
        counts.set(applied, (counts.get(applied) ?? 0) + 1);
      }
    }
    for (const { recipient, count, reply } of await softFailures.takeOff(
      softFailureLimit(bounces),
    )) {
      print(`${recipient} is off the list: ${describeCount(count)}, last: ${reply}`);
    }
  } finally {
    await database.close();
  }
  const parts = [...counts].map(([applied, count]) => `${count} ${applied}`);
  print(parts.length === 0 ? 'nothing new' : parts.join(', '));
  return EXIT.ok;
}

/** One message that cannot be read, or not be marked, is told and keeps no other waiting. */
async function take(
  message: MaildirMessage,
  apply: (report: IncomingReport) => Promise<Applied>,
): Promise<Applied> {
  try {
    const report = await readReport(message.read());
    const applied = await apply(report);
    const isForPerson = applied === 'not understood' || applied === 'failed, report to read';
    if (!isForPerson) message.markSeen();
    else printError(`${message.name}: ${describe(report)}`);
    return applied;
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    printError(`${message.name}: ${error instanceof Error ? error.message : String(error)}`);
    return 'not understood';
  }
}

function describe(report: IncomingReport): string {
  if (report.kind !== 'other' && report.kind !== 'unreadable report') {
    return `a ${report.kind} that carries no mark of ours`;
  }
  return `"${report.subject}" from ${report.from}`;
}

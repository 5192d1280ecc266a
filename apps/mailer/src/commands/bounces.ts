import {
  type Arguments,
  CONTENT_OPTIONS,
  EXIT,
  type ExitCode,
  fromUser,
  runCommand,
  UsageError,
} from '@pressroom/content-model';
import { type Applied, applyReport } from '../bounces/apply-report.ts';
import { readMaildir } from '../bounces/maildir.ts';
import { readReport } from '../bounces/read-report.ts';
import { openDatabase } from '../database/open-database.ts';
import { Ledger } from '../ledger/ledger.ts';
import { Subscribers } from '../subscribers/subscribers.ts';
import { Tokens } from '../token/tokens.ts';
import { readEnvironment } from './environment.ts';
import { readPublication } from './read-publication.ts';
import { complain, say } from './tell.ts';

await runCommand({
  usage: 'npm run bounces --',
  about: 'Reads what came back: bounces, complaints and mails that unsubscribe.',
  positionals: 'MAILDIR…',
  options: { content: CONTENT_OPTIONS.content },
  more: 'Messages that were understood are marked as seen; the others stay new, for a person to read.',
  run,
});

async function run(args: Arguments): Promise<ExitCode> {
  if (args.positionals.length === 0) throw new UsageError('name a Maildir');
  const environment = readEnvironment();
  const tokens = new Tokens(environment.secret());
  const publication = readPublication(args);
  if (!publication) return EXIT.content;
  const database = await openDatabase(environment.databaseUrl);
  const counts = new Map<Applied, number>();
  try {
    const [ledger, subscribers] = [new Ledger(database), new Subscribers(database)];
    for (const folder of args.positionals) {
      for (const message of readMaildir(fromUser(folder))) {
        const report = await readReport(message.read());
        const { returnPath } = publication.settings.mailer;
        const applied = await applyReport(report, ledger, subscribers, tokens, returnPath);
        counts.set(applied, (counts.get(applied) ?? 0) + 1);
        if (applied !== 'not understood') message.markSeen();
        else complain(`${message.name}: ${describe(report)}`);
      }
    }
  } finally {
    await database.close();
  }
  const parts = [...counts].map(([applied, count]) => `${count} ${applied}`);
  say(parts.length === 0 ? 'nothing new' : parts.join(', '));
  return EXIT.fine;
}

function describe(report: Awaited<ReturnType<typeof readReport>>): string {
  if (report.kind !== 'other') return `a ${report.kind} that carries no mark of ours`;
  return `"${report.subject}" from ${report.from}`;
}

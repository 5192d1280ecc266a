import { CONTENT_OPTIONS, EXIT, type ExitCode, runCommand } from '@pressroom/cli';
import { type Arguments, UsageError } from '@pressroom/edition';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { POLICIES } from '../ledger/delivery.ts';
import { Ledger } from '../ledger/ledger.ts';
import { SoftFailures } from '../ledger/soft-failures.ts';
import { Subscribers } from '../subscribers/subscribers.ts';
import { type Environment, readEnvironment } from './environment.ts';
import { confirmSend } from './send/confirm-send.ts';
import {
  listUnknown,
  pauseSending,
  resumeSending,
  settleUnknown,
  showStatus,
} from './send/ledger-actions.ts';
import { prepareSend } from './send/prepare-send.ts';
import { sendTest } from './send/send-test.ts';
import { showPlan } from './send/show-plan.ts';

runCommand({
  usage: 'npm run send --',
  about:
    'Sends an issue of the newsletter to every subscriber, once. Without --confirm it only shows what would happen.',
  options: {
    issue: { type: 'string', value: 'ID', help: 'The issue to send' },
    message: {
      type: 'string',
      value: 'FILE',
      help: 'Its message (default: apps/newsletter/dist/ID.eml)',
    },
    content: CONTENT_OPTIONS.content,
    confirm: { type: 'boolean', help: 'Send' },
    policy: {
      type: 'string',
      value: 'POLICY',
      help: `What to do with a delivery in doubt: ${POLICIES.join(' (send it again), ')} (leave it to you)`,
    },
    test: { type: 'string', value: 'ADDRESS', help: 'Send one copy to this address only' },
    status: { type: 'boolean', help: 'Show the progress of the issue' },
    pause: { type: 'boolean', help: 'Make all workers finish their current messages and stop' },
    resume: { type: 'boolean', help: 'Allow the sending again (with --confirm: and send)' },
    unknown: { type: 'boolean', help: 'List the deliveries in doubt' },
    settle: {
      type: 'string',
      value: 'HOW',
      help: 'Settle deliveries in doubt: accepted, failed, or again (send once more)',
    },
    all: { type: 'boolean', help: '--settle: all of them' },
    'new-text': {
      type: 'boolean',
      help: 'Continue although the text differs from that of earlier messages',
    },
    connections: { type: 'string', value: 'N', help: 'SMTP connections of this worker' },
    rate: {
      type: 'string',
      value: 'N',
      help: 'Limit of messages per minute, all workers together',
    },
    'domain-rate': {
      type: 'string',
      value: 'N',
      help: 'Limit of messages per minute to one domain',
    },
    'give-up': {
      type: 'string',
      value: 'HOURS',
      help: 'How long to retry a message that a server defers',
    },
    backoff: {
      type: 'string',
      value: 'SECONDS',
      help: 'Wait before the second attempt, doubled each time (default: 60)',
    },
    lease: {
      type: 'string',
      value: 'SECONDS',
      help: 'After how long a silent worker is considered dead (default: 60)',
    },
    patience: {
      type: 'string',
      value: 'SECONDS',
      help: 'How long to wait for an unreachable server or database (default: 600)',
    },
    report: { type: 'string', value: 'FILE', help: 'Also write the report as JSON' },
  },
  positionals: '[ADDRESS…]',
  more: [
    'SMTP_URL, MAILER_SECRET, DATABASE_URL and DKIM_KEY_FILE come from the environment or from .env.',
    'Exit code: 0 finished, 1 errors in the content, 2 wrong usage or a check failed, 3 stopped, paused or something is gone.',
  ].join('\n'),
  run,
});

async function run(args: Arguments): Promise<ExitCode> {
  const issue = args.text('issue');
  if (issue === undefined) throw new UsageError('name the issue: --issue 2024-07');
  const environment = readEnvironment();
  if (args.text('test') !== undefined) return sendTest(issue, args, environment);
  const database = await openDatabase(environment.databaseUrl);
  try {
    return await act(issue, args, environment, database);
  } finally {
    await database.close();
  }
}

async function act(
  issue: string,
  args: Arguments,
  environment: Environment,
  database: Database,
): Promise<ExitCode> {
  const ledger = new Ledger(database);
  const known = await ledger.issue(issue);
  const softFailures = new SoftFailures(database);
  if (args.flag('status')) return showStatus(ledger, softFailures, known, issue);
  if (args.flag('unknown')) return listUnknown(ledger, issue);
  if (args.text('settle') !== undefined) return settleUnknown(ledger, issue, args);
  if (args.positionals.length > 0)
    throw new UsageError(`unexpected argument "${args.positionals[0]}"`);
  if (args.flag('pause')) return pauseSending(ledger, known, issue);
  if (args.flag('resume')) {
    const code = await resumeSending(ledger, known, issue);
    if (!args.flag('confirm')) return code;
  }
  const prepared = await prepareSend(issue, args, environment);
  if (prepared === undefined) return EXIT.invalid;
  const subscribers = new Subscribers(database);
  if (args.flag('confirm')) {
    return confirmSend(ledger, subscribers, softFailures, args, prepared, environment);
  }
  return showPlan(ledger, known, subscribers, prepared);
}

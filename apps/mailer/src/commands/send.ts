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
      help: `What to do when a message perhaps arrived: ${POLICIES.join(' (send it again), ')} (leave it to you)`,
    },
    test: { type: 'string', value: 'ADDRESS', help: 'Send one copy to this address alone' },
    status: { type: 'boolean', help: 'Show how far the sending is' },
    pause: { type: 'boolean', help: 'Make all workers finish what is under way and stop' },
    resume: { type: 'boolean', help: 'Allow the sending again (with --confirm: and send)' },
    unknown: { type: 'boolean', help: 'List the recipients who perhaps have it' },
    settle: {
      type: 'string',
      value: 'HOW',
      help: 'Settle those: accepted (they have it), failed, or again (send once more)',
    },
    all: { type: 'boolean', help: '--settle: all of them' },
    'new-text': { type: 'boolean', help: 'Go on although the text differs from what others got' },
    connections: { type: 'string', value: 'N', help: 'SMTP connections of this worker' },
    rate: { type: 'string', value: 'N', help: 'Messages a minute at most, all workers together' },
    'domain-rate': { type: 'string', value: 'N', help: 'The same to any one domain' },
    'give-up': {
      type: 'string',
      value: 'HOURS',
      help: 'When a server that says "later" has said it for too long',
    },
    backoff: {
      type: 'string',
      value: 'SECONDS',
      help: 'Wait before the second attempt, doubled each time (default: 60)',
    },
    lease: {
      type: 'string',
      value: 'SECONDS',
      help: 'When a silent worker counts as gone (default: 60)',
    },
    patience: {
      type: 'string',
      value: 'SECONDS',
      help: 'How long to wait for a server or database that is gone (default: 600)',
    },
    report: { type: 'string', value: 'FILE', help: 'Write the report as JSON, too' },
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
  if (issue === undefined) throw new UsageError('say which issue: --issue 2024-07');
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
  if (args.positionals.length > 0) throw new UsageError(`what is "${args.positionals[0]}" for?`);
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

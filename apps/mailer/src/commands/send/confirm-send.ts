import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import { createInterface } from 'node:readline/promises';
import { EXIT, type ExitCode, printError } from '@pressroom/cli';
import { type Arguments, UsageError } from '@pressroom/edition';
import { type Claim, POLICIES, type Policy } from '../../ledger/delivery.ts';
import type { IssueFacts, Ledger } from '../../ledger/ledger.ts';
import { type SoftFailures, softFailureLimit } from '../../ledger/soft-failures.ts';
import type { Work } from '../../sending/run-worker.ts';
import { SmtpSession, TIMEOUTS } from '../../smtp/smtp-session.ts';
import type { SmtpSettings } from '../../smtp/smtp-settings.ts';
import type { Subscribers } from '../../subscribers/subscribers.ts';
import { returnPathOf } from '../../token/return-path.ts';
import type { Environment } from '../environment.ts';
import { decodedSubject, isReady, type Prepared, refuse, smtpOf } from './prepare-send.ts';
import { runSend } from './run-send.ts';

const SECOND = 1000;
const HOUR = 3_600_000;

/** Sends an issue, once everything that can be checked before is right. */
export async function confirmSend(
  ledger: Ledger,
  subscribers: Subscribers,
  softFailures: SoftFailures,
  args: Arguments,
  prepared: Prepared,
  environment: Environment,
): Promise<ExitCode> {
  if (!isReady(prepared.checks)) return refuse(prepared.checks);
  const policy = policyOf(args);
  const smtp = smtpOf(environment);
  const { id, composer } = prepared;
  const facts = {
    subject: decodedSubject(composer),
    textHash: composer.message.hash,
    policy,
  };
  await agreeWithLedger(ledger, args, id, facts);
  // An issue is begun once: who is imported later would never get it.
  if (!(await ledger.issue(id)) && (await subscribers.count()).subscribed === 0) {
    throw new UsageError('there are no subscribers: run npm run subscribers -- import FILE first');
  }
  const work = workOf(args, prepared, policy, smtp);
  // A server that is not there, or does not let us in, is found before anything is begun.
  const session = new SmtpSession(smtp);
  const failure = await session.check();
  session.close();
  if (failure) {
    printError(`the mail server ${smtp.name} cannot be used: ${failure.reply}`);
    return EXIT.failure;
  }
  await softFailures.takeOff(softFailureLimit(prepared.publication.settings.mailer.bounces));
  await ledger.freeze(id, facts);
  // Another worker may have been the one who began it.
  await agreeWithLedger(ledger, args, id, facts);
  const issue = await ledger.issue(id);
  if (!issue) throw new Error(`the ledger has lost the issue ${id}`);
  const sentAt = new Date(issue.frozenAt);
  const head = ({ recipient, mailbox }: Claim) => composer.head(recipient, mailbox, sentAt);
  return runSend(ledger, issue, args, { ...work, head });
}

/**
 * What is being sent already must be the same, in the same way; a new text must be wished for.
 *
 * @throws UsageError
 */
async function agreeWithLedger(
  ledger: Ledger,
  args: Arguments,
  id: string,
  facts: IssueFacts,
): Promise<void> {
  const known = await ledger.issue(id);
  if (!known) return;
  if (known.policy !== facts.policy) {
    throw new UsageError(`${id} is being sent with --policy ${known.policy}: use the same policy`);
  }
  if (known.pausedWhy !== undefined) {
    throw new UsageError(`${id} is paused (${known.pausedWhy}): continue with --resume --confirm`);
  }
  if (known.textHash !== facts.textHash) await acceptNewText(ledger, args, id, facts);
}

async function acceptNewText(
  ledger: Ledger,
  args: Arguments,
  id: string,
  { subject, textHash }: IssueFacts,
): Promise<void> {
  const question = `the text of ${id} is another than the one that was sent so far`;
  if (!args.flag('new-text')) {
    if (!process.stdin.isTTY) {
      throw new UsageError(`${question}; to send the new one to those who wait, add --new-text`);
    }
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    const answer = await terminal.question(
      `${question}. Send the new one to those who wait? (yes/no) `,
    );
    terminal.close();
    if (!/^y(?:es)?$/i.test(answer.trim())) throw new UsageError('then build the old one again');
  }
  await ledger.changeText(id, subject, textHash);
}

function workOf(
  args: Arguments,
  { id, publication, composer, tokens }: Prepared,
  policy: Policy,
  smtp: SmtpSettings,
): Omit<Work, 'signal' | 'onTurn' | 'head'> {
  const { mailer } = publication.settings;
  return {
    issue: id,
    worker: `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`,
    policy,
    connections: connectionsOf(args) ?? mailer.connections,
    limits: {
      rate: numberOf(args, 'rate') ?? mailer.rate,
      domainRate: numberOf(args, 'domain-rate') ?? mailer.domainRate,
    },
    lease: (numberOf(args, 'lease') ?? 60) * SECOND,
    giveUpAfter: (numberOf(args, 'give-up') ?? mailer.giveUpAfter) * HOUR,
    backoff: (numberOf(args, 'backoff') ?? 60) * SECOND,
    patience: (numberOf(args, 'patience') ?? 600) * SECOND,
    smtp,
    timeouts: TIMEOUTS,
    body: composer.message.body,
    is8Bit: composer.is8Bit,
    returnPath: (claim) => returnPathOf(mailer.returnPath, claim.id, tokens),
  };
}

function policyOf(args: Arguments): Policy {
  const given = args.text('policy');
  if (given === undefined) {
    throw new UsageError(
      'choose what happens when a message perhaps arrived: --policy at-least-once sends it again (a few may get two), --policy at-most-once leaves it to you (a few may get none)',
    );
  }
  return args.choice('policy', POLICIES, 'at-most-once');
}

function connectionsOf(args: Arguments): number | undefined {
  const value = numberOf(args, 'connections');
  if (value === undefined || (Number.isInteger(value) && value <= 100)) return value;
  throw new UsageError('--connections takes a whole number from 1 to 100');
}

function numberOf(args: Arguments, name: string): number | undefined {
  const given = args.text(name);
  if (given === undefined) return undefined;
  const value = Number(given);
  if (!(value > 0) || !Number.isFinite(value))
    throw new UsageError(`--${name} takes a number above 0`);
  return value;
}

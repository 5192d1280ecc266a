import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import {
  type Arguments,
  CONTENT_OPTIONS,
  contentArguments,
  EXIT,
  type ExitCode,
  fromUser,
  loadPublication,
  type Publication,
  runCommand,
  tellDiagnostics,
  UsageError,
} from '@pressroom/content-model';
import { decodeWords } from 'postal-mime';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { POLICIES, type Policy } from '../ledger/delivery.ts';
import { Ledger, type LedgerIssue } from '../ledger/ledger.ts';
import { headerValue, readMessage } from '../message/read-message.ts';
import { type Check, preflight } from '../sending/preflight.ts';
import { IssueComposer } from '../sending/prepare-issue.ts';
import { ProgressLine } from '../sending/progress-line.ts';
import {
  addFigures,
  formatCounts,
  formatReport,
  makeReport,
  type RunFigures,
} from '../sending/report.ts';
import { runWorker, type Work, type WorkEnd } from '../sending/run-worker.ts';
import { SmtpSession, TIMEOUTS } from '../smtp/smtp-session.ts';
import { readSmtpSettings, type SmtpSettings } from '../smtp/smtp-settings.ts';
import { parseAddress } from '../subscribers/parse-address.ts';
import { Subscribers } from '../subscribers/subscribers.ts';
import { returnPathOf } from '../token/return-path.ts';
import { Tokens } from '../token/tokens.ts';
import { type Environment, readEnvironment } from './environment.ts';

const NEWSLETTERS = fileURLToPath(new URL('../../../newsletter/dist/', import.meta.url));
const SECOND = 1000;
const HOUR = 3_600_000;
/** What a person says of a doubtful delivery, and what it becomes. */
const SETTLE = { accepted: 'accepted', failed: 'failed', again: 'pending' } as const;

await runCommand({
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
    'Exit code: 0 finished, 2 wrong usage or a check failed, 3 stopped, paused or something is gone.',
  ].join('\n'),
  run,
});

async function run(args: Arguments): Promise<ExitCode> {
  const issue = args.text('issue');
  if (issue === undefined) throw new UsageError('say which issue: --issue 2024-07');
  const environment = readEnvironment();
  if (args.text('test') !== undefined) return test(issue, args, environment);
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
  if (args.flag('status')) return status(ledger, known, issue);
  if (args.flag('unknown')) return listUnknown(ledger, issue);
  if (args.text('settle') !== undefined) return settle(ledger, issue, args);
  if (args.positionals.length > 0) throw new UsageError(`what is "${args.positionals[0]}" for?`);
  if (args.flag('pause')) return pause(ledger, known, issue);
  if (args.flag('resume')) {
    await ledger.pause(issue, null);
    say(`${issue} may be sent`);
    if (!args.flag('confirm')) return EXIT.fine;
  }
  const prepared = await prepare(issue, args, environment);
  if (prepared === undefined) return EXIT.content;
  if (args.flag('confirm')) return confirm(ledger, args, prepared, environment);
  return showPlan(ledger, known, new Subscribers(database), prepared);
}

interface Prepared {
  readonly id: string;
  readonly publication: Publication;
  readonly composer: IssueComposer;
  readonly tokens: Tokens;
  readonly checks: readonly Check[];
}

/** Reads everything that is needed; undefined where the content has faults, which are told. */
async function prepare(
  id: string,
  args: Arguments,
  environment: Environment,
): Promise<Prepared | undefined> {
  if (!/^[^/\\\p{Cc}]+$/u.test(id)) throw new UsageError(`"${id}" is no issue`);
  const given = contentArguments(args);
  const { publication, check } = loadPublication(given.content, { asOf: given.asOf });
  if (!publication) {
    tellDiagnostics([...check([])], given, process.stderr);
    return undefined;
  }
  const custom = args.text('message');
  const file = custom === undefined ? `${NEWSLETTERS}${id}.eml` : fromUser(custom);
  const message = readMessage(readMessageFile(file, id, custom), file);
  const tokens = new Tokens(environment.secret());
  const { dkimKeyFile, smtpUrl } = environment;
  const composer = new IssueComposer(id, message, publication, tokens, dkimKeyFile);
  const checks = preflight({ publication, message, from: composer.from, smtpUrl, dkimKeyFile });
  return { id, publication, composer, tokens, checks };
}

function readMessageFile(file: string, id: string, custom: string | undefined): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing || custom !== undefined) throw error;
    throw new UsageError(`there is no message of issue "${id}" yet: run "npm run build" first`);
  }
}

async function showPlan(
  ledger: Ledger,
  known: LedgerIssue | undefined,
  subscribers: Subscribers,
  prepared: Prepared,
): Promise<ExitCode> {
  const { composer, publication } = prepared;
  const counts = await subscribers.count();
  say(`${prepared.id}: ${decodedSubject(composer)}`);
  if (known) say(`its sending has begun: ${formatCounts(await ledger.count(known.id))}`);
  else
    say(
      `recipients: ${counts.subscribed} (not: ${counts.unsubscribed} unsubscribed, ${counts.bounced} bounced, ${counts.complained} complained)`,
    );
  const first = await firstRecipient(ledger, known, subscribers);
  const { key, mailbox } = first ?? { key: 'reader@example.org', mailbox: 'reader@example.org' };
  const head = await composer.head(key, mailbox);
  const path = returnPathOf(publication.settings.mailer.returnPath, 1, prepared.tokens);
  say(
    `\nthe first message, ${formatBytes(head.length + composer.message.body.length)}, from <${path}> to <${mailbox}>:\n`,
  );
  say(indent(head.toString()));
  say(
    indent(composer.message.body.subarray(0, 600).toString().split('\r\n').slice(0, 12).join('\n')),
  );
  say(`    …\n\nchecks:`);
  tellChecks(prepared.checks);
  if (known?.pausedWhy !== undefined) say(`\npaused: ${known.pausedWhy}`);
  say('\nNothing was sent. Send with --confirm --policy at-least-once or at-most-once.');
  return isReady(prepared.checks) ? EXIT.fine : EXIT.usage;
}

async function firstRecipient(
  ledger: Ledger,
  known: LedgerIssue | undefined,
  subscribers: Subscribers,
): Promise<{ readonly key: string; readonly mailbox: string } | undefined> {
  if (known) {
    for await (const { recipient } of ledger.list(known.id, ['pending'])) {
      return { key: recipient, mailbox: (await subscribers.find(recipient))?.mailbox ?? recipient };
    }
    return undefined;
  }
  for await (const { mailbox } of subscribers.list('subscribed')) {
    return { key: mailbox.toLowerCase(), mailbox };
  }
  return undefined;
}

async function test(issue: string, args: Arguments, environment: Environment): Promise<ExitCode> {
  const address = parseAddress(args.text('test') ?? '');
  if (typeof address === 'string')
    throw new UsageError(`the address "${args.text('test')}" ${address}`);
  const prepared = await prepare(issue, args, environment);
  if (prepared === undefined) return EXIT.content;
  if (!isReady(prepared.checks)) return refuse(prepared.checks);
  const { composer, publication } = prepared;
  const session = new SmtpSession(smtpOf(environment), TIMEOUTS);
  const from = publication.settings.mailer.returnPath;
  const verdict = await session.send(
    { from, to: address.mailbox, is8Bit: composer.is8Bit },
    await composer.head(address.key, address.mailbox),
    composer.message.body,
  );
  session.close();
  say(`${address.mailbox}: ${verdict.kind}: ${verdict.reply}`);
  return verdict.kind === 'accepted' ? EXIT.fine : EXIT.system;
}

async function confirm(
  ledger: Ledger,
  args: Arguments,
  prepared: Prepared,
  environment: Environment,
): Promise<ExitCode> {
  if (!isReady(prepared.checks)) return refuse(prepared.checks);
  const policy = policyOf(args);
  const smtp = smtpOf(environment);
  const { id, composer } = prepared;
  const textHash = composer.message.hash;
  const subject = decodedSubject(composer);
  const known = await ledger.issue(id);
  if (known) {
    if (known.policy !== policy) {
      throw new UsageError(`${id} is being sent with --policy ${known.policy}: go on with that`);
    }
    if (known.pausedWhy !== undefined) {
      throw new UsageError(`${id} is paused (${known.pausedWhy}): go on with --resume --confirm`);
    }
    if (known.textHash !== textHash) await acceptNewText(ledger, args, id, subject, textHash);
  }
  const work = workOf(args, prepared, policy, smtp);
  // A server that is not there, or does not let us in, is found before anything is begun.
  const session = new SmtpSession(smtp, TIMEOUTS);
  const failure = await session.check();
  session.close();
  if (failure) {
    complain(`the mail server ${smtp.name} cannot be used: ${failure.reply}`);
    return EXIT.system;
  }
  await ledger.freeze(id, { subject, textHash, policy });
  return send(ledger, args, work, id);
}

async function send(
  ledger: Ledger,
  args: Arguments,
  work: Omit<Work, 'signal' | 'onTurn'>,
  id: string,
): Promise<ExitCode> {
  const issue = await ledger.issue(id);
  if (!issue) throw new Error(`the ledger has lost the issue ${id}`);
  const startedAt = new Date();
  const start = performance.now();
  const figures: RunFigures = { accepted: 0, failed: 0, unknown: 0, deferred: 0, recovered: 0 };
  const progress = watchProgress(ledger, id);
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
  say(formatReport(report));
  const file = args.text('report');
  if (file !== undefined) writeFileSync(fromUser(file), `${JSON.stringify(report, null, 2)}\n`);
  return end.reason === 'finished' ? EXIT.fine : EXIT.system;
}

/** The first Ctrl-C finishes what is under way; the second one ends at once. */
function listenForInterrupt(): { readonly signal: AbortSignal; end(): void } {
  const controller = new AbortController();
  const onSignal = () => {
    if (controller.signal.aborted) process.exit(130);
    complain('finishing what is under way; press Ctrl-C again to stop at once');
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
  complain(`stopped: ${why ?? 'the database failed'}`);
  if (unrecorded.length > 0) {
    complain('this could not be written down; the next run treats it as unknown:');
    for (const { recipient, state, reply } of unrecorded)
      complain(`  ${recipient}  ${state}  ${reply}`);
  }
  return EXIT.system;
}

async function status(
  ledger: Ledger,
  known: LedgerIssue | undefined,
  id: string,
): Promise<ExitCode> {
  if (!known) {
    say(`${id}: its sending has not begun`);
    return EXIT.fine;
  }
  say(`${id}: ${known.subject}`);
  say(`begun ${new Date(known.frozenAt).toISOString()}, ${known.policy}`);
  say(formatCounts(await ledger.count(id)));
  for await (const { recipient, state, reply } of ledger.list(id, ['failed', 'unknown'])) {
    say(`  ${state}  ${recipient}  ${reply ?? ''}`);
  }
  if (known.pausedWhy !== undefined) say(`paused: ${known.pausedWhy}`);
  return EXIT.fine;
}

async function listUnknown(ledger: Ledger, id: string): Promise<ExitCode> {
  for await (const { recipient, reply, changedAt } of ledger.list(id, ['unknown'])) {
    say(`${recipient}  ${new Date(changedAt).toISOString()}  ${reply ?? ''}`);
  }
  return EXIT.fine;
}

async function settle(ledger: Ledger, id: string, args: Arguments): Promise<ExitCode> {
  const how = args.choice('settle', ['accepted', 'failed', 'again'] as const, 'accepted');
  if (args.flag('all') === args.positionals.length > 0) {
    throw new UsageError('--settle takes addresses, or --all');
  }
  const keys = args.positionals.map((text) => {
    const address = parseAddress(text);
    if (typeof address === 'string') throw new UsageError(`the address "${text}" ${address}`);
    return address.key;
  });
  const count = await ledger.settle(id, SETTLE[how], args.flag('all') ? undefined : keys);
  say(`${count} settled as ${how}`);
  return args.flag('all') || count === keys.length ? EXIT.fine : EXIT.usage;
}

async function pause(
  ledger: Ledger,
  known: LedgerIssue | undefined,
  id: string,
): Promise<ExitCode> {
  if (!known) throw new UsageError(`the sending of ${id} has not begun`);
  await ledger.pause(id, 'paused by hand');
  say(`${id} is paused: workers finish what is under way and stop`);
  return EXIT.fine;
}

async function acceptNewText(
  ledger: Ledger,
  args: Arguments,
  id: string,
  subject: string,
  textHash: string,
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
): Omit<Work, 'signal' | 'onTurn'> {
  const { mailer } = publication.settings;
  return {
    issue: id,
    worker: `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`,
    policy,
    connections: numberOf(args, 'connections') ?? mailer.connections,
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
    head: ({ recipient, mailbox }) => composer.head(recipient, mailbox),
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

function numberOf(args: Arguments, name: string): number | undefined {
  const given = args.text(name);
  if (given === undefined) return undefined;
  const value = Number(given);
  if (!(value > 0) || !Number.isFinite(value))
    throw new UsageError(`--${name} takes a number above 0`);
  return value;
}

function smtpOf({ smtpUrl }: Environment): SmtpSettings {
  if (!smtpUrl)
    throw new UsageError('SMTP_URL is not set: smtp://user:password@mail.example.org:587');
  return readSmtpSettings(smtpUrl);
}

function isReady(checks: readonly Check[]): boolean {
  return checks.every(({ fault }) => fault === undefined);
}

function refuse(checks: readonly Check[]): ExitCode {
  complain('nothing was sent, since a check failed:');
  for (const { what, fault } of checks) if (fault !== undefined) complain(`  ${what}: ${fault}`);
  return EXIT.usage;
}

function tellChecks(checks: readonly Check[]): void {
  for (const { what, fault } of checks) {
    say(fault === undefined ? `  fine   ${what}` : `  WRONG  ${what}: ${fault}`);
  }
}

function decodedSubject(composer: IssueComposer): string {
  return decodeWords(headerValue(composer.message, 'Subject') ?? '');
}

function indent(text: string): string {
  return text.trimEnd().replace(/\r\n?/g, '\n').replace(/^/gm, '    ');
}

function formatBytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  process.stderr.write(`pressroom: ${line}\n`);
}

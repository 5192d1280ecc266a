import { EXIT, type ExitCode } from '@pressroom/cli';
import type { Ledger, LedgerIssue } from '../../ledger/ledger.ts';
import type { Check } from '../../sending/preflight.ts';
import { formatCounts } from '../../sending/report.ts';
import type { Subscribers } from '../../subscribers/subscribers.ts';
import { returnPathOf } from '../../token/return-path.ts';
import { print } from '../print.ts';
import { decodedSubject, isReady, type Prepared } from './prepare-send.ts';

/** Shows what would happen: recipients, the first message, the checks. */
export async function showPlan(
  ledger: Ledger,
  known: LedgerIssue | undefined,
  subscribers: Subscribers,
  prepared: Prepared,
): Promise<ExitCode> {
  const { composer, publication } = prepared;
  const counts = await subscribers.count();
  print(`${prepared.id}: ${decodedSubject(composer)}`);
  if (known) print(`its sending has begun: ${formatCounts(await ledger.count(known.id))}`);
  else
    print(
      `recipients: ${counts.subscribed} (not: ${counts.unsubscribed} unsubscribed, ${counts.bounced} bounced, ${counts.complained} complained)`,
    );
  const first = await firstRecipient(ledger, known, subscribers);
  const { key, mailbox } = first ?? { key: 'reader@example.org', mailbox: 'reader@example.org' };
  const sentAt = known ? new Date(known.frozenAt) : new Date();
  const head = await composer.head(key, mailbox, sentAt);
  const path = returnPathOf(publication.settings.mailer.returnPath, 1, prepared.tokens);
  print(
    `\nthe first message, ${formatBytes(head.length + composer.message.body.length)}, from <${path}> to <${mailbox}>:\n`,
  );
  print(`${indent(head.toString())}\n`);
  print(
    indent(composer.message.body.subarray(0, 600).toString().split('\r\n').slice(0, 12).join('\n')),
  );
  print(`    …\n\nchecks:`);
  tellChecks(prepared.checks);
  if (known?.pausedWhy !== undefined) print(`\npaused: ${known.pausedWhy}`);
  const isSound = isReady(prepared.checks);
  const next = isSound
    ? 'Send with --confirm --policy at-least-once or at-most-once.'
    : 'Mend what is WRONG above before you send.';
  print(`\nNothing was sent. ${next}`);
  return isSound ? EXIT.ok : EXIT.usage;
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
  for await (const { key, mailbox } of subscribers.list('subscribed')) {
    return { key, mailbox };
  }
  return undefined;
}

function tellChecks(checks: readonly Check[]): void {
  for (const { what, fault } of checks) {
    print(fault === undefined ? `  fine   ${what}` : `  WRONG  ${what}: ${fault}`);
  }
}

function indent(text: string): string {
  return text.trimEnd().replace(/\r\n?/g, '\n').replace(/^/gm, '    ');
}

function formatBytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

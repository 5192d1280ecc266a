import { EXIT, type ExitCode } from '@pressroom/cli';
import { type Arguments, UsageError } from '@pressroom/edition';
import type { Ledger, LedgerIssue } from '../../ledger/ledger.ts';
import { describeCount, type SoftFailures } from '../../ledger/soft-failures.ts';
import { formatCounts } from '../../sending/report.ts';
import { parseAddress } from '../../subscribers/parse-address.ts';
import { print } from '../print.ts';

/** What a person says of a delivery in doubt, and what it becomes. */
const SETTLE = { accepted: 'accepted', failed: 'failed', again: 'pending' } as const;

/** How far the sending is. */
export async function showStatus(
  ledger: Ledger,
  softFailures: SoftFailures,
  known: LedgerIssue | undefined,
  id: string,
): Promise<ExitCode> {
  if (!known) {
    print(`${id}: its sending has not begun`);
    return EXIT.ok;
  }
  print(`${id}: ${known.subject}`);
  print(`begun ${new Date(known.frozenAt).toISOString()}, ${known.policy}`);
  print(formatCounts(await ledger.count(id)));
  for await (const { recipient, state, reply } of ledger.list(id, ['failed', 'unknown'])) {
    print(`  ${state}  ${recipient}  ${reply ?? ''}`);
  }
  const cameBack = await softFailures.list();
  if (cameBack.length > 0) print('subscribed, although issues came back (see mailer.bounces):');
  for (const { recipient, count, reply } of cameBack) {
    print(`  ${recipient}  ${describeCount(count)}, last: ${reply}`);
  }
  if (known.pausedWhy !== undefined) print(`paused: ${known.pausedWhy}`);
  return EXIT.ok;
}

/** The recipients who perhaps have it. */
export async function listUnknown(ledger: Ledger, id: string): Promise<ExitCode> {
  for await (const { recipient, reply, changedAt } of ledger.list(id, ['unknown'])) {
    print(`${recipient}  ${new Date(changedAt).toISOString()}  ${reply ?? ''}`);
  }
  return EXIT.ok;
}

/** A person says what became of those. */
export async function settleUnknown(
  ledger: Ledger,
  id: string,
  args: Arguments,
): Promise<ExitCode> {
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
  print(`${count} settled as ${how}`);
  return args.flag('all') || count === keys.length ? EXIT.ok : EXIT.usage;
}

/** Makes all workers finish what is under way and stop. */
export async function pauseSending(
  ledger: Ledger,
  known: LedgerIssue | undefined,
  id: string,
): Promise<ExitCode> {
  if (!known) throw new UsageError(`the sending of ${id} has not begun`);
  await ledger.pause(id, 'paused manually');
  print(`${id} is paused: workers finish their current messages and stop`);
  return EXIT.ok;
}

/** Allows the sending again. */
export async function resumeSending(
  ledger: Ledger,
  known: LedgerIssue | undefined,
  id: string,
): Promise<ExitCode> {
  if (!known) throw new UsageError(`the sending of ${id} has not begun`);
  await ledger.resume(id);
  print(`${id} may be sent`);
  return EXIT.ok;
}

import { EXIT, type ExitCode, printError, runCommand } from '@pressroom/cli';
import { visible } from '@pressroom/content-model';
import { type Arguments, UsageError, userPath } from '@pressroom/edition';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { describeCount, SoftFailures } from '../ledger/soft-failures.ts';
import { CSV_HEADER, formatSubscriber } from '../subscribers/csv/format-subscriber.ts';
import { COLUMN_MEANINGS } from '../subscribers/exports/export-format.ts';
import { EXPORT_FORMATS } from '../subscribers/exports/index.ts';
import {
  type ImportPreview,
  importSubscribers,
  previewImport,
} from '../subscribers/import-subscribers.ts';
import { type Address, parseAddress } from '../subscribers/parse-address.ts';
import { parseColumnOptions } from '../subscribers/resolve-columns.ts';
import { SUBSCRIBER_STATES, type SubscriberState } from '../subscribers/subscriber.ts';
import { Subscribers } from '../subscribers/subscribers.ts';
import { readEnvironment } from './environment.ts';
import { print } from './print.ts';

type Action = (
  subscribers: Subscribers,
  args: Arguments,
  rest: readonly string[],
  softFailures: SoftFailures,
) => Promise<ExitCode>;

const ACTIONS: Readonly<Record<string, Action>> = {
  add,
  export: exportAll,
  list,
  remove,
  suppress,
};

const ACTION_NAMES = [...Object.keys(ACTIONS), 'import'].sort();

runCommand({
  usage: 'npm run subscribers --',
  about: 'Manages the subscribers of the newsletter.',
  positionals: `${ACTION_NAMES.join('|')} [ADDRESS…|FILE]`,
  options: {
    how: {
      type: 'string',
      value: 'TEXT',
      help: 'add: how consent was given ("signed up at the fair")',
    },
    strict: { type: 'boolean', help: 'import: change nothing if one row is invalid' },
    'dry-run': { type: 'boolean', help: 'import: show what the file contains, write nothing' },
    column: {
      type: 'string',
      multiple: true,
      value: 'NAME=MEANING',
      help: 'import: what a column means (see below); may be repeated',
    },
    ignore: {
      type: 'string',
      multiple: true,
      value: 'NAME',
      help: 'import: a column that has nothing to do with the state; may be repeated',
    },
    state: {
      type: 'string',
      value: 'STATE',
      help: `list, export: those of this state; suppress: the new one (${SUBSCRIBER_STATES.join(', ')})`,
    },
    why: { type: 'string', value: 'TEXT', help: 'suppress: the reason, for the record' },
  },
  more: [
    '  add ADDRESS…      add addresses; those that unsubscribed stay unsubscribed',
    `  import FILE.csv   an export of ${EXPORT_FORMATS.map(({ name }) => name).join(', ')};`,
    '                    a table with the columns address (or email), consent_at, consent_how,',
    '                    state, state_at, state_why; or addresses alone',
    '  export            write all as CSV to the standard output',
    '  list              show them, and how many there are',
    '  remove ADDRESS…   forget addresses; a later import may bring them back',
    '  suppress ADDRESS… take addresses off the list for good and keep the record',
    '',
    'A column that may say who left, and that is not understood, stops the import.',
    '--column NAME=MEANING says what it means. MEANING is one of:',
    `  ${COLUMN_MEANINGS.slice(0, 6).join(', ')},`,
    `  ${COLUMN_MEANINGS.slice(6).join(', ')}`,
    'A column of meaning "state" holds words; "subscribed", "unsubscribed", "bounced",',
    '"complained" and "deleted" are for columns that hold yes or no, or a date.',
    '',
    'The database is DATABASE_URL (postgres://… or file:PATH), or .pressroom/mailer.db.',
  ].join('\n'),
  async run(args) {
    const [name = '', ...rest] = args.positionals;
    if (name === 'import') return importFile(args, rest);
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (!action) throw new UsageError(`name an action: ${ACTION_NAMES.join(', ')}`);
    return withDatabase((database) =>
      action(new Subscribers(database), args, rest, new SoftFailures(database)),
    );
  },
});

async function withDatabase<Result>(
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(readEnvironment().databaseUrl);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

async function add(
  subscribers: Subscribers,
  args: Arguments,
  rest: readonly string[],
): Promise<ExitCode> {
  const how = args.text('how') ?? 'added by hand';
  let isFine = true;
  for (const address of addressesOf(rest)) {
    const added = await subscribers.add(address, { at: Date.now(), how }, how);
    if (added === 'added') print(`${address.mailbox} is subscribed`);
    else if (added === 'known') print(`${address.mailbox} was subscribed already`);
    else {
      isFine = false;
      print(
        `${address.mailbox} is ${added} and stays so: only its owner can come back, by signing up`,
      );
    }
  }
  return isFine ? EXIT.ok : EXIT.invalid;
}

async function importFile(args: Arguments, rest: readonly string[]): Promise<ExitCode> {
  const [name] = rest;
  if (name === undefined || rest.length > 1) throw new UsageError('import takes one CSV file');
  const file = userPath(name);
  const options = parseColumnOptions(args.texts('column'), args.texts('ignore'));
  const preview = await previewImport(file, options);
  for (const { line, problem } of preview.bad) printRow(name, line, problem);
  if (preview.warning !== undefined) printError(preview.warning);
  print(`${name}: ${preview.format}`);
  print(formatPreview(preview));
  const exit = preview.bad.length > 0 ? EXIT.invalid : EXIT.ok;
  if (args.flag('dry-run')) {
    print('Nothing was written (--dry-run).');
    return exit;
  }
  if (preview.bad.length > 0 && args.flag('strict')) {
    print('Nothing was written, because a row is bad (--strict).');
    return exit;
  }
  const { added, known, suppressed, left } = await withDatabase((database) =>
    importSubscribers(database, file, options, (line, { mailbox }, state) =>
      printRow(name, line, `${mailbox} is ${state} and stays so.`),
    ),
  );
  print(`${added} added, ${known} known already, ${suppressed} taken off, ${left} left earlier`);
  return exit;
}

/** `12 subscribed, 3 unsubscribed, 1 bounced, 2 skipped: unconfirmed, 1 bad` */
function formatPreview({ states, skipped, bad }: ImportPreview): string {
  const counts = [
    ...SUBSCRIBER_STATES.filter((state) => state === 'subscribed' || states[state] > 0).map(
      (state) => `${states[state]} ${state}`,
    ),
    ...[...skipped].map(([reason, count]) => `${count} skipped: ${reason}`),
    ...(bad.length > 0 ? [`${bad.length} bad`] : []),
  ];
  return counts.join(', ');
}

/** A cell may hold anything, so that what is shown of it cannot command the terminal. */
function printRow(file: string, line: number, message: string): void {
  process.stderr.write(`${visible(`${file}:${line}  ${message}`)}\n`);
}

async function exportAll(subscribers: Subscribers, args: Arguments): Promise<ExitCode> {
  process.stdout.write(CSV_HEADER);
  for await (const subscriber of subscribers.list(stateOf(args))) {
    if (!process.stdout.write(formatSubscriber(subscriber))) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
  return EXIT.ok;
}

async function list(
  subscribers: Subscribers,
  args: Arguments,
  _rest: readonly string[],
  softFailures: SoftFailures,
): Promise<ExitCode> {
  const cameBack = new Map(
    (await softFailures.list()).map(({ recipient, count, reply }) => [
      recipient,
      `; ${describeCount(count)}, last: ${reply}`,
    ]),
  );
  for await (const { key, mailbox, state, stateAt, stateWhy } of subscribers.list(stateOf(args))) {
    print(
      `${state.padEnd(12)}  ${new Date(stateAt).toISOString().slice(0, 10)}  ${mailbox}  (${stateWhy}${cameBack.get(key) ?? ''})`,
    );
  }
  const counts = await subscribers.count();
  print(SUBSCRIBER_STATES.map((state) => `${counts[state]} ${state}`).join(', '));
  return EXIT.ok;
}

async function remove(
  subscribers: Subscribers,
  _args: Arguments,
  rest: readonly string[],
): Promise<ExitCode> {
  for (const { key, mailbox } of addressesOf(rest)) {
    print(`${mailbox} ${(await subscribers.remove(key)) ? 'is forgotten' : 'was not known'}`);
  }
  return EXIT.ok;
}

async function suppress(
  subscribers: Subscribers,
  args: Arguments,
  rest: readonly string[],
): Promise<ExitCode> {
  const state = stateOf(args) ?? 'unsubscribed';
  if (state === 'subscribed') throw new UsageError('suppress cannot subscribe an address');
  const why = args.text('why') ?? 'suppressed manually';
  for (const address of addressesOf(rest)) {
    // The record must stand even for an address that was never on the list.
    const added = await subscribers.add(address, { at: undefined, how: undefined }, why, state);
    if (added === 'known') await subscribers.suppress(address.key, state, why);
    print(`${address.mailbox} is ${added === 'added' || added === 'known' ? state : added}`);
  }
  return EXIT.ok;
}

/** All of them are checked before anything is done. */
function addressesOf(texts: readonly string[]): readonly Address[] {
  if (texts.length === 0) throw new UsageError('name at least one address');
  return texts.map((text) => {
    const address = parseAddress(text);
    if (typeof address === 'string') throw new UsageError(`the address "${text}" ${address}`);
    return address;
  });
}

function stateOf(args: Arguments): SubscriberState | undefined {
  const given = args.text('state');
  return given === undefined ? undefined : args.choice('state', SUBSCRIBER_STATES, 'subscribed');
}

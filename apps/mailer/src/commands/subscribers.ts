import {
  type Arguments,
  EXIT,
  type ExitCode,
  fromUser,
  runCommand,
  UsageError,
  visible,
} from '@pressroom/content-model';
import type { Database } from '../database/database.ts';
import { openDatabase } from '../database/open-database.ts';
import { CSV_HEAD, formatCsv } from '../subscribers/format-csv.ts';
import { importSubscribers } from '../subscribers/import-subscribers.ts';
import { type Address, parseAddress } from '../subscribers/parse-address.ts';
import { SUBSCRIBER_STATES, type SubscriberState } from '../subscribers/subscriber.ts';
import { Subscribers } from '../subscribers/subscribers.ts';
import { readEnvironment } from './environment.ts';
import { say } from './tell.ts';

type Action = (
  subscribers: Subscribers,
  args: Arguments,
  rest: readonly string[],
  database: Database,
) => Promise<ExitCode>;

const ACTIONS: Readonly<Record<string, Action>> = {
  add,
  import: importFile,
  export: exportAll,
  list,
  remove,
  suppress,
};

runCommand({
  usage: 'npm run subscribers --',
  about: 'Keeps the list of those who get the newsletter.',
  positionals: `${Object.keys(ACTIONS).join('|')} [ADDRESS…|FILE]`,
  options: {
    how: {
      type: 'string',
      value: 'TEXT',
      help: 'add: how consent was given ("signed up at the fair")',
    },
    strict: { type: 'boolean', help: 'import: change nothing if one row is bad' },
    state: {
      type: 'string',
      value: 'STATE',
      help: `list, export: those of this state; suppress: the new one (${SUBSCRIBER_STATES.join(', ')})`,
    },
    why: { type: 'string', value: 'TEXT', help: 'suppress: the reason, for the record' },
  },
  more: [
    '  add ADDRESS…      put addresses on the list; who left it stays away',
    '  import FILE.csv   columns address (or email), consent_at, consent_how, state, state_at,',
    '                    state_why; or addresses alone',
    '  export            write all as CSV to the standard output',
    '  list              show them, and how many there are',
    '  remove ADDRESS…   forget addresses; a later import may bring them back',
    '  suppress ADDRESS… take addresses off the list for good and keep the record',
    '',
    'The database is DATABASE_URL (postgres://… or file:PATH), or .pressroom/mailer.db.',
  ].join('\n'),
  async run(args) {
    const [name = '', ...rest] = args.positionals;
    const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
    if (!action) throw new UsageError(`say what to do: ${Object.keys(ACTIONS).join(', ')}`);
    const database = await openDatabase(readEnvironment().databaseUrl);
    try {
      return await action(new Subscribers(database), args, rest, database);
    } finally {
      await database.close();
    }
  },
});

async function add(
  subscribers: Subscribers,
  args: Arguments,
  rest: readonly string[],
): Promise<ExitCode> {
  const how = args.text('how') ?? 'added by hand';
  let isFine = true;
  for (const address of addressesOf(rest)) {
    const added = await subscribers.add(address, { at: Date.now(), how }, how);
    if (added === 'added') say(`${address.mailbox} is subscribed`);
    else if (added === 'known') say(`${address.mailbox} was subscribed already`);
    else {
      isFine = false;
      say(
        `${address.mailbox} is ${added} and stays so: only its owner can come back, by signing up`,
      );
    }
  }
  return isFine ? EXIT.fine : EXIT.content;
}

async function importFile(
  subscribers: Subscribers,
  args: Arguments,
  rest: readonly string[],
  database: Database,
): Promise<ExitCode> {
  const [file] = rest;
  if (file === undefined || rest.length > 1) throw new UsageError('import takes one CSV file');
  const result = await importSubscribers(
    database,
    subscribers,
    fromUser(file),
    args.flag('strict'),
    {
      bad: (line, fault) => tellRow(file, line, fault),
      left: (line, { mailbox }, state) =>
        tellRow(file, line, `${mailbox} is ${state} and stays so`),
    },
  );
  const { added, known, suppressed, left, bad } = result;
  say(
    `${added} added, ${known} known already, ${suppressed} taken off, ${left} left the list earlier, ${bad} bad`,
  );
  if (bad > 0 && args.flag('strict')) say('nothing was changed, because of --strict');
  return bad > 0 ? EXIT.content : EXIT.fine;
}

/** A cell may hold anything. */
function tellRow(file: string, line: number, message: string): void {
  process.stderr.write(`${visible(`${file}:${line}  ${message}`)}\n`);
}

async function exportAll(subscribers: Subscribers, args: Arguments): Promise<ExitCode> {
  process.stdout.write(CSV_HEAD);
  for await (const subscriber of subscribers.list(stateOf(args))) {
    if (!process.stdout.write(formatCsv(subscriber))) {
      await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  }
  return EXIT.fine;
}

async function list(subscribers: Subscribers, args: Arguments): Promise<ExitCode> {
  for await (const { mailbox, state, stateAt, stateWhy } of subscribers.list(stateOf(args))) {
    say(
      `${state.padEnd(12)}  ${new Date(stateAt).toISOString().slice(0, 10)}  ${mailbox}  (${stateWhy})`,
    );
  }
  const counts = await subscribers.count();
  say(SUBSCRIBER_STATES.map((state) => `${counts[state]} ${state}`).join(', '));
  return EXIT.fine;
}

async function remove(
  subscribers: Subscribers,
  _args: Arguments,
  rest: readonly string[],
): Promise<ExitCode> {
  for (const { key, mailbox } of addressesOf(rest)) {
    say(`${mailbox} ${(await subscribers.remove(key)) ? 'is forgotten' : 'was not known'}`);
  }
  return EXIT.fine;
}

async function suppress(
  subscribers: Subscribers,
  args: Arguments,
  rest: readonly string[],
): Promise<ExitCode> {
  const state = stateOf(args) ?? 'unsubscribed';
  if (state === 'subscribed') throw new UsageError('suppress cannot subscribe anybody');
  const why = args.text('why') ?? 'suppressed by hand';
  for (const address of addressesOf(rest)) {
    // The record must stand even for an address that was never on the list.
    const added = await subscribers.add(address, { at: undefined, how: undefined }, why, state);
    if (added === 'known') await subscribers.suppress(address.key, state, why);
    say(`${address.mailbox} is ${added === 'added' || added === 'known' ? state : added}`);
  }
  return EXIT.fine;
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

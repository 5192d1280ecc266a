import { type ParseArgsConfig, parseArgs } from 'node:util';
import { visibleLines } from '../diagnostics/visible.ts';
import { EXIT, type ExitCode, UsageError } from './exit-code.ts';

/** An option of a command line, as `parseArgs` of Node takes it, with its line of help. */
export interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What stands for the value in the help: `DIR`. */
  readonly value?: string;
  readonly help: string;
  /** May be given more than once. */
  readonly multiple?: boolean;
}

export interface Command {
  /** As the user calls it: `npm run check --`. */
  readonly usage: string;
  /** What it does, in a sentence or a few. */
  readonly about: string;
  readonly options: Readonly<Record<string, Option>>;
  /** What stands for the arguments that are no options; without it there are none. */
  readonly positionals?: string;
  /** Lines of examples and notes below the options. */
  readonly more?: string;
  run(args: Arguments): ExitCode | Promise<ExitCode>;
}

/** What the user gave. */
export class Arguments {
  readonly positionals: readonly string[];
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>, positionals: readonly string[]) {
    this.#values = values;
    this.positionals = positionals;
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === 'string' ? value : undefined;
  }

  /** The values of an option that may be given more than once, in their order. */
  texts(name: string): readonly string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  }

  flag(name: string): boolean {
    return this.#values[name] === true;
  }

  /** One of a few words. */
  choice<Word extends string>(name: string, words: readonly Word[], otherwise: Word): Word {
    const given = this.text(name);
    if (given === undefined) return otherwise;
    const found = words.find((word) => word === given);
    if (found === undefined) {
      throw new UsageError(`--${name} takes ${words.join(', ')}; not "${given}"`);
    }
    return found;
  }
}

/**
 * Runs a command with the process's arguments and sets its exit code: help, wrong usage and
 * failures of the system are told in a line or two, without a stack.
 */
export async function runCommand(command: Command): Promise<void> {
  process.stdout.on('error', ignoreClosedPipe);
  process.exitCode = await runWith(command, process.argv.slice(2));
}

async function runWith(command: Command, argv: readonly string[]): Promise<ExitCode> {
  try {
    const args = parse(command, argv);
    if (args.flag('help')) {
      process.stdout.write(helpOf(command));
      return EXIT.fine;
    }
    return await command.run(args);
  } catch (error) {
    return tell(error, command);
  }
}

function parse(command: Command, argv: readonly string[]): Arguments {
  const options: NonNullable<ParseArgsConfig['options']> = {
    help: { type: 'boolean', short: 'h' },
  };
  for (const [name, { type, short, multiple }] of Object.entries(command.options)) {
    options[name] = { type, ...(short ? { short } : {}), ...(multiple ? { multiple } : {}) };
  }
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options,
      allowPositionals: command.positionals !== undefined,
    });
    // As a script writes it whose variable is not set: `--out "$OUT"`.
    const empty = Object.entries(values).find(([, value]) => value === '');
    if (empty) throw new UsageError(`--${empty[0]} is empty`);
    return new Arguments(values, positionals);
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message.split('. ')[0]);
    throw error;
  }
}

function helpOf({ usage, about, options, positionals, more }: Command): string {
  const rows = Object.entries({
    ...options,
    help: { type: 'boolean' as const, short: 'h', help: 'Show this help' },
  }).map(([name, { short, value, help }]: [string, Option]) => [
    `${short ? `-${short}, ` : '    '}--${name}${value ? ` ${value}` : ''}`,
    help,
  ]);
  const width = Math.max(...rows.map(([left = '']) => left.length));
  const lines = rows.map(([left = '', right = '']) => `  ${left.padEnd(width)}  ${right}`);
  const call = [usage, positionals, '[options]'].filter(Boolean).join(' ');
  return [about, '', `Usage: ${call}`, '', ...lines, ...(more ? ['', more] : []), ''].join('\n');
}

function tell(error: unknown, command: Command): ExitCode {
  if (error instanceof UsageError) {
    complain(error.message);
    complain(`Try: ${command.usage} --help`);
    return EXIT.usage;
  }
  tellFailure(error);
  return EXIT.system;
}

/** Tells, on standard error, what went wrong in a command, without a stack. */
export function tellFailure(error: unknown): void {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    complain(systemMessage(error, error.code));
  } else {
    complain(`something went wrong that should not: ${String(error)}`);
    complain('Set PRESSROOM_DEBUG=1 to see where, and please report it.');
  }
  if (process.env.PRESSROOM_DEBUG && error instanceof Error) complain(error.stack ?? '');
}

const SYSTEM_MESSAGES: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something of that name is there already',
  EISDIR: 'this is a folder',
  EMFILE: 'too many open files',
  ENOENT: 'no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'this is no folder',
  EPERM: 'operation not permitted',
  EROFS: 'the disk is read-only',
};

function systemMessage(error: Error, code: string): string {
  const path = 'path' in error && typeof error.path === 'string' ? error.path : undefined;
  const message = SYSTEM_MESSAGES[code] ?? error.message;
  return path === undefined ? message : `${path}: ${message}`;
}

function complain(message: string): void {
  process.stderr.write(`pressroom: ${visibleLines(message)}\n`);
}

/** Whoever reads our output may stop: `npm run check | head`. */
function ignoreClosedPipe(error: Error): void {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
}

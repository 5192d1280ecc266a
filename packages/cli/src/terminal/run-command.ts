import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Arguments, type Option, UsageError } from '@pressroom/edition';
import { EXIT, type ExitCode } from './exit.ts';
import { printError, printFailure } from './print-error.ts';

export interface Command {
  /** The command as the user types it: `npm run check --`. */
  readonly usage: string;
  /** What it does, in a sentence or a few. */
  readonly about: string;
  readonly options: Readonly<Record<string, Option>>;
  /** Placeholder of the positional arguments; absent where the command takes none. */
  readonly positionals?: string;
  /** Examples and notes below the options. */
  readonly more?: string;
  run(args: Arguments): ExitCode | Promise<ExitCode>;
}

/**
 * Runs a command with the process's arguments and sets its exit code. Help, wrong usage and failures
 * of the system are printed in a line or two, without a stack trace.
 */
export async function runCommand(command: Command): Promise<void> {
  process.stdout.on('error', ignoreClosedPipe);
  process.exitCode = await runWith(command, process.argv.slice(2));
}

async function runWith(command: Command, argv: readonly string[]): Promise<ExitCode> {
  try {
    const args = parse(command, argv);
    if (args.flag('help')) {
      process.stdout.write(formatHelp(command));
      return EXIT.ok;
    }
    return await command.run(args);
  } catch (error) {
    if (error instanceof UsageError) {
      printError(error.message);
      printError(`Try: ${command.usage} --help`);
      return EXIT.usage;
    }
    printFailure(error);
    return EXIT.failure;
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
    // In a script whose variable is not set: `--out "$OUT"`.
    const empty = Object.entries(values).find(([, value]) => value === '');
    if (empty) throw new UsageError(`--${empty[0]} is empty`);
    return new Arguments(values, positionals);
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message.split('. ')[0]);
    throw error;
  }
}

function formatHelp({ usage, about, options, positionals, more }: Command): string {
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

/** The program that reads the output may end first: `npm run check | head`. */
function ignoreClosedPipe(error: Error): void {
  if (!('code' in error) || error.code !== 'EPIPE') throw error;
}

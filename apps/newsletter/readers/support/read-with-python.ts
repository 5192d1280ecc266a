import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { requireProgram } from './require-program.ts';

/** What Python's email package sees in a mail. */
export interface PythonMail {
  readonly path: string;
  /** The recipient that the server delivered to. */
  readonly to: string;
  readonly subject: string;
  readonly name: string;
  readonly address: string;
  /** The body, decoded. */
  readonly text: string;
  readonly defects: readonly string[];
  /** Octets of the longest line, without its line feed. */
  readonly longest: number;
  /** How many carriage returns stand without a line feed. */
  readonly bare: number;
}

/** Reads mails, each a file or all files of a folder. */
export function readWithPython(...paths: readonly string[]): readonly PythonMail[] {
  requireProgram('python3', 'python3');
  const script = join(import.meta.dirname, 'read_mails.py');
  const output = execFileSync('python3', [script, ...paths], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

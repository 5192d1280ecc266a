import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runPython } from '../programs/run-python.ts';

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

/** Reads mails with Python, each path a file or all files of a folder. */
export async function readMails(...paths: readonly string[]): Promise<readonly PythonMail[]> {
  const script = readFileSync(join(import.meta.dirname, 'read_mails.py'), 'utf8');
  const output = await runPython(script, paths);
  return output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

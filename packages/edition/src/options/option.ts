/** An option of a command line, in the form that Node's `parseArgs` takes, with its line of help. */
export interface Option {
  readonly type: 'string' | 'boolean';
  /** One letter: `h` for `-h`. */
  readonly short?: string;
  /** Placeholder of the value in the help: `DIR`. */
  readonly value?: string;
  readonly help: string;
  /** Whether the option may be repeated. */
  readonly multiple?: boolean;
}

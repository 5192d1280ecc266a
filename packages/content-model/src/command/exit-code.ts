/** What a command says to the shell. */
export const EXIT = {
  /** All is well, perhaps with warnings. */
  fine: 0,
  /** There are errors in the content. */
  content: 1,
  /** The command was called in a wrong way. */
  usage: 2,
  /** A file, the network or a server failed. */
  system: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command was called in a wrong way; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

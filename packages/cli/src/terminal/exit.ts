/** Exit codes of the commands. */
export const EXIT = {
  /** Success, perhaps with warnings. */
  ok: 0,
  /** The content has errors. */
  invalid: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A file, the network or a server failed. */
  failure: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A line for the help of commands that read content. */
export const EXIT_CODES_HELP =
  'Exit code: 0 success, perhaps with warnings; 1 errors in the content; 2 wrong usage; 3 a file failed.';

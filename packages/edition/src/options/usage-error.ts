/** The user called a command in a wrong way. The message says how to call it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

import type { Work } from '../../src/sending/run-worker.ts';
import { TIMEOUTS } from '../../src/smtp/smtp-session.ts';
import type { SmtpSettings } from '../../src/smtp/smtp-settings.ts';

const BODY = Buffer.from('Hello.\r\n');

/** Work with short waits, for tests. */
export function workFor(smtp: SmtpSettings, more: Partial<Work> = {}): Work {
  return {
    issue: '2024-07',
    worker: 'test',
    policy: 'at-least-once',
    connections: 3,
    limits: {},
    lease: 5000,
    giveUpAfter: 60_000,
    backoff: 40,
    patience: 30_000,
    smtp,
    timeouts: TIMEOUTS,
    body: BODY,
    is8Bit: false,
    head: async ({ mailbox }) => Buffer.from(`To: ${mailbox}\r\n\r\n`),
    returnPath: ({ id }) => `bounces+${id}@example.org`,
    signal: new AbortController().signal,
    onTurn: () => undefined,
    ...more,
  };
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EXIT, type ExitCode, printError } from '@pressroom/cli';
import type { Publication } from '@pressroom/content-model';
import { type Arguments, UsageError, userPath } from '@pressroom/edition';
import { decodeWords } from 'postal-mime';
import { headerValue, readMessage } from '../../message/read-message.ts';
import { IssueComposer } from '../../sending/issue-composer.ts';
import { type Check, preflight } from '../../sending/preflight.ts';
import { readSmtpSettings, type SmtpSettings } from '../../smtp/smtp-settings.ts';
import { Tokens } from '../../token/tokens.ts';
import type { Environment } from '../environment.ts';
import { readPublication } from '../read-publication.ts';

const NEWSLETTERS = fileURLToPath(new URL('../../../../newsletter/dist/', import.meta.url));

/** All that is needed to send an issue. */
export interface Prepared {
  readonly id: string;
  readonly publication: Publication;
  readonly composer: IssueComposer;
  readonly tokens: Tokens;
  readonly checks: readonly Check[];
}

/** Reads everything that is needed; undefined where the content has faults, which are told. */
export async function prepareSend(
  id: string,
  args: Arguments,
  environment: Environment,
): Promise<Prepared | undefined> {
  if (!/^[^/\\\p{Cc}]+$/u.test(id)) throw new UsageError(`"${id}" is no issue`);
  const publication = readPublication(args);
  if (!publication) return undefined;
  const custom = args.text('message');
  const file = custom === undefined ? `${NEWSLETTERS}${id}.eml` : userPath(custom);
  const message = readMessage(readMessageFile(file, id, custom), file);
  const tokens = new Tokens(environment.secret());
  const { dkimKeyFile, smtpUrl } = environment;
  const composer = new IssueComposer(id, message, publication, tokens, dkimKeyFile);
  const checks = preflight({ publication, message, from: composer.from, smtpUrl, dkimKeyFile });
  return { id, publication, composer, tokens, checks };
}

function readMessageFile(file: string, id: string, custom: string | undefined): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isMissing || custom !== undefined) throw error;
    throw new UsageError(`there is no message of issue "${id}" yet: run "npm run build" first`);
  }
}

export function smtpOf({ smtpUrl }: Environment): SmtpSettings {
  if (!smtpUrl)
    throw new UsageError('SMTP_URL is not set: smtp://user:password@mail.example.org:587');
  return readSmtpSettings(smtpUrl);
}

export function isReady(checks: readonly Check[]): boolean {
  return checks.every(({ fault }) => fault === undefined);
}

/** Says why nothing is sent. */
export function refuse(checks: readonly Check[]): ExitCode {
  printError('nothing was sent because a check failed:');
  for (const { what, fault } of checks) if (fault !== undefined) printError(`  ${what}: ${fault}`);
  return EXIT.usage;
}

/** The subject as people read it (RFC 2047), without the marks that part its directions. */
export function decodedSubject(composer: IssueComposer): string {
  const subject = decodeWords(headerValue(composer.message, 'Subject') ?? '');
  return subject.replace(/[\u2066-\u2069]/g, '');
}

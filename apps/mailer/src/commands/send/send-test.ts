import { EXIT, type ExitCode } from '@pressroom/cli';
import { type Arguments, UsageError } from '@pressroom/edition';
import { SmtpSession } from '../../smtp/smtp-session.ts';
import { parseAddress } from '../../subscribers/parse-address.ts';
import type { Environment } from '../environment.ts';
import { print } from '../print.ts';
import { isReady, prepareSend, refuse, smtpOf } from './prepare-send.ts';

/** Sends one copy to one address, and writes nothing down. */
export async function sendTest(
  issue: string,
  args: Arguments,
  environment: Environment,
): Promise<ExitCode> {
  const address = parseAddress(args.text('test') ?? '');
  if (typeof address === 'string')
    throw new UsageError(`the address "${args.text('test')}" ${address}`);
  const prepared = await prepareSend(issue, args, environment);
  if (prepared === undefined) return EXIT.invalid;
  if (!isReady(prepared.checks)) return refuse(prepared.checks);
  const { composer, publication } = prepared;
  const session = new SmtpSession(smtpOf(environment));
  const from = publication.settings.mailer.returnPath;
  const replyClass = await session.send(
    { from, to: address.mailbox, is8Bit: composer.is8Bit },
    await composer.head(address.key, address.mailbox, new Date()),
    composer.message.body,
  );
  session.close();
  print(`${address.mailbox}: ${replyClass.kind}: ${replyClass.reply}`);
  return replyClass.kind === 'accepted' ? EXIT.ok : EXIT.failure;
}

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CONTENT_OPTIONS, EXIT, type ExitCode, printError, runCommand } from '@pressroom/cli';
import type { Publication } from '@pressroom/content-model';
import { type Arguments, UsageError } from '@pressroom/edition';
import { openDatabase } from '../database/open-database.ts';
import { SmtpSession } from '../smtp/smtp-session.ts';
import { readSmtpSettings, type SmtpSettings } from '../smtp/smtp-settings.ts';
import { Subscribers } from '../subscribers/subscribers.ts';
import { Tokens } from '../token/tokens.ts';
import { composeLinkEmail } from '../web/link-email.ts';
import { createService } from '../web/subscription-service.ts';
import { readEnvironment } from './environment.ts';
import { print } from './print.ts';
import { readPublication } from './read-publication.ts';

runCommand({
  usage: 'npm run subscriptions --',
  about: 'Serves the pages for signing up, confirming and unsubscribing.',
  options: {
    content: CONTENT_OPTIONS.content,
    host: { type: 'string', value: 'HOST', help: 'The address to listen on (default: 127.0.0.1)' },
    port: {
      type: 'string',
      value: 'PORT',
      help: 'The port to listen on (default: 8025; 0: any free port)',
    },
    proxy: { type: 'boolean', help: 'Take the client address from the proxy (X-Forwarded-For)' },
  },
  more: [
    'The pages are those of newsletter.unsubscribe.url in publication.yaml, and beside it',
    '"subscribe" and "confirm". SMTP_URL, MAILER_SECRET and DATABASE_URL come from the',
    'environment or from .env.',
  ].join('\n'),
  run,
});

async function run(args: Arguments): Promise<ExitCode> {
  const environment = readEnvironment();
  const publication = readPublication(args);
  if (!publication) return EXIT.invalid;
  const { url } = publication.settings.newsletter.unsubscribe;
  if (url === undefined) throw new UsageError('set newsletter.unsubscribe.url in publication.yaml');
  if (!environment.smtpUrl)
    throw new UsageError('SMTP_URL is not set: sign-ups are confirmed by email');
  const smtp = readSmtpSettings(environment.smtpUrl);
  const tokens = new Tokens(environment.secret());
  const database = await openDatabase(environment.databaseUrl);
  try {
    const server = createService({
      unsubscribeUrl: url,
      publication,
      subscribers: new Subscribers(database),
      tokens,
      isBehindProxy: args.flag('proxy'),
      now: Date.now,
      sendLink: (kind, mailbox, link) =>
        sendLink(kind, publication, smtp, environment.dkimKeyFile, mailbox, link),
      onError: (error) => printError(error instanceof Error ? error.message : String(error)),
    });
    const address = await listen(server, portOf(args), args.text('host') ?? '127.0.0.1');
    print(`listening on http://${address.address}:${address.port} for ${url}`);
    await stopped(server);
  } finally {
    await database.close();
  }
  return EXIT.ok;
}

async function sendLink(
  kind: 'confirm' | 'unsubscribe',
  publication: Publication,
  smtp: SmtpSettings,
  dkimKeyFile: string | undefined,
  mailbox: string,
  link: string,
): Promise<void> {
  const { head, body } = await composeLinkEmail(kind, publication, mailbox, link, dkimKeyFile);
  const session = new SmtpSession(smtp);
  const from = publication.settings.mailer.returnPath;
  const replyClass = await session.send({ from, to: mailbox, is8Bit: false }, head, body);
  session.close();
  if (replyClass.kind !== 'accepted')
    throw new Error(`a mail with a link was not sent: ${replyClass.reply}`);
}

function portOf(args: Arguments): number {
  const port = Number(args.text('port') ?? 8025);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError('--port takes 0 to 65535');
  return port;
}

function listen(server: Server, port: number, host: string): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address);
    });
  });
}

function stopped(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const stop = () => server.close(() => resolve());
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}

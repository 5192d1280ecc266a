import { freePort } from '@pressroom/test-support';
import { afterEach, describe, expect, it } from 'vitest';
import type { ReplyClass } from '../src/smtp/reply-class.ts';
import { SmtpSession } from '../src/smtp/smtp-session.ts';
import type { SmtpSettings } from '../src/smtp/smtp-settings.ts';
import { type Script, ScriptedServer } from './support/scripted-server.ts';

const HEAD = Buffer.from('From: a@example.org\r\nSubject: July\r\n\r\n');
const BODY = Buffer.from('Hello.\r\n.hidden dot\r\n');
/** Far more than all buffers on the way hold together. */
const LARGE = Buffer.from(`${'x'.repeat(998)}\r\n`.repeat(30_000));
const TIMEOUTS = { connect: 20_000, answer: 20_000 };
/** For servers that say nothing. */
const SOON = { ...TIMEOUTS, answer: 1500 };

const servers: ScriptedServer[] = [];
const sessions: SmtpSession[] = [];
afterEach(async () => {
  for (const session of sessions.splice(0)) session.close();
  for (const server of servers.splice(0)) await server.stop();
});

async function start(script: Script): Promise<ScriptedServer> {
  const server = await new ScriptedServer(script).start();
  servers.push(server);
  return server;
}

function sessionWith(settings: SmtpSettings, timeouts = TIMEOUTS): SmtpSession {
  const session = new SmtpSession(settings, timeouts);
  sessions.push(session);
  return session;
}

async function send(
  script: Script,
  body = BODY,
  to = 'reader@example.org',
  timeouts = TIMEOUTS,
): Promise<ReplyClass> {
  const server = await start(script);
  return sessionWith(server.settings, timeouts).send(
    { from: 'bounces@example.org', to, is8Bit: false },
    HEAD,
    body,
  );
}

const always = (fault: NonNullable<ReturnType<NonNullable<Script['rcpt']>>>) => () => fault;

/** Each line of the fault matrix: what the server does, and what is known of the message. */
const MATRIX: readonly (readonly [string, Script, ReplyClass['kind']])[] = [
  ['takes it', {}, 'accepted'],
  ['closes after the final dot', { endOfData: always('close') }, 'in-doubt'],
  ['closes at MAIL', { mail: always('close') }, 'unavailable'],
  ['closes at RCPT', { rcpt: always('close') }, 'unavailable'],
  ['says 421 on connecting', { connect: always('421 4.3.2 shutting down') }, 'unavailable'],
  ['says 554 on connecting', { connect: always('554 5.7.1 you are on a list') }, 'sender refused'],
  ['says 421 at MAIL: throttling', { mail: always('421 4.7.0 too many messages') }, 'unavailable'],
  ['says 450 at MAIL', { mail: always('450 4.7.1 slow down') }, 'unavailable'],
  ['says 550 at MAIL', { mail: always('550 5.7.515 not authenticated') }, 'sender refused'],
  ['says 421 at RCPT', { rcpt: always('421 4.7.0 try later') }, 'unavailable'],
  ['says 450 at RCPT: greylisting', { rcpt: always('450 4.2.0 greylisted') }, 'deferred'],
  ['says 452 at RCPT: full mailbox', { rcpt: always('452 4.2.2 full') }, 'deferred'],
  ['says 550 at RCPT', { rcpt: always('550 no') }, 'refused'],
  ['says 550 5.1.1 at RCPT', { rcpt: always('550 5.1.1 no such user') }, 'refused'],
  ['says 550 5.7.1 at RCPT', { rcpt: always('550 5.7.1 not you') }, 'unwanted'],
  ['says 530 at RCPT', { rcpt: always('530 5.7.0 log in first') }, 'sender refused'],
  ['says 421 after the message', { endOfData: always('421 4.3.0 out of disk') }, 'unavailable'],
  ['says 451 after the message', { endOfData: always('451 4.3.0 try later') }, 'deferred'],
  ['says 550 after the message', { endOfData: always('550 5.6.0 no') }, 'refused'],
  ['says 550 5.7.1 after the message', { endOfData: always('550 5.7.1 spam') }, 'sender refused'],
  ['says 552 after the message', { endOfData: always('552 5.3.4 too large') }, 'sender refused'],
  ['takes no message of that size', { server: { size: 10 } }, 'sender refused'],
];

describe('what is known of a message when the server', () => {
  it.each(MATRIX)('%s', async (_, script, kind) => {
    expect((await send(script)).kind).toBe(kind);
  });

  it('is silent', async () => {
    const silence = always('silence');
    const afterDot = await send({ endOfData: silence }, BODY, undefined, SOON);
    expect(afterDot.kind).toBe('in-doubt');
    const afterMail = await send({ mail: silence }, BODY, undefined, SOON);
    expect(afterMail.kind).toBe('unavailable');
  });

  it('closes in the middle of the message: it is safe to send it again', async () => {
    expect((await send({ midData: () => 'close' }, LARGE)).kind).toBe('unavailable');
  });

  it('says that an address does not exist, and only then, calls it dead', async () => {
    expect(await send({ rcpt: always('550 5.1.1 no such user') })).toMatchObject({
      isAddressUnknown: true,
    });
    expect(await send({ rcpt: always('550 5.2.1 disabled') })).toMatchObject({
      isAddressUnknown: false,
    });
    expect(await send({ rcpt: always('550 gone') })).toMatchObject({ isAddressUnknown: false });
  });

  it('is not there', async () => {
    const port = await freePort();
    const session = sessionWith({ host: '127.0.0.1', port, tls: 'none', name: 'nobody' });
    const replyClass = await session.send(
      { from: 'a@example.org', to: 'b@example.org', is8Bit: false },
      HEAD,
      BODY,
    );
    expect(replyClass).toMatchObject({
      kind: 'unavailable',
      reply: expect.stringContaining('ECONNREFUSED'),
    });
  });

  it('wants no password of ours', async () => {
    const server = await start({
      server: {
        authOptional: false,
        allowInsecureAuth: true,
        onAuth: (_a, _s, callback) => callback(new Error('Invalid')),
      },
    });
    const settings = { ...server.settings, auth: { user: 'me', pass: 'secret-word' } };
    const replyClass = await sessionWith(settings).send(
      { from: 'a@example.org', to: 'b@example.org', is8Bit: false },
      HEAD,
      BODY,
    );
    expect(replyClass).toMatchObject({
      kind: 'sender refused',
      reply: expect.stringMatching(/^535/),
    });
    expect(replyClass.reply).not.toContain('secret');
  });

  it('cannot check passwords now', async () => {
    const later = Object.assign(new Error('4.7.0 try later'), { responseCode: 454 });
    const server = await start({
      server: {
        authOptional: false,
        allowInsecureAuth: true,
        onAuth: (_a, _s, callback) => callback(later),
      },
    });
    const settings = { ...server.settings, auth: { user: 'me', pass: 'x' } };
    expect(await sessionWith(settings).check()).toMatchObject({ kind: 'unavailable' });
  });

  it('has no STARTTLS where it is required', async () => {
    const server = await start({});
    const replyClass = await sessionWith({ ...server.settings, tls: 'required' }).check();
    expect(replyClass?.kind).toBe('sender refused');
    expect(server.received).toEqual([]);
  });

  it('shows a certificate that nobody vouches for', async () => {
    const server = await start({ server: { disabledCommands: [] } });
    expect((await sessionWith({ ...server.settings, tls: 'required' }).check())?.kind).toBe(
      'sender refused',
    );
  });
});

describe('a session', () => {
  it('is used again, stuffs dots and goes on after a refusal', async () => {
    const server = await start({
      rcpt: (to) => (to.startsWith('bad') ? '550 5.1.1 no' : undefined),
    });
    const session = sessionWith(server.settings);
    for (const to of ['one@example.org', 'bad@example.org', 'two@example.org']) {
      await session.send({ from: 'a@example.org', to, is8Bit: false }, HEAD, BODY);
    }
    expect(server.received.map(({ to }) => to)).toEqual(['one@example.org', 'two@example.org']);
    expect(server.received[0]?.text).toBe(`${HEAD}${BODY}`);
    expect(server.sessions).toBe(1);
  });

  it('opens a new connection where the server ended the idle one', async () => {
    const server = await start({});
    const session = sessionWith(server.settings);
    const envelope = { from: 'a@example.org', to: 'b@example.org', is8Bit: false };
    await session.send(envelope, HEAD, BODY);
    server.dropConnections();
    expect((await session.send(envelope, HEAD, BODY)).kind).toBe('accepted');
    expect(server.received).toHaveLength(2);
  });

  it('refuses an address beyond ASCII where the server cannot take it', async () => {
    const replyClass = await send({ server: { hideSMTPUTF8: true } }, BODY, 'grün@example.org');
    expect(replyClass).toMatchObject({
      kind: 'refused',
      reply: expect.stringContaining('SMTPUTF8'),
    });
    expect((await send({}, BODY, 'grün@example.org')).kind).toBe('accepted');
  });

  it('never lets an address say more than its own', async () => {
    const replyClass = await send({}, BODY, 'a@b.example>\r\nRCPT TO:<evil@x.example');
    expect(replyClass.kind).toBe('refused');
  });
});

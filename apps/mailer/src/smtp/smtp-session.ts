import type { NodemailerError } from 'nodemailer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { ReadyMessage } from './ready-message.ts';
import { classifyReply, type ReplyClass } from './reply-class.ts';
import type { SmtpSettings } from './smtp-settings.ts';

export interface Envelope {
  readonly from: string;
  readonly to: string;
  /** Whether the message has octets beyond ASCII (RFC 6152). */
  readonly is8Bit: boolean;
}

/** How long to wait for the server; milliseconds. */
export interface Timeouts {
  readonly connect: number;
  /** For any answer; RFC 5321, section 4.5.3.2, wants 10 minutes after the end of a message. */
  readonly answer: number;
}

export const TIMEOUTS: Timeouts = { connect: 30_000, answer: 600_000 };

/** Many servers end a session after some messages; a new one now and then also spreads load. */
const MAX_MESSAGES = 100;

/** Such an address needs SMTPUTF8 (RFC 6531). */
const BEYOND_ASCII = /[^\0-\x7f]/;

/** A connection to the server that is opened when it is needed and used again while it lasts. */
export class SmtpSession {
  readonly #settings: SmtpSettings;
  readonly #timeouts: Timeouts;
  #connection: SMTPConnection | undefined;
  #hasUtf8 = false;
  #sent = 0;

  constructor(settings: SmtpSettings, timeouts: Timeouts = TIMEOUTS) {
    this.#settings = settings;
    this.#timeouts = timeouts;
  }

  /**
   * Hands one message over; never throws for what a server or a network can do.
   *
   * @param envelope checked addresses
   * @param body ends in CRLF
   */
  async send(envelope: Envelope, head: Buffer, body: Buffer): Promise<ReplyClass> {
    const isUsed = this.#connection !== undefined && !this.#connection.destroyed;
    const first = await this.#sendOnce(envelope, head, body);
    // The server may end an idle session at any time. Nothing was delivered: a new one will do.
    const isStale = isUsed && first.kind === 'unavailable' && this.#connection === undefined;
    return isStale ? this.#sendOnce(envelope, head, body) : first;
  }

  /** Connects and logs in. @returns why that is not possible; undefined where all is well */
  check(): Promise<ReplyClass | undefined> {
    return this.#open();
  }

  /** Says goodbye. */
  close(): void {
    this.#connection?.quit();
    this.#connection = undefined;
  }

  async #sendOnce(envelope: Envelope, head: Buffer, body: Buffer): Promise<ReplyClass> {
    const opened = await this.#open();
    if (opened !== undefined) return opened;
    const connection = this.#connection;
    if (!connection) return { kind: 'unavailable', reply: 'the connection was lost' };
    if (BEYOND_ASCII.test(envelope.to) && !this.#hasUtf8) {
      const reply = 'the server takes no addresses beyond ASCII (SMTPUTF8)';
      return { kind: 'refused', reply, isAddressUnknown: false, isMailboxProblem: false };
    }
    const message = new ReadyMessage(head, body);
    const replyClass = await deliver(connection, envelope, message);
    this.#sent += 1;
    if (replyClass.kind === 'accepted') {
      if (this.#sent >= MAX_MESSAGES) this.close();
    } else if (connection.destroyed || !(await reset(connection))) {
      this.#drop();
    }
    return replyClass;
  }

  /** @returns why it could not be opened */
  async #open(): Promise<ReplyClass | undefined> {
    if (this.#connection && !this.#connection.destroyed) return undefined;
    const { host, port, tls, auth } = this.#settings;
    const connection = new SMTPConnection({
      host,
      port,
      secure: tls === 'from the start',
      requireTLS: tls === 'required',
      ignoreTLS: tls === 'none',
      allowInternalNetworkInterfaces: true,
      connectionTimeout: this.#timeouts.connect,
      greetingTimeout: this.#timeouts.connect,
      socketTimeout: this.#timeouts.answer,
    });
    const error = await attempt((done) => {
      // What fails later, between two messages, shows when the connection is used again.
      connection.on('error', done);
      connection.connect(done);
    });
    if (error) return classifyReply(error, false);
    this.#hasUtf8 = /^250[ -]SMTPUTF8\b/im.test(connection.lastServerResponse || '');
    if (auth) {
      const failure = await attempt((done) => {
        connection.on('error', done);
        connection.login({ credentials: auth }, done);
      });
      if (failure) {
        connection.close();
        return classifyReply(failure, false);
      }
    }
    this.#connection = connection;
    this.#sent = 0;
    return undefined;
  }

  #drop(): void {
    this.#connection?.close();
    this.#connection = undefined;
  }
}

function deliver(
  connection: SMTPConnection,
  { from, to, is8Bit }: Envelope,
  message: ReadyMessage,
): Promise<ReplyClass> {
  const envelope = {
    from,
    to: [to],
    size: message.size,
    use8BitMime: is8Bit || BEYOND_ASCII.test(to),
  };
  return new Promise((resolve) => {
    connection.send(envelope, message, (error, info) => {
      if (error) resolve(classifyReply(error, message.isReadToEnd));
      else resolve({ kind: 'accepted', reply: info?.response ?? '' });
    });
  });
}

/** @returns whether the connection can take another message */
function reset(connection: SMTPConnection): Promise<boolean> {
  return new Promise((resolve) => {
    const onEnd = () => resolve(false);
    connection.once('end', onEnd);
    connection.reset((error) => {
      connection.off('end', onEnd);
      resolve(!error);
    });
  });
}

/** Runs something of the SMTP client that calls back, with an error or without. */
function attempt(
  run: (done: (error?: NodemailerError | null) => void) => void,
): Promise<NodemailerError | undefined> {
  return new Promise((resolve) => run((error) => resolve(error ?? undefined)));
}

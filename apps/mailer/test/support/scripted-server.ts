import type { AddressInfo } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { SmtpSettings } from '../../src/smtp/smtp-settings.ts';

/** What a server does instead of its duty; a text is its reply. */
export type TargetProblem = `${4 | 5}${string}` | 'close' | 'silence';

export interface Script {
  /** What happens at each of these; undefined: nothing, all is well. */
  readonly connect?: () => TargetProblem | undefined;
  readonly mail?: (from: string) => TargetProblem | undefined;
  readonly rcpt?: (to: string, attempt: number) => TargetProblem | undefined;
  /** With the first octets of the message. */
  readonly midData?: (to: string, attempt: number) => 'close' | undefined;
  /** After the final dot; with `close`, the message was accepted all the same. */
  readonly endOfData?: (to: string, attempt: number) => TargetProblem | undefined;
  readonly server?: SMTPServerOptions;
}

export interface Received {
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** A real SMTP server with faults scripted in. It counts what it took. */
export class ScriptedServer {
  readonly received: Received[] = [];
  /** Recipients that were named, each time. */
  readonly asked: string[] = [];
  sessions = 0;
  readonly #server: SMTPServer;
  #port = 0;

  constructor(script: Script = {}) {
    const attempts = (to: string) => this.asked.filter((one) => one === to).length;
    this.#server = new SMTPServer({
      authOptional: true,
      disableReverseLookup: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      ...script.server,
      onConnect: (session, callback) => {
        this.sessions += 1;
        this.#act(script.connect?.(), session.id, callback);
      },
      onMailFrom: ({ address }, session, callback) =>
        this.#act(script.mail?.(address), session.id, callback),
      onRcptTo: ({ address }, session, callback) => {
        this.asked.push(address);
        this.#act(script.rcpt?.(address, attempts(address)), session.id, callback);
      },
      onData: (stream, session, callback) => {
        const to = session.envelope.rcptTo[0]?.address ?? '';
        const from = session.envelope.mailFrom ? session.envelope.mailFrom.address : '';
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          if (script.midData?.(to, attempts(to)) === 'close') this.#destroy(session.id);
        });
        stream.on('end', () => {
          const fault = script.endOfData?.(to, attempts(to));
          if (fault === undefined || fault === 'close' || fault === 'silence') {
            this.received.push({ from, to, text: Buffer.concat(chunks).toString() });
          }
          this.#act(fault, session.id, callback);
        });
      },
    });
    this.#server.on('error', () => undefined);
  }

  get settings(): SmtpSettings {
    return { host: '127.0.0.1', port: this.#port, tls: 'none', name: 'smtp://test' };
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<this> {
    const listening = await new Promise<AddressInfo>((resolve) => {
      const server = this.#server.listen(this.#port, '127.0.0.1', () => {
        const address = server.address();
        if (address !== null && typeof address === 'object') resolve(address);
      });
    });
    this.#port = listening.port;
    return this;
  }

  /** Ends all sessions, as servers do with idle ones. */
  dropConnections(): void {
    for (const connection of this.#server.connections) connection._socket.destroy();
  }

  stop(): Promise<void> {
    this.dropConnections();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #act(
    fault: TargetProblem | undefined,
    session: string,
    callback: (error?: Error | null) => void,
  ): void {
    if (fault === 'silence') return;
    if (fault === 'close') {
      this.#destroy(session);
    } else if (fault === undefined) callback();
    else {
      const [code = '', ...words] = fault.split(' ');
      callback(Object.assign(new Error(words.join(' ')), { responseCode: Number(code) }));
    }
  }

  #destroy(session: string): void {
    for (const connection of this.#server.connections) {
      if (connection.session.id === session) connection._socket.destroy();
    }
  }
}

import type { NodemailerError } from 'nodemailer';

/** What became of one message. */
export type ReplyClass =
  | { readonly kind: 'accepted'; readonly reply: string }
  /** Never, for this recipient. */
  | {
      readonly kind: 'refused';
      readonly reply: string;
      readonly isAddressUnknown: boolean;
      /** The mailbox exists and takes nothing now (RFC 3463: X.2.X), such as a full one. */
      readonly isMailboxProblem: boolean;
    }
  /** Not now, for this recipient: greylisting, a full mailbox. */
  | { readonly kind: 'deferred'; readonly reply: string }
  /** Not now, for anybody: the server is gone, busy or slows us down. It was not delivered. */
  | { readonly kind: 'unavailable'; readonly reply: string }
  /** Perhaps delivered: the connection was lost after the end of the message, before the answer. */
  | { readonly kind: 'in-doubt'; readonly reply: string }
  /** Not as long as the sender stays as it is: wrong password, no TLS, a policy. */
  | { readonly kind: 'sender refused'; readonly reply: string }
  /** The same, or perhaps only this recipient's server does not want us. */
  | { readonly kind: 'unwanted'; readonly reply: string };

/** RFC 3463: the address does not exist, or has moved. */
const ADDRESS_UNKNOWN = /^5\.1\.(?:1|6|10)$/;
/** Authentication needed or failed, too weak, encryption needed (RFC 4954). */
const AUTHENTICATION = new Set([530, 534, 535, 538]);

/** What Node calls a certificate that cannot be trusted, or TLS that cannot be agreed on. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|^EPROTO$/;

/**
 * Reads what the SMTP client says about a failure. "Not delivered" and "perhaps delivered" look
 * alike in its errors; what tells them apart is whether the message was read to its end.
 */
export function classifyReply(error: NodemailerError, isReadToEnd: boolean): ReplyClass {
  const reply = replyOf(error);
  const code = error.responseCode ?? 0;
  if (code < 400) return withoutReply(error, isReadToEnd, reply);
  const status = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(error.response ?? '')?.[1] ?? '';
  const stage = stageOf(error, isReadToEnd);
  return code < 500 ? temporary(stage, code, reply) : permanent(stage, code, status, reply);
}

/** What the server was asked when it answered. */
type Stage = 'session' | 'recipient' | 'message';

function stageOf(error: NodemailerError, isReadToEnd: boolean): Stage {
  if (isReadToEnd || error.command === 'DATA') return 'message';
  return error.command === 'RCPT TO' ? 'recipient' : 'session';
}

function withoutReply(error: NodemailerError, isReadToEnd: boolean, reply: string): ReplyClass {
  if (isReadToEnd) return { kind: 'in-doubt', reply };
  if (error.code === 'EENVELOPE') {
    return { kind: 'refused', reply, isAddressUnknown: false, isMailboxProblem: false };
  }
  // EMESSAGE: larger than the server takes, and so it is for everybody.
  const isOwnError = error.code === 'ETLS' || error.code === 'EAUTH' || error.code === 'EMESSAGE';
  if (isOwnError || CERTIFICATE.test(error.originalCode ?? '')) {
    return { kind: 'sender refused', reply };
  }
  return { kind: 'unavailable', reply };
}

function temporary(stage: Stage, code: number, reply: string): ReplyClass {
  const isBusy = code === 421 || stage === 'session';
  return { kind: isBusy ? 'unavailable' : 'deferred', reply };
}

function permanent(stage: Stage, code: number, status: string, reply: string): ReplyClass {
  const isPolicy = status.startsWith('5.7.');
  const isTooLarge = stage === 'message' && (code === 552 || status === '5.3.4');
  if (stage === 'session' || AUTHENTICATION.has(code) || isTooLarge) {
    return { kind: 'sender refused', reply };
  }
  if (isPolicy) return { kind: stage === 'message' ? 'sender refused' : 'unwanted', reply };
  return {
    kind: 'refused',
    reply,
    isAddressUnknown: ADDRESS_UNKNOWN.test(status),
    isMailboxProblem: status.startsWith('5.2.') || (status === '' && code === 552),
  };
}

function replyOf(error: NodemailerError): string {
  if (error.response) return error.response.replace(/\s+/g, ' ').trim();
  return error.message.replace(/\s+/g, ' ').trim();
}

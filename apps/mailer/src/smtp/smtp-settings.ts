import { isIPv4 } from 'node:net';
import { UsageError } from '@pressroom/edition';

/** Where and how to hand messages over. */
export interface SmtpSettings {
  readonly host: string;
  readonly port: number;
  readonly tls: 'from the start' | 'required' | 'none';
  readonly auth?: { readonly user: string; readonly pass: string };
  /** For messages: the address without the password. */
  readonly name: string;
}

/**
 * Reads `smtp://user:password@host:port` or `smtps://…`. STARTTLS is required unless the server
 * is this machine.
 *
 * @throws UsageError, which never shows the password
 */
export function readSmtpSettings(text: string): SmtpSettings {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new UsageError('SMTP_URL is not a URL such as smtp://user:password@mail.example.org:587');
  }
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') {
    throw new UsageError('SMTP_URL must begin with smtp:// or smtps://');
  }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  if (host === '') throw new UsageError('SMTP_URL has no host');
  const isSecure = url.protocol === 'smtps:';
  const port = Number(url.port) || (isSecure ? 465 : 587);
  return {
    host,
    port,
    tls: isSecure ? 'from the start' : isLoopback(host) ? 'none' : 'required',
    ...(url.username === '' ? {} : { auth: authOf(url) }),
    name: `${url.protocol}//${url.host}`,
  };
}

function authOf({ username, password }: URL): NonNullable<SmtpSettings['auth']> {
  try {
    return { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  } catch {
    throw new UsageError('SMTP_URL has a % in its user or password; write it as %25');
  }
}

/** Whether a host is this machine, so that nobody can listen on the way. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'));
}

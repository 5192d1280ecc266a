import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { parseMailbox } from '@pressroom/content-model';

/** A checked mailbox address: nothing in it can end a command or a header of SMTP. */
export interface Address {
  /** What makes it unique: the whole in lower case and normalized (NFC). */
  readonly key: string;
  /** The form to send to: the local part as given, the domain in ASCII. */
  readonly mailbox: string;
  readonly domain: string;
}

/** RFC 5321, section 4.5.3.1, in octets. */
const MAX_LOCAL_OCTETS = 64;
const MAX_OCTETS = 254;

// RFC 5322 dot-atom, with the characters beyond ASCII that RFC 6531 adds.
const DOT_ATOM =
  /^[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10ffff}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u{80}-\u{10ffff}-]+)*$/u;
// RFC 5321 Quoted-string: printable characters, `"` and `\` after a backslash.
const QUOTED = /^"(?:[\x20\x21\x23-\x5b\x5d-\x7e\u{a0}-\u{10ffff}]|\\[\x20-\x7e])*"$/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
// What nobody sees; but for the two that join and part letters in Persian and Indic names.
const INVISIBLE = /(?![\u{200c}\u{200d}])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/**
 * Reads an address as RFC 5321 (section 4.1.2) and RFC 6531 write it, or a mailbox with a display
 * name (RFC 5322, section 3.4); comments and the obsolete forms of RFC 5322 are refused.
 *
 * @returns the address, or what is wrong with it, as the end of the sentence "the address …"
 */
export function parseAddress(text: string): Address | string {
  const given = addressOf(text.trim()).normalize('NFC');
  if (given === '') return 'is empty';
  if (INVISIBLE.test(given)) return 'contains a control or invisible character';
  const at = given.lastIndexOf('@');
  if (at < 0) return 'has no @';
  const local = given.slice(0, at);
  const fault = faultOfLocal(local);
  if (fault !== undefined) return fault;
  const domain = readDomain(given.slice(at + 1));
  if (domain === undefined) return 'has no valid domain after the @';
  const mailbox = `${local}@${domain}`;
  if (Buffer.byteLength(mailbox) > MAX_OCTETS) return `is longer than ${MAX_OCTETS} octets`;
  return { key: mailbox.toLowerCase().normalize('NFC'), mailbox, domain };
}

/** The address of `Ada <ada@example.org>`; any other text as it is. */
function addressOf(text: string): string {
  return text.endsWith('>') ? (parseMailbox(text)?.email ?? text) : text;
}

function faultOfLocal(local: string): string | undefined {
  if (local === '') return 'has nothing before the @';
  if (Buffer.byteLength(local) > MAX_LOCAL_OCTETS)
    return `has more than ${MAX_LOCAL_OCTETS} octets before the @`;
  if (QUOTED.test(local)) return undefined;
  // Spaces beyond ASCII are allowed by the letter, and always a slip.
  if (DOT_ATOM.test(local) && !/\p{Z}/u.test(local)) return undefined;
  if (/^\.|\.$|\.\./.test(local)) return 'has a dot in a wrong place before the @';
  if (local.includes('@')) return 'has more than one @';
  return 'has a character before the @ that is not allowed there';
}

function readDomain(text: string): string | undefined {
  const literal = /^\[(IPv6:)?([^\]]+)\]$/i.exec(text);
  if (literal) {
    const [, six, ip = ''] = literal;
    return isIP(ip) === (six ? 6 : 4) ? text.toLowerCase().replace('ipv6:', 'IPv6:') : undefined;
  }
  // What the URL rules would quietly take as something else is refused first.
  if (/[\s/?#@:%[\]\\<>"|^`{}(),;]/.test(text)) return undefined;
  const domain = domainToASCII(text);
  const labels = domain.split('.');
  if (labels.length < 2 || domain.length > 253) return undefined;
  if (!labels.every((label) => LABEL.test(label)) || /^\d+$/.test(labels.at(-1) ?? ''))
    return undefined;
  return domain;
}

import { domainToASCII } from 'node:url';
import * as v from 'valibot';
import { cleanLine } from '../read/clean-text.ts';
import { fields, line } from './fields.ts';

/** A mailbox (RFC 5322, section 3.4). */
export interface Mailbox {
  /** The display name, without quotes; undefined if there is none. */
  readonly name: string | undefined;
  readonly email: string;
}

/**
 * Parses a mailbox: `letters@example.org`, `The Meridian <letters@example.org>` or
 * `"Meridian, The" <letters@example.org>`. Comments and routes, which are obsolete, are
 * not understood.
 *
 * @returns undefined if the text is no mailbox, or more than one
 */
export function parseMailbox(text: string): Mailbox | undefined {
  const [, phrase, bracketed] = /^(.*?)<([^<>]*)>$/su.exec(text.trim()) ?? [];
  if (phrase === undefined || bracketed === undefined) {
    return /[<>,;\s]/.test(text.trim()) ? undefined : { name: undefined, email: text.trim() };
  }
  const name = parsePhrase(phrase.trim());
  return name === undefined ? undefined : { name: name || undefined, email: bracketed.trim() };
}

/** A display name: a quoted string, or words without the characters that part addresses. */
function parsePhrase(phrase: string): string | undefined {
  const [, quoted] = /^"((?:[^"\\]|\\.)*)"$/su.exec(phrase) ?? [];
  if (quoted !== undefined) return cleanLine(quoted.replace(/\\(.)/gsu, '$1'));
  return /[",;:@()[\]\\<>]/.test(phrase) ? undefined : cleanLine(phrase);
}

const EXPECTED = 'must be an email address such as letters@example.org.';
const ADDRESS =
  /^[^\s@<>()[\],;:\\"\p{C}]{1,64}@[\p{L}\p{N}](?:[\p{L}\p{N}.-]{0,252}[\p{L}\p{N}])$/u;
/** Plain letters, with dots between them alone (RFC 5322, section 3.2.3: dot-atom). */
const PLAIN = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*@[^.]+(?:\.[^.]+)*$/;

function mailboxField(accepts: (email: string) => boolean) {
  return v.pipe(
    v.string('must be an email address.'),
    v.rawTransform(({ dataset, addIssue, NEVER }): Mailbox => {
      const mailbox = parseMailbox(dataset.value);
      if (mailbox && ADDRESS.test(mailbox.email) && accepts(mailbox.email)) return mailbox;
      addIssue({ message: EXPECTED });
      return NEVER;
    }),
  );
}

/** The address of an author; a display name before it is dropped. */
export const emailAddress = v.pipe(
  mailboxField(() => true),
  v.transform(({ email }) => email),
);

/** A mailbox that can stand in the header of a mail: the domain comes out in ASCII. */
const headerMailbox = v.pipe(
  mailboxField(
    (email) => PLAIN.test(email) && domainToASCII(email.slice(email.lastIndexOf('@') + 1)) !== '',
  ),
  v.transform(
    ({ name, email }): Mailbox => ({
      name,
      email: email.replace(/[^@]*$/, (domain) => domainToASCII(domain)),
    }),
  ),
);

/** The address of `headerMailbox`; a display name before it is dropped. */
export const headerAddress = v.pipe(
  headerMailbox,
  v.transform(({ email }) => email),
);

/** A sender: a mailbox, or a group of `name` and `email`. */
export const sender = v.lazy((input) =>
  typeof input === 'string'
    ? headerMailbox
    : v.pipe(
        fields(
          { name: v.optional(line), email: headerMailbox },
          'must be a mailbox such as "The Meridian <letters@example.org>", or have the fields "name" and "email".',
        ),
        v.transform(
          ({ name, email }): Mailbox => ({ name: name || email.name, email: email.email }),
        ),
      ),
);

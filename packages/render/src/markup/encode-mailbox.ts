/**
 * An address of a mailbox as it stands in a `mailto:` URI: what is not plain there is
 * percent-encoded (RFC 6068, section 2).
 *
 * @param email its domain in ASCII
 */
export function encodeMailbox(email: string): string {
  const at = email.lastIndexOf('@');
  const parts = [email.slice(0, at), email.slice(at + 1)];
  return parts.map((part) => encodeURIComponent(part).replaceAll('%2B', '+')).join('@');
}

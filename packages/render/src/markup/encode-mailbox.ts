/**
 * An address of a mailbox as it stands in a `mailto:` URI: what is not plain there is
 * percent-encoded (RFC 6068, section 2).
 *
 * @param email its domain in ASCII
 */
export function encodeMailbox(email: string): string {
  return encodeURIComponent(email).replace('%40', '@').replaceAll('%2B', '+');
}

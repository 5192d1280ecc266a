/** Schemes that a link may have; all are registered with IANA. */
export const LINK_SCHEMES: readonly string[] = [
  ...['http', 'https', 'mailto', 'tel', 'sms', 'ftp', 'xmpp', 'geo', 'news'],
];

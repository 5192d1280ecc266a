/** A report of a mail server (RFC 6522) with these parts: media type and content. */
export function reportOf(
  to: string,
  type: string,
  parts: readonly (readonly [string, string])[],
): Buffer {
  const body = parts.map(([kind, text]) => `--B\nContent-Type: ${kind}\n\n${text}\n`).join('');
  return Buffer.from(
    `From: MAILER-DAEMON@mx.example\nTo: ${to}\nSubject: Report\nMIME-Version: 1.0\nContent-Type: multipart/report; report-type=${type}; boundary="B"\n\n${body}--B--\n`,
  );
}

/** A delivery status notification (RFC 3464) about a message to a reader. */
export function bounceOf(bounce: {
  readonly status: string;
  readonly action?: string;
  /** The return path of the message. */
  readonly to: string;
  readonly reader: string;
}): Buffer {
  const { status, action = 'failed', to, reader } = bounce;
  return reportOf(to, 'delivery-status', [
    ['text/plain', 'I am sorry.'],
    [
      'message/delivery-status',
      `Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; ${reader}\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; 550 ${status} no\n  such user\n`,
    ],
    ['message/rfc822', 'Subject: July\n\nhello'],
  ]);
}

/** A mail whose parts are in parts, so many times. */
export function nested(depth: number): string {
  const heads = Array.from(
    { length: depth },
    (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\n\n--b${i}\n`,
  );
  return `Subject: deep\n${heads.join('')}\nhello\n`;
}

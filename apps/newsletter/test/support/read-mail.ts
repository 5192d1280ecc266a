/** What a mail program that knows format=flowed sees. */
export interface ReadMail {
  /** By lower-case name, unfolded; encoded words are not decoded. */
  readonly headers: ReadonlyMap<string, string>;
  /** The text with its paragraphs joined; lines of a quotation begin with their marks. */
  readonly paragraphs: readonly string[];
}

/** Reads a mail as RFC 5322, 2045 and 3676 say: written from those alone. */
export function readMail(mail: string): ReadMail {
  const end = mail.indexOf('\r\n\r\n');
  const headers = new Map<string, string>();
  for (const line of mail
    .slice(0, end)
    .replace(/\r\n(?=[ \t])/g, '')
    .split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (headers.has(name)) throw new Error(`${name} is there twice`);
    headers.set(name, line.slice(colon + 1).trim());
  }
  const encoded = mail.slice(end + 4);
  const text =
    headers.get('content-transfer-encoding') === 'base64'
      ? Buffer.from(encoded, 'base64').toString('utf8')
      : decodeQuotedPrintable(encoded);
  const delSp = /delsp=yes/.test(headers.get('content-type') ?? '');
  return { headers, paragraphs: joinFlowed(text, delSp) };
}

/** The text of a header with its encoded words (RFC 2047) decoded. */
export function decodeWords(value: string): string {
  return value
    .replace(/^"((?:[^"\\]|\\.)*)"/, (_, quoted: string) => quoted.replace(/\\(.)/g, '$1'))
    .replace(/\?=[ \t]+=\?/g, '?==?')
    .replace(/(?:=\?UTF-8\?[QB]\?[!->@-~]*\?=)+/g, (words) => {
      const parts = words.matchAll(/=\?UTF-8\?([QB])\?(.*?)\?=/g);
      return Array.from(parts, ([word, encoding, text = '']) => {
        if (word.length > 75) throw new Error(`${word} is too long`);
        return encoding === 'B'
          ? Buffer.from(text, 'base64').toString('utf8')
          : decodeQuotedPrintable(text.replaceAll('_', ' '));
      }).join('');
    });
}

function decodeQuotedPrintable(text: string): string {
  const joined = text.replace(/[ \t]+\r\n/g, '\r\n').replace(/=\r\n/g, '');
  const bytes = joined.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The paragraphs of a text in format=flowed (RFC 3676, 4). */
export function joinFlowed(text: string, delSp: boolean): readonly string[] {
  const paragraphs: string[] = [];
  let open: { depth: number; text: string } | undefined;
  const close = (): void => {
    if (open) paragraphs.push('>'.repeat(open.depth) + open.text);
    open = undefined;
  };
  const lines = text.split('\r\n');
  if (lines.pop() !== '') throw new Error('the last line does not end');
  for (const line of lines) {
    const depth = /^>*/.exec(line)?.[0].length ?? 0;
    const content = line.slice(depth).replace(/^ /, '');
    if (open?.depth !== depth) close();
    if (content === '-- ') {
      close();
      paragraphs.push('>'.repeat(depth) + content);
      continue;
    }
    const goesOn = content.endsWith(' ');
    const own = goesOn && delSp ? content.slice(0, -1) : content;
    open = { depth, text: (open?.text ?? '') + own };
    if (!goesOn) close();
  }
  close();
  return paragraphs;
}

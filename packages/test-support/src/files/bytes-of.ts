/** All bytes of a file that an edition made, in one piece. */
export function bytesOf({
  content,
}: {
  readonly content: string | Uint8Array | readonly Uint8Array[];
}): Buffer {
  if (typeof content === 'string') return Buffer.from(content, 'utf8');
  return content instanceof Uint8Array ? Buffer.from(content) : Buffer.concat(content);
}

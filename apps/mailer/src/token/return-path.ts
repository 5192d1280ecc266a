import type { Tokens } from './tokens.ts';

/**
 * The envelope sender of one delivery: `bounces+<number>-<mark>@…` (VERP), so that whatever comes
 * back tells which message it is about. All in lower case, since some servers fold it.
 */
export function returnPathOf(base: string, delivery: number, tokens: Tokens): string {
  const at = base.lastIndexOf('@');
  return `${base.slice(0, at)}+${delivery.toString(36)}-${tokens.mark(delivery)}${base.slice(at)}`;
}

/** The delivery that an address of this form names; undefined where it is none of ours. */
export function deliveryOf(address: string, base: string, tokens: Tokens): number | undefined {
  const at = base.lastIndexOf('@');
  const given = address.toLowerCase();
  const start = `${base.slice(0, at).toLowerCase()}+`;
  const end = base.slice(at).toLowerCase();
  if (!given.startsWith(start) || !given.endsWith(end)) return undefined;
  const match = /^([0-9a-z]{1,10})-([0-9a-f]{12})$/.exec(given.slice(start.length, -end.length));
  const [, digits = '', mark = ''] = match ?? [];
  const delivery = Number.parseInt(digits, 36);
  return match && tokens.isMark(delivery, mark) ? delivery : undefined;
}

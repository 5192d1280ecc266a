import { type Address, parseAddress } from '../../src/subscribers/parse-address.ts';

/** An address that the test knows to be right. */
export function address(text: string): Address {
  const parsed = parseAddress(text);
  if (typeof parsed === 'string') throw new Error(`${text} ${parsed}`);
  return parsed;
}

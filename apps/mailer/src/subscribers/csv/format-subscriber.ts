import type { Subscriber } from '../subscriber.ts';
import { protectFormula } from './formula.ts';

export const CSV_HEADER = 'address,state,consent_at,consent_how,state_at,state_why\r\n';

/** Writes a subscriber as a record of CSV (RFC 4180) that `import` reads back unchanged. */
export function formatSubscriber({
  mailbox,
  state,
  consent,
  stateAt,
  stateWhy,
}: Subscriber): string {
  const cells = [
    mailbox,
    state,
    formatTime(consent.at),
    consent.how ?? '',
    formatTime(stateAt),
    stateWhy,
  ];
  return `${cells.map((cell) => quote(protectFormula(cell))).join(',')}\r\n`;
}

function formatTime(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '' : new Date(milliseconds).toISOString();
}

function quote(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

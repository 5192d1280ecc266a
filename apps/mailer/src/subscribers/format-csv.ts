import type { Subscriber } from './subscriber.ts';

export const CSV_HEAD = 'address,state,consent_at,consent_how,state_at,state_why\r\n';

/** A subscriber as a line of CSV (RFC 4180), which `import` reads again. */
export function formatCsv({ mailbox, state, consent, stateAt, stateWhy }: Subscriber): string {
  const cells = [mailbox, state, timeOf(consent.at), consent.how ?? '', timeOf(stateAt), stateWhy];
  return `${cells.map(quoted).join(',')}\r\n`;
}

function timeOf(milliseconds: number | undefined): string {
  return milliseconds === undefined ? '' : new Date(milliseconds).toISOString();
}

function quoted(cell: string): string {
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

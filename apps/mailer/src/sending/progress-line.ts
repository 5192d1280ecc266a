import { type Counts, DELIVERY_STATES } from '../ledger/delivery.ts';

const WIDTH = 24;
/** The rate is that of the last so many milliseconds. */
const WINDOW = 10_000;

/** How many deliveries there are, and how many of them are settled. */
export function totals(counts: Counts): { readonly total: number; readonly done: number } {
  const total = DELIVERY_STATES.reduce((sum, state) => sum + counts[state], 0);
  return { total, done: total - counts.pending - counts.sending };
}

/** Writes how far the sending has come, with its rate and the time left. */
export class ProgressLine {
  readonly #marks: { readonly at: number; readonly done: number }[] = [];

  /** @param at milliseconds of any clock that never goes back */
  format(counts: Counts, at: number): string {
    const { total, done } = totals(counts);
    this.#marks.push({ at, done });
    while (this.#marks.length > 2 && at - (this.#marks[1]?.at ?? at) > WINDOW) this.#marks.shift();
    const first = this.#marks[0] ?? { at, done };
    const rate = at > first.at ? ((done - first.done) * 1000) / (at - first.at) : 0;
    const share = total === 0 ? 1 : done / total;
    const full = Math.floor(share * WIDTH);
    return [
      `[${'#'.repeat(full)}${'.'.repeat(WIDTH - full)}] ${Math.floor(share * 100)} %`,
      `${done} of ${total}`,
      rate > 0 ? `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s` : '',
      rate > 0 && done < total ? `${timeLeft((total - done) / rate)} left` : '',
      counts.failed > 0 ? `${counts.failed} failed` : '',
      counts.unknown > 0 ? `${counts.unknown} unknown` : '',
    ]
      .filter((part) => part !== '')
      .join('  ');
  }
}

function timeLeft(seconds: number): string {
  if (seconds < 60) return `${Math.ceil(seconds)} s`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} min`;
  return `${(seconds / 3600).toFixed(1)} h`;
}

import { describe, expect, it } from 'vitest';
import { ProgressLine } from '../src/sending/progress-line.ts';

const NONE = { pending: 0, sending: 0, accepted: 0, failed: 0, unknown: 0, suppressed: 0 };

describe('the progress line', () => {
  it('shows share, rate and time left', () => {
    const line = new ProgressLine();
    expect(line.format({ ...NONE, pending: 1000 }, 0)).toBe(
      '[........................] 0 %  0 of 1000',
    );
    expect(
      line.format({ ...NONE, pending: 740, sending: 10, accepted: 245, failed: 5 }, 2000),
    ).toBe('[######..................] 25 %  250 of 1000  125/s  6 s left  5 failed');
    expect(line.format({ ...NONE, accepted: 990, failed: 5, unknown: 5 }, 8000)).toBe(
      '[########################] 100 %  1000 of 1000  125/s  5 failed  5 unknown',
    );
  });

  it('goes by the last seconds, and knows long times', () => {
    const line = new ProgressLine();
    line.format({ ...NONE, pending: 100_000 }, 0);
    line.format({ ...NONE, pending: 90_000, accepted: 10_000 }, 1000);
    line.format({ ...NONE, pending: 90_000, accepted: 10_000 }, 60_000);
    expect(line.format({ ...NONE, pending: 89_995, accepted: 10_005 }, 61_000)).toContain(
      '0.1/s  ',
    );
    expect(new ProgressLine().format(NONE, 0)).toContain('100 %  0 of 0');
  });
});

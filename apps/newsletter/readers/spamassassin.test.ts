import { outputOf, requireTool } from '@pressroom/test-support';
import { describe, expect, test } from 'vitest';
import { filesOf } from '../test/support/files-of.ts';
import { ourFiles } from './support/our-files.ts';

const STYLE = { width: 72, links: 'end' } as const;

describe('SpamAssassin', () => {
  test.each([
    ['our own issues', ourFiles],
    ['the Japanese letter', () => filesOf('japanese', STYLE)],
    ['the Arabic letter', () => filesOf('arabic', STYLE)],
  ])('gives %s less than one point', async (_, make) => {
    for (const [name, mail] of await make()) {
      if (!name.endsWith('.eml')) continue;
      const { points, report } = await spamPoints(mail);
      expect(points, report).toBeLessThan(1);
    }
  });

  test('would find something where there is something to find', async () => {
    const { points } = await spamPoints('Subject: FREE MONEY\r\n\r\nCLICK HERE to win $$$\r\n');
    expect(points).toBeGreaterThan(1);
  });
});

/** What SpamAssassin's local rules give a mail. */
async function spamPoints(mail: string): Promise<{ points: number; report: string }> {
  const spamassassin = requireTool('spamassassin', 'spamassassin');
  const stdout = await outputOf(spamassassin, ['-L', '-t'], { input: mail });
  const report = stdout.slice(stdout.lastIndexOf('Content analysis details'));
  const points = /\((-?[\d.]+) points/.exec(report)?.[1];
  if (points === undefined) throw new Error(`SpamAssassin says no points:\n${stdout}`);
  return { points: Number(points), report };
}

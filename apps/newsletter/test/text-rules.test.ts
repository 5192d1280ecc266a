import { displayWidth, renderText, type TextLine, writeLine } from '@pressroom/render';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyProse } from './support/random-issue.ts';

const LANGUAGE = { language: 'en', direction: 'ltr' } as const;
const anyWidth = fc.integer({ min: 40, max: 100 });

describe('prose of any script', () => {
  test('stays within its width, and fills it', () => {
    check((lines, width) => {
      for (const [index, line] of lines.entries()) {
        expect(displayWidth(writeLine(line))).toBeLessThanOrEqual(width);
        const [next = ''] = (lines[index + 1]?.content ?? '').split(' ');
        if (line.soft === 'space' && displayWidth(next) <= 1) {
          expect(displayWidth(line.content)).toBeGreaterThanOrEqual(width - 2);
        }
      }
    });
  });

  test('begins no line with what may not begin one', () => {
    check((lines) => {
      for (const [index, { content }] of lines.entries()) {
        if (lines[index - 1]?.soft === 'joint') expect(content).not.toMatch(/^[、。」っゃー]/);
      }
    });
  });

  test('has no row of more than three marks', () => {
    check((lines) => {
      for (const { content } of lines) expect(content).not.toMatch(/(\p{P})\1{3}/u);
    });
  });
});

function check(expectations: (lines: readonly TextLine[], width: number) => void): void {
  fc.assert(
    fc.property(anyProse, anyWidth, (body, width) => {
      expectations(renderText(body, { ...LANGUAGE, width }).lines, width);
    }),
    { numRuns: 400, seed: 3 },
  );
}

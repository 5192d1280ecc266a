import { describe, expect, it } from 'vitest';
import { type Diagnostic, formatDiagnostics } from '../src/index.ts';

const place = { severity: 'warning', line: 2, column: 1 } as const;

function unknownFields(count: number): Diagnostic[] {
  return Array.from({ length: count }, (_, i) => ({
    ...place,
    ruleId: 'field-unknown',
    message: 'unknown field "layout"',
    file: `articles/post-${i >> 1}.md`,
  }));
}

const missing: Diagnostic = {
  ...place,
  ruleId: 'image-missing',
  message: 'there is no image "a.png"',
  file: 'articles/post-1.md',
};

describe('many faults as text', () => {
  it('are told one by one, and summed up by rule at the end', () => {
    const told = formatDiagnostics([missing, ...unknownFields(199)], 'text', 'content');
    expect(told.match(/^content\/articles\//gm)).toHaveLength(200);
    expect(told).toMatch(
      /\n\nIn all:\n {2}199 {2}field-unknown {2}in 100 files\n {4}1 {2}image-missing {2}in 1 file$/,
    );
  });

  it('are not summed up where they are few, of one rule, or for a program', () => {
    expect(formatDiagnostics([missing, ...unknownFields(5)], 'text', '')).not.toMatch('In all');
    expect(formatDiagnostics(unknownFields(99), 'text', '')).not.toMatch('In all');
    const json = formatDiagnostics([missing, ...unknownFields(99)], 'json', '');
    expect(JSON.parse(json)).toHaveLength(100);
  });
});

import { describe, expect, it } from 'vitest';
import { type Diagnostic, formatDiagnostics } from '../src/index.ts';

const place = { severity: 'warning', line: 2, column: 1 } as const;

function unknownFields(count: number): Diagnostic[] {
  return Array.from({ length: count }, (_, i) => ({
    ...place,
    ruleId: 'field-unknown',
    message: 'There is no field "layout".',
    file: `articles/post-${i >> 1}.md`,
  }));
}

const missing: Diagnostic = {
  ...place,
  ruleId: 'image-missing',
  message: 'There is no image "a.png".',
  file: 'articles/post-1.md',
};

describe('many faults as text', () => {
  it('are told one by one, and summed up by rule at the end', () => {
    const told = formatDiagnostics([missing, ...unknownFields(99)], 'text', 'content');
    expect(told.match(/^content\/articles\//gm)).toHaveLength(100);
    expect(told).toMatch(
      /\n\nTotal:\n {2}99 {2}field-unknown {2}in 50 files\n {3}1 {2}image-missing {2}in 1 file$/,
    );
  });

  it('are told a few times where hundreds of warnings say the same, errors each time', () => {
    const warnings = unknownFields(500);
    const errors = warnings.map((one) => ({ ...one, severity: 'error' as const, message: 'gone' }));
    const told = formatDiagnostics([missing, ...warnings, ...errors], 'text', '');
    expect(told.match(/ {2}There is no field "layout".$/gm)).toHaveLength(10);
    expect(told).toContain('\n    and in 490 more places; --format json lists all\n');
    expect(told.match(/ {2}gone$/gm)).toHaveLength(500);
    expect(told).toContain('  1000  field-unknown  in 250 files');
  });

  it('are not summed up where they are few, of one rule, or for a program', () => {
    expect(formatDiagnostics([missing, ...unknownFields(5)], 'text', '')).not.toMatch('Total');
    expect(formatDiagnostics(unknownFields(99), 'text', '')).not.toMatch('Total');
    const json = formatDiagnostics([missing, ...unknownFields(99)], 'json', '');
    expect(JSON.parse(json)).toHaveLength(100);
  });
});

import type { Diagnostic } from './diagnostic.ts';

/** More than a screen of them: a reader then wants to see first what kinds there are. */
const MANY = 25;

/** Lines that sum many diagnostics up by rule, the most frequent first; none for a few. */
export function formatOverview(diagnostics: readonly Diagnostic[]): readonly string[] {
  if (diagnostics.length < MANY) return [];
  const rules = new Map<string, Diagnostic[]>();
  for (const one of diagnostics) {
    const ones = rules.get(one.ruleId) ?? [];
    rules.set(one.ruleId, ones);
    ones.push(one);
  }
  if (rules.size < 2) return [];
  const rows = [...rules]
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .map(([ruleId, ones]) => {
      const files = new Set(ones.map((one) => one.file)).size;
      return { ruleId, count: String(ones.length), files };
    });
  const width = rows[0]?.count.length ?? 0;
  const longest = Math.max(...rows.map((row) => row.ruleId.length));
  return [
    '',
    'In all:',
    ...rows.map(({ ruleId, count, files }) => {
      const where = files === 1 ? '1 file' : `${files} files`;
      return `  ${count.padStart(width)}  ${ruleId.padEnd(longest)}  in ${where}`;
    }),
  ];
}

import type { Diagnostic, Location } from './diagnostic.ts';
import { visible } from './visible.ts';

/** Up to this many identical warnings are all printed; of more, only the first few. */
const MAX_ALIKE = 100;
const SHOWN_OF_MORE = 10;

/**
 * Formats diagnostics for people, a line each, with the hint below. What an old archive has a
 * thousand times is printed a few times, with its count; many kinds are summarized by rule.
 */
export function formatText(diagnostics: readonly Diagnostic[]): string {
  const counts = new Map<string, number>();
  for (const one of diagnostics) counts.set(likeness(one), (counts.get(likeness(one)) ?? 0) + 1);
  const told = new Map<string, number>();
  const lines: string[] = [];
  for (const one of diagnostics) {
    const count = counts.get(likeness(one)) ?? 1;
    const isFolded = count > MAX_ALIKE && one.severity === 'warning';
    const index = (told.get(likeness(one)) ?? 0) + 1;
    told.set(likeness(one), index);
    if (isFolded && index > SHOWN_OF_MORE) continue;
    lines.push(asText(one));
    if (isFolded && index === SHOWN_OF_MORE) {
      lines.push(`    and in ${count - index} more places; --format json lists all`);
    }
  }
  return [...lines, ...overview(diagnostics)].join('\n');
}

/** The same for what an editor reads as the same. */
function likeness({ ruleId, message, hint }: Diagnostic): string {
  return [ruleId, message, hint].join('\n');
}

function asText({ file, line, column, severity, ruleId, message, hint, also }: Diagnostic): string {
  const lines = [visible(`${file}:${line}:${column}  ${severity}  ${ruleId}  ${message}`)];
  if (hint !== undefined) lines.push(`    ${visible(hint)}`);
  if (also !== undefined) lines.push(`    ${visible(formatAlso(also))}`);
  return lines.join('\n');
}

/** How many further locations are named. */
const MAX_ALSO = 3;

function formatAlso(also: readonly Location[]): string {
  const named = also.slice(0, MAX_ALSO).map((one) => `${one.file}:${one.line}:${one.column}`);
  const rest = also.length - named.length;
  return `also at ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** More than a screen of them: a reader then wants to see first what kinds there are. */
const MANY = 25;

/** Lines that sum many diagnostics up by rule, the most frequent first; none for a few. */
function overview(diagnostics: readonly Diagnostic[]): readonly string[] {
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
    'Total:',
    ...rows.map(({ ruleId, count, files }) => {
      const where = files === 1 ? '1 file' : `${files} files`;
      return `  ${count.padStart(width)}  ${ruleId.padEnd(longest)}  in ${where}`;
    }),
  ];
}

import type { Diagnostic } from '@pressroom/content-model';
import { pluralize } from '../terminal/pluralize.ts';

/** Returns `2 errors, 1 warning`, or undefined where there are no diagnostics. */
export function countDiagnostics(diagnostics: readonly Diagnostic[]): string | undefined {
  const errors = diagnostics.filter((one) => one.severity === 'error').length;
  const warnings = diagnostics.length - errors;
  const counts = [
    ...(errors > 0 ? [pluralize(errors, 'error')] : []),
    ...(warnings > 0 ? [pluralize(warnings, 'warning')] : []),
  ];
  return counts.length === 0 ? undefined : counts.join(', ');
}

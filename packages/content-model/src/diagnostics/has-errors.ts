import type { Diagnostic } from './diagnostic.ts';

/** Returns whether a diagnostic is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((one) => one.severity === 'error');
}

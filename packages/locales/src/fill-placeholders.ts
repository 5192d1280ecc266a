/** Replaces each `{name}` in a phrase by the value of that name. */
export function fillPlaceholders(
  phrase: string,
  values: Readonly<Record<string, string | number>>,
): string {
  return phrase.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : placeholder,
  );
}

/**
 * An id as an XML name of ASCII characters alone (XML 1.0, production 5), which e-readers can
 * follow. Ids that are such names stay as they are; different ids stay different.
 */
export function xmlId(id: string): string {
  if (/^[A-Za-z_][A-Za-z0-9._-]*$/.test(id) && !/_x[0-9a-f]+_/.test(id)) return id;
  let name = '';
  for (const character of id) {
    const legal = name === '' ? /[A-Za-z]/ : /[A-Za-z0-9.-]/;
    name += legal.test(character) ? character : `_x${character.codePointAt(0)?.toString(16)}_`;
  }
  return name;
}

/** Makes the spaces of a formatted date or number plain: each version of ICU has other ones. */
export function plainSpaces(text: string): string {
  return text.replace(/[\u00A0\u2009\u202F]/g, ' ');
}

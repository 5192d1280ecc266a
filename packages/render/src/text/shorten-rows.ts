/** The same mark of punctuation more than three times. */
const ROW = /([\p{Pd}\p{Pc}\p{Po}~=+^`|\u2500-\u257F])\1{3,}/gu;

/**
 * Leaves three of a longer row of the same mark: a screen reader reads out every one.
 *
 * @param text words outside of code and addresses
 */
export function shortenRows(text: string): string {
  return text.replace(ROW, '$1$1$1');
}

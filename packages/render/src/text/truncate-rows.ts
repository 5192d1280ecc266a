/** The same mark of punctuation more than three times. */
const ROW = /([\p{Pd}\p{Pc}\p{Po}~=+^`|\u2500-\u257F])\1{3,}/gu;

/**
 * Leaves three of a longer row of the same mark: a screen reader reads out every one.
 *
 * @param text words outside of code and addresses
 */
export function truncateRows(text: string): string {
  return hasRow(text) ? text.replace(ROW, '$1$1$1') : text;
}

/** Whether any character stands four times in a row: most texts are done with this. */
function hasRow(text: string): boolean {
  for (let index = 3; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code !== text.charCodeAt(index - 2)) index += 1;
    else if (code === text.charCodeAt(index - 1) && code === text.charCodeAt(index - 3))
      return true;
  }
  return false;
}

/**
 * Makes a value safe to open in a spreadsheet. A program such as Excel or LibreOffice runs a cell
 * as a formula that begins with `=`, `+`, `-`, `@`, a tab or a carriage return, even a quoted one.
 * Such a value gets an apostrophe in front (OWASP, "CSV Injection"), and so does a value that
 * would be mistaken for one with an apostrophe.
 */
export function protectFormula(value: string): string {
  return /^'*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

/** Takes away the apostrophe that `protectFormula` put in front of a value. */
export function unprotectFormula(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}

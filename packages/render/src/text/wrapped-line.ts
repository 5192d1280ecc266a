/** Marks that a line needs to keep its direction when it is shown as a paragraph (UAX 9). */
export interface LineDirection {
  /** Gives the line its direction, where its first letter would give it another. */
  readonly mark: string;
  /** Opens again what was open at the end of the line before. */
  readonly before: string;
  /** Closes what is open at the end. */
  readonly after: string;
}

/** How a line goes on in the next one: a space was there, or nothing was. */
export type SoftBreak = 'space' | 'joint';

export interface WrappedLine {
  readonly text: string;
  /** Absent where the text itself ends the line. */
  readonly soft?: SoftBreak;
  readonly direction?: LineDirection;
}

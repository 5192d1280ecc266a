/** Whether a text has anything to see: not only spaces, controls and zero-width characters. */
export function isVisible(text: string): boolean {
  return /[^\s\p{C}\p{M}\u115f\u1160\u3164\uffa0\u2800]/u.test(text);
}

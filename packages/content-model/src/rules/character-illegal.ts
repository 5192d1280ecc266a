import { illegalOffsets } from '../read/clean-text.ts';
import type { BodyRule } from './body-rule.ts';

/** A control character or another character that XML forbids: it is removed. */
export const characterIllegal: BodyRule = {
  id: 'character-illegal',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    for (const { offset, codePoint } of illegalOffsets(facts.markdown)) {
      tell(facts.placeOf(offset), illegalCharacterMessage(codePoint), ILLEGAL_CHARACTER_HINT);
    }
  },
};

export const ILLEGAL_CHARACTER_HINT = 'Delete it. Many editors can show invisible characters.';

export function illegalCharacterMessage(codePoint: number): string {
  const name = codePoint.toString(16).toUpperCase().padStart(4, '0');
  return `The character U+${name} was removed: XML does not allow it.`;
}

import { quote } from '../schema/fields.ts';
import type { BodyRule } from './body-rule.ts';
import { imageFiles } from './image-files.ts';

/** An SVG image with scripts, animations or external files: editions leave these out. */
export const imageUnsafe: BodyRule = {
  id: 'image-unsafe',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    for (const { place, src, file, key } of imageFiles(facts)) {
      if (!file.unsafe) continue;
      const parts = file.unsafe.map(({ what, line }) => `${what} in line ${line}`);
      tell(
        place,
        `Editions leave out parts of the SVG image ${quote(src)}: ${parts.join(', ')}.`,
        'Save it without scripts, animations and external files.',
        key,
      );
    }
  },
};

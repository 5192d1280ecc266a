import { quote } from '../schema/fields.ts';
import type { BodyRule } from './body-rule.ts';
import { imageFiles } from './image-files.ts';

/** An animated image: e-readers do not play it, so the EPUB shows its first frame. */
export const imageAnimated: BodyRule = {
  id: 'image-animated',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    for (const { place, src, file, key } of imageFiles(facts)) {
      if (!file.isAnimated) continue;
      tell(
        place,
        `The image ${quote(src)} is animated; the EPUB shows its first frame.`,
        'Describe the animation in the text.',
        key,
      );
    }
  },
};

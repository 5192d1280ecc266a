import { quote } from '../schema/fields.ts';
import type { BodyRule } from './body-rule.ts';
import { imageFiles } from './image-files.ts';

/** An image that moves: e-readers show none, so the EPUB has its first picture. */
export const imageMoving: BodyRule = {
  id: 'image-moving',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    for (const { place, src, file, key } of imageFiles(facts)) {
      if (!file.isMoving) continue;
      tell(
        place,
        `the image ${quote(src)} moves: the EPUB shows its first picture`,
        'say in the text what can be seen in the others',
        key,
      );
    }
  },
};

import { quote } from '../schema/fields.ts';
import type { BodyRule } from './body-rule.ts';
import { imageFiles } from './image-files.ts';

/** A drawing (SVG) that runs, moves or loads something: the feed and the EPUB leave that out. */
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
        `editions leave out of the drawing ${quote(src)}: ${parts.join(', ')}`,
        'a drawing must not run, move or load anything',
        key,
      );
    }
  },
};

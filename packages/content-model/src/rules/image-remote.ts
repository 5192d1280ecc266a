import { isTargetProblem } from '../body/text-context.ts';
import { quote } from '../schema/fields.ts';
import type { BodyRule } from './body-rule.ts';

/** An image on the web: a build fetches nothing, so the EPUB links to it. */
export const imageRemote: BodyRule = {
  id: 'image-remote',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    for (const { place, source } of facts.images) {
      if (isTargetProblem(source) || source.kind !== 'remote') continue;
      tell(
        place,
        `The image ${quote(source.url)} is on the web; the EPUB shows its alternative text and a link.`,
        'Save it as a file beside the text.',
        source.url,
      );
    }
  },
};

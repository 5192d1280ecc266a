import { quote } from '../schema/fields.ts';
import type { BodyRule } from './body-rule.ts';

/** An image without alternative text, which people who cannot see it need. */
export const imageAlt: BodyRule = {
  id: 'image-alt',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    for (const { place, src, alt } of facts.images) {
      if (alt !== undefined && alt.trim() !== '') continue;
      tell(
        place,
        `The image ${quote(src)} has no alternative text.`,
        'Describe it in a few words: ![a lighthouse at dusk](…).',
      );
    }
  },
};

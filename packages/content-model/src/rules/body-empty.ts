import type { BodyRule } from './body-rule.ts';

/** An article without text: editions show only its title. */
export const bodyEmpty: BodyRule = {
  id: 'body-empty',
  severity: 'error',
  configurable: true,
  articlesOnly: true,
  check(facts, tell) {
    if (!facts.isEmpty) return;
    tell(
      facts.placeOf(0),
      'The article has no text.',
      'Write it, or mark the article with "draft: true".',
    );
  },
};

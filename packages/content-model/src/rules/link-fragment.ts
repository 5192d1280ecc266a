import { findId } from '../body/resolve-link.ts';
import { isTargetProblem } from '../body/text-context.ts';
import { collectIds } from '../document/collect-ids.ts';
import type { Document } from '../document/node.ts';
import { quote } from '../schema/fields.ts';
import { nearest } from '../schema/nearest.ts';
import type { BodyRule } from './body-rule.ts';

/** A link to a heading or id that its target does not have. */
export const linkFragment: BodyRule = {
  id: 'link-fragment',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    const own = { body: () => facts.document };
    for (const { href, link, place } of facts.links) {
      if (isTargetProblem(link) || link.kind === 'web' || link.fragment === undefined) continue;
      const { fragment } = link;
      const target = link.kind === 'article' ? facts.context.findArticle(link.article.slug) : own;
      if (typeof target !== 'object') continue;
      const ids = idsOf(target);
      if (findId(fragment, ids) !== undefined) continue;
      tell(place, `The link ${quote(href)} leads to a heading or id that does not exist.`, () => {
        const near = nearest(fragment, [...ids]);
        return near === undefined ? undefined : `Did you mean "#${near}"?`;
      });
    }
  },
};

/** Texts that were looked through: a hundred links to one of them parse it once. */
const known = new WeakMap<object, ReadonlySet<string>>();

function idsOf(text: { body(): Document }): ReadonlySet<string> {
  const before = known.get(text);
  if (before) return before;
  const ids = new Set(collectIds(text.body().children));
  known.set(text, ids);
  return ids;
}

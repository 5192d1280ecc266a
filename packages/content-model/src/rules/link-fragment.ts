import type { Parents } from 'hast';
import { findId } from '../body/resolve-link.ts';
import { isFault } from '../body/text-context.ts';
import type { Body } from '../model.ts';
import { quote } from '../schema/fields.ts';
import { nearest } from '../schema/nearest.ts';
import type { BodyRule } from './body-rule.ts';

/** A link to a part, `#part`, that its target does not have. */
export const linkFragment: BodyRule = {
  id: 'link-fragment',
  severity: 'warning',
  configurable: true,
  check(facts, tell) {
    for (const { href, link, place } of facts.links) {
      if (isFault(link) || link.kind === 'web' || link.fragment === undefined) continue;
      const body = link.kind === 'article' ? link.article.body() : facts.body();
      const ids = idsOf(body);
      if (findId(link.fragment, ids) !== undefined) continue;
      const near = nearest(link.fragment, [...ids]);
      tell(
        place,
        `${quote(href)} leads to a part that is not there`,
        near === undefined ? undefined : `did you mean "#${near}"?`,
      );
    }
  },
};

function idsOf(body: Body): ReadonlySet<string> {
  const ids = new Set<string>();
  const stack: Parents[] = [body];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.type === 'element' && node.properties.id !== undefined) {
      ids.add(String(node.properties.id));
    }
    for (const child of node.children) if (child.type === 'element') stack.push(child);
  }
  return ids;
}

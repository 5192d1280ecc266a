import { parseFragment } from 'parse5';
import { isHtmlElement } from '../html/tree.ts';
import type { ForeignNode } from '../node.ts';
import type { ForeignContext } from './foreign-context.ts';
import { readMath } from './read-math.ts';

/** Reads a formula. @param mathml a `math` element as HTML */
export function readFormula(mathml: string, context: ForeignContext): ForeignNode {
  const [math] = parseFragment(mathml).childNodes;
  if (!math || !isHtmlElement(math)) throw new TypeError(`no formula: ${mathml}`);
  return readMath(math, context);
}

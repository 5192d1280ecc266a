import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentNode } from '../src/document/node.ts';
import { documentOf } from './document-of.ts';

const piece = fc.constantFrom(
  ...['a', 'b ', ' ', '  ', '    ', '\n', '\n\n', '\t', 'é', '\u00a0', '"', '---\n', '# ', '> '],
  ...['- ', '1. ', '- [ ] ', '- [x] ', '| ', '|--|--|\n', '```', '```js\n', '`', '*', '**', '_'],
  ...['~~', '[', '](https://x.example/)', '](', ')', '![', '[^1]', '[^1]: ', '[b]: /x\n', '[b]'],
  ...['\\', '&', '&amp;', '&lt;', '&nbsp;', 'http://a.example', 'www.b.example ', 'x@y.example'],
);

test('a text without a tag is read as it would be beside one', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const [rule, ...beside] = documentOf(`<hr>\n\n${text}`).children;
      expect(rule?.type).toBe('hr');
      const alone = documentOf(text).children;
      expect(joinTexts(alone)).toEqual(joinTexts(beside));
    }),
    { numRuns: 3000 },
  );
});

/** The nodes with texts beside each other joined and empty ones left out, as no reader sees them. */
function joinTexts(nodes: readonly DocumentNode[]): unknown[] {
  const joined: unknown[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text') {
      if (typeof last === 'string') joined[joined.length - 1] = last + node.value;
      else if (node.value !== '') joined.push(node.value);
    } else joined.push('children' in node ? withJoined(node) : node);
  }
  return joined;
}

function withJoined(node: Extract<DocumentNode, { readonly children: unknown }>): unknown {
  return node.type === 'foreign' ? node : { ...node, children: joinTexts(node.children) };
}

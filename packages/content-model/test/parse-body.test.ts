import fc from 'fast-check';
import type { Nodes, Root } from 'hast';
import { expect, test } from 'vitest';
import { parseBody } from '../src/body/parse-body.ts';
import type { TextContext } from '../src/body/text-context.ts';
import { ContentIndex } from '../src/load/content-index.ts';

const CONTEXT: TextContext = {
  root: '/nowhere',
  file: 'articles/a.md',
  url: 'https://test.example/a/',
  publicationUrl: 'https://test.example/',
  findArticle: () => undefined,
  slugs: () => [],
  images: { index: ContentIndex.empty(), files: new Map(), written: new Map() },
};

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
      const beside = parseBody(`<hr>\n\n${text}`, CONTEXT);
      const [rule, ...rest] = beside.children;
      expect(rule).toMatchObject({ tagName: 'hr' });
      const alone = parseBody(text, CONTEXT);
      expect(joinTexts(alone)).toEqual(joinTexts({ type: 'root', children: rest }, '\n'));
    }),
    { numRuns: 3000 },
  );
});

/** The tree with its neighbouring texts joined and empty ones left out, as no reader sees them. */
function joinTexts(tree: Root, before = ''): unknown {
  const joined = join(tree.children);
  const [first, ...others] = joined;
  if (before === '' || typeof first !== 'string') return joined;
  const rest = first.slice(before.length);
  return rest === '' ? others : [rest, ...others];
}

function join(children: readonly Nodes[]): unknown[] {
  const joined: unknown[] = [];
  for (const child of children) {
    const last = joined.at(-1);
    if (child.type === 'text') {
      if (typeof last === 'string') joined[joined.length - 1] = last + child.value;
      else if (child.value !== '') joined.push(child.value);
    } else if (child.type === 'element') {
      const { tagName, data } = child;
      // A false attribute is none, and one that is there needs no value.
      const properties = Object.entries(child.properties)
        .filter(([, value]) => value !== false)
        .map(([name, value]) => [name, value === '' ? true : value] as const);
      joined.push({
        tagName,
        properties: new Map(properties),
        link: data?.link,
        children: join(child.children),
      });
    }
  }
  return joined;
}

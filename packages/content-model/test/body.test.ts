import {
  contentFolder,
  type Files,
  LENIENT_RULES,
  markdown,
  PIXEL,
  PUBLICATION,
} from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { isBlockType } from '../src/document/element-types.ts';
import {
  type Document,
  type DocumentNode,
  type ElementNode,
  type ForeignNode,
  type ImageNode,
  type LinkElement,
  loadPublication,
  type NodeType,
} from '../src/index.ts';

function bodyOf(text: string, more: Files = {}) {
  const folder = contentFolder({
    'publication.yaml': `${PUBLICATION}${LENIENT_RULES}`,
    'articles/a/index.md': markdown({}, text),
    'articles/b.md': markdown({}, '## Part two\n\nText.\n'),
    ...more,
  });
  const { publication, check } = loadPublication(folder, { asOf: '2024-08-01' });
  const body = publication?.articles.find((one) => one.slug === 'a')?.body();
  if (!body) throw new Error('no article');
  const diagnostics = check();
  return { body, diagnostics, errors: diagnostics.filter((one) => one.severity === 'error') };
}

function all(body: Document, type: NodeType): readonly DocumentNode[] {
  return nodesIn(body).filter((node) => node.type === type);
}

/** The words, a line for each block. */
function text(node: Document | DocumentNode | ForeignNode): string {
  if ('value' in node) return node.value;
  if (!('children' in node)) return '';
  const words = node.children.map(text).join('');
  return 'type' in node && isBlockType(node.type) ? `\n${words}\n` : words;
}

function nodesIn({ children }: Document | ElementNode | ForeignNode): DocumentNode[] {
  return children.flatMap((node) => ('children' in node ? [node, ...nodesIn(node)] : [node]));
}

function linksIn(body: Document): readonly LinkElement[] {
  return nodesIn(body).filter((node) => node.type === 'a');
}

function imagesIn(body: Document): readonly ImageNode[] {
  return nodesIn(body).filter((node) => node.type === 'image');
}

function addressOf({ link }: LinkElement): string | undefined {
  return link.kind === 'web' ? link.url : undefined;
}

function fileOf({ source }: ImageNode): string | undefined {
  return source.kind === 'file' ? source.file.name : undefined;
}

test('links say where they lead', () => {
  const { body } = bodyOf(
    '[a](../b.md#part-two) [b](../b/) [c](/about/) [d](https://bücher.example/ü?q=[x]#é) [e](#here) [f](mailto:a@b.example) [g](//x.example/y)\n\n## Here\n',
  );
  expect(linksIn(body).map(({ link }) => link)).toMatchObject([
    { kind: 'article', article: { slug: 'b' }, fragment: 'part-two' },
    { kind: 'article', article: { slug: 'b' } },
    { kind: 'web', url: 'https://test.example/about/' },
    { kind: 'web', url: 'https://xn--bcher-kva.example/%C3%BC?q=%5Bx%5D#%C3%A9' },
    { kind: 'fragment', fragment: 'here' },
    { kind: 'web', url: 'mailto:a@b.example' },
    { kind: 'web', url: 'https://x.example/y' },
  ]);
});

test('what leads nowhere gives way to its text', () => {
  const { body } = bodyOf(
    '[one *two*](gone.md) ![three](gone.png) [![four](gone.png)](gone.md) [five](javascript:alert(1)) <a href="  java&#10;script:x">six</a> [seven](#nowhere) [eight](http://[) [nine](https://../x)\n',
  );
  expect(text(body).trim()).toBe('one two three four five six seven eight nine');
  expect(all(body, 'a')).toEqual([]);
  expect(imagesIn(body)).toEqual([]);
});

test('an image in a link that leads nowhere is still an image', () => {
  const { body } = bodyOf('[![four](https://x.example/i.png)](gone.md)\n');
  expect(imagesIn(body)[0]?.source).toEqual({
    kind: 'remote',
    url: 'https://x.example/i.png',
  });
});

test('embeds become links, and their fallback stays', () => {
  const { body } = bodyOf(
    '<iframe src="https://v.example/1" title="A film"></iframe>\n\nText <video><source src="/film.mp4">No video here</video>\n\n<object data="javascript:x">kept</object>\n',
  );
  expect(linksIn(body).map((one) => [text(one), addressOf(one)])).toEqual([
    ['A film', 'https://v.example/1'],
    ['/film.mp4', 'https://test.example/film.mp4'],
  ]);
  expect(text(body)).toContain('No video here');
  expect(text(body)).toContain('kept');
});

test.each([
  ['<video><iframe src="https://v.example/2"></iframe></video>', ['https://v.example/2']],
  [
    '<object><param name="movie" value="x"><embed src="https://v.example/3"></object>',
    ['https://v.example/3'],
  ],
  [
    '<object data="https://v.example/4"><video><source src="https://v.example/5"></video></object>',
    ['https://v.example/4', 'https://v.example/5'],
  ],
  [
    '<svg><foreignObject><iframe src="https://v.example/6"></iframe></foreignObject></svg>',
    ['https://v.example/6'],
  ],
])('an embed within another is a link too: %s', (html, addresses) => {
  const { body } = bodyOf(`${html}\n`);
  expect(linksIn(body).map(addressOf)).toEqual(addresses);
});

test.each([
  '<picture><source srcset="b.png 2x, c.png"></picture>',
  'Inline <picture><source srcset="b.png 2x"><source srcset="c.png"></picture> too.',
  '<picture>\n  <source srcset="b.png">\n  words\n</picture>',
  '<img srcset="b.png 2x">',
])('a source stands for a picture without an image: %s', (picture) => {
  const files = { 'articles/a/b.png': PIXEL, 'articles/a/c.png': PIXEL };
  const { body } = bodyOf(picture, files);
  expect(imagesIn(body).map(fileOf)).toEqual(['articles/a/b.png']);
  const missing = bodyOf(picture).diagnostics;
  const column = picture.split('b.png')[0]?.split('\n').at(-1)?.length ?? 0;
  expect(missing).toMatchObject([
    { ruleId: 'image-alt', column: column + 1 },
    { ruleId: 'image-missing', column: column + 1 },
  ]);
});

test('a picture with an image is that image', () => {
  const { body } = bodyOf(
    '<picture><source srcset="b.png"><img src="c.png" alt="c"></picture>\n\n<picture>\n<source srcset="b.png">\n<img src="c.png" alt="c">\n</picture>',
    { 'articles/a/b.png': PIXEL, 'articles/a/c.png': PIXEL },
  );
  expect(imagesIn(body).map(fileOf)).toEqual(['articles/a/c.png', 'articles/a/c.png']);
});

test('HTML within a picture stands behind it, in its order', () => {
  const { body } = bodyOf(
    '<svg><g><foreignObject><p>one</p></foreignObject></g><g><g><foreignObject><p>two</p></foreignObject></g></g><foreignObject><p>three</p></foreignObject></svg>\n',
  );
  expect(text(body).split(/\s+/).filter(Boolean).join(' ')).toMatch(/^one ?two ?three$/);
});

test('what a form held apart stays apart', () => {
  const { body } = bodyOf(
    '<select><option>one</option><option>two</option></select><button>three</button>four\n',
  );
  expect(text(body).split(/\s+/).filter(Boolean)).toEqual(['one', 'two', 'three', 'four']);
});

test('nothing that runs gets through', () => {
  const { body } = bodyOf(
    [
      '<img src=x onerror=alert(1)>',
      '<svg><script>alert(1)</script><a xlink:href="javascript:alert(1)"><text>kept</text></a><use href="https://evil.example/#x"/></svg>',
      '<math><maction actiontype="statusline#http://evil" xlink:href="javascript:alert(1)">kept too</maction></math>',
      '<a href="vbscript:x" style="position:fixed" class="x" target=_blank>link</a>',
      '<form action="javascript:x"><button formaction="javascript:y">button</button><input onfocus=x autofocus></form>',
      '<base href="https://evil.example/"><meta http-equiv=refresh content="0;url=https://evil.example"><link rel=stylesheet href=x><style>*{}</style>',
      '<p id="a"><b id="a" onclick="x">twice</b>',
    ].join('\n\n'),
  );
  const tree = JSON.stringify(body);
  expect(tree).not.toMatch(/script|onerror|onclick|onfocus|style|evil|formaction|base|meta/i);
  expect(text(body)).toMatch(/kept[\s\S]*kept too[\s\S]*link[\s\S]*button[\s\S]*twice/);
  expect(tree.match(/"id":"a"/g)).toHaveLength(1);
});

test.each([
  ['<div><script src="x" /></div>', ''],
  ['<template>', ''],
  ['<title>', ''],
  ['<xmp>', ''],
  ['<plaintext>', ''],
  ['<iframe src="https://v.example/" />', 'https://v.example/'],
  ['<iframe src="https://v.example/"></iframe>', 'https://v.example/'],
  ['Before <style> it', 'Before it'],
  ['Before <script>hidden</script> it', 'Before it'],
  ['<!-- a comment -->', ''],
])('%s takes nothing else along', (html, shown) => {
  const { body } = bodyOf(`${html}\n\nAfter **bold**.\n\n> End\n`);
  expect(text(body).split(/\s+/).filter(Boolean)).toEqual(
    `${shown} After bold. End`.split(/\s+/).filter(Boolean),
  );
  expect(all(body, 'strong')).toHaveLength(1);
  expect(all(body, 'blockquote')).toHaveLength(1);
});

test('HTML that never ends is told, since all that follows is in it', () => {
  for (const begin of ['<script>', '<style>', '<textarea>', '<!-- hidden']) {
    const content = contentFolder({ 'articles/a.md': markdown({}, `${begin}\n\nHidden.\n`) });
    const told = loadPublication(content, { asOf: '2024-08-01' }).check();
    expect(told.map((one) => one.message).join()).toContain('is not closed');
  }
});

test('no character that XML forbids is left', () => {
  const { body } = bodyOf(
    'A\u0001B\u000bC\u007fD\ufffeE <b title="x\u0002y">F</b> &#1; `\u0003`\n',
  );
  expect(JSON.stringify(body)).not.toMatch(/\\u00[01]|[\u007f-\u009f\ufffe\uffff]/);
  expect(text(body).trim()).toMatch(/^ABCDE F/);
});

test.each([
  ['quotes', `${'>'.repeat(10_000)} deep\n`],
  ['lists', `${'- '.repeat(10_000)}deep\n`],
  ['elements', `${'<div>'.repeat(10_000)}deep\n`],
  ['inline elements', `${'x <i>'.repeat(10_000)}deep\n`],
  ['groups of a picture', `<svg>${'<g>'.repeat(10_000)}<text>deep</text></svg>\n`],
  ['spans of a picture', `<svg><text>${'<tspan>'.repeat(10_000)}deep</text></svg>\n`],
  ['rows of a formula', `<math>${'<mrow>'.repeat(10_000)}<mtext>deep</mtext></math>\n`],
  ['parts of no formula', `<math><mtext>${'<b>'.repeat(10_000)}deep</mtext></math>\n`],
])('ten thousand %s in each other keep their words', (_, source) => {
  const { body, errors } = bodyOf(source);
  expect(text(body)).toContain('deep');
  expect(errors).toEqual([]);
  const depth = (node: Document | DocumentNode | ForeignNode): number =>
    'children' in node ? 1 + Math.max(0, ...node.children.map(depth)) : 1;
  expect(depth(body)).toBeLessThan(110);
});

test.each([
  ['elements', '<b>w</b> '.repeat(150_000)],
  ['texts in a picture', `<svg>${'<text>w</text>'.repeat(150_000)}</svg>`],
  ['words behind a picture', `<svg>${'<foreignObject>w</foreignObject> '.repeat(150_000)}</svg>`],
  ['parts of a formula', `<math>${'<mi>w</mi>'.repeat(150_000)}</math>`],
  ['sources of a picture', `<picture>${'<source srcset="x.png">w '.repeat(150_000)}</picture>`],
])(
  'a hundred and fifty thousand %s beside each other keep their words',
  (_, source) => {
    const { body } = bodyOf(`${source}\n`);
    expect(text(body).match(/w/g)).toHaveLength(150_000);
  },
  60_000,
);

test('a line of a megabyte and an article of ten', () => {
  expect(text(bodyOf('word '.repeat(200_000)).body).trim()).toHaveLength(999_999);
  const { body, errors } = bodyOf(
    `${'word '.repeat(65)}[a](../b.md)

`.repeat(30_000),
  );
  expect(all(body, 'a')).toHaveLength(30_000);
  expect(errors).toEqual([]);
}, 60_000);

test('a comment that Markdown ends at an empty line does not swallow the rest', () => {
  const { body } = bodyOf('<div>\n<!-- a\n\nx\n\n-->\n</div>\n\nThe rest. <!-- b --> Its end.\n');
  expect(text(body)).toContain('The rest.');
  expect(text(body)).toContain('Its end.');
  expect(text(body)).not.toContain('<!--');
});

test.each([
  ['> <?php\n> if ($a > $b) { echo 1; }\n> ?>\n>\n> after', 'after'],
  ['- one\n\n  <?php if ($a > $b) { } ?>\n\n  after', 'one after'],
  ['before <![CDATA[ a > b ]]> after', 'before after'],
  ['<svg><text><![CDATA[ a > b ]]></text></svg> after', 'a > b after'],
  ['<svg><g/></svg> before <![CDATA[ a > b ]]> after', 'before after'],
])('code and CDATA are taken out whole: %j', (markdown, shown) => {
  expect(
    text(bodyOf(`${markdown}\n`).body)
      .split(/\s+/)
      .filter(Boolean)
      .join(' '),
  ).toBe(shown);
});

test('a carriage return ends a line', () => {
  const { body } = bodyOf('<pre>a&#13;b&#13;&#10;c</pre>\n');
  expect(text(body).trim()).toBe('a\nb\nc');
});

import { isUnreadable, loadPublication } from '@pressroom/content-model';
import { contentFolder, PUBLICATION } from '@pressroom/test-support';
import { describe, expect, test } from 'vitest';
import { cleanSvg } from '../../src/index.ts';

const START =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">';

function clean(inside: string) {
  const result = cleanSvg(`${START}${inside}</svg>`);
  if (isUnreadable(result)) throw new Error(result.message);
  const svg = result.svg.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '');
  return { svg, removed: result.removed.map((one) => one.what) };
}

/** What the content model says of the same drawing, which it does not parse. */
function foundByCheck(inside: string): readonly string[] {
  const content = contentFolder({
    'publication.yaml': PUBLICATION,
    'articles/one/index.md':
      '---\ntitle: One\ndate: 2024-07-06\ncover: { image: a.svg, alt: A }\n---\nWords.\n',
    'articles/one/a.svg': `${START}${inside}</svg>`,
  });
  const { publication } = loadPublication(content, { asOf: '2025-01-01' });
  const [one] = publication?.articles ?? [];
  if (!one?.cover) throw new Error('the drawing is not there');
  return (one.cover.file.unsafe ?? []).map(({ what }) => what);
}

describe('a drawing', () => {
  test.each([
    '<path d="M0 0L9 9" stroke="#f00" style="stroke-width:2"></path>',
    '<defs><linearGradient id="g"><stop offset="0"></stop></linearGradient></defs><rect fill="url(#g)"></rect>',
    '<style>.a { fill: url(#g) }</style>',
    '<text x="1" xml:lang="ja">文字 &amp; <tspan>x</tspan></text>',
    '<use xlink:href="#a"></use>',
    '<image href="data:image/png;base64,AAAA"></image>',
    '<filter id="f"><feGaussianBlur stdDeviation="2"></feGaussianBlur></filter>',
  ])('keeps %s', (inside) => {
    expect(clean(inside)).toEqual({ svg: inside, removed: [] });
    expect(foundByCheck(inside)).toEqual([]);
  });

  test.each([
    ['<script>alert(1)</script>', ''],
    ['<g onclick="alert(1)"></g>', '<g></g>'],
    ['<g ONLOAD="alert(1)"></g>', '<g></g>'],
    ['<a href="javascript:alert(1)">x</a>', '<a>x</a>'],
    ['<image href="https://example.org/a.png"/>', '<image></image>'],
    ['<image xlink:href="file:///etc/passwd"/>', '<image></image>'],
    ['<image href="data:image/svg+xml,x"/>', '<image></image>'],
    ['<use href="other.svg#a"/>', '<use></use>'],
    ['<rect fill="url(https://example.org/#a)"/>', '<rect></rect>'],
    ['<rect style="background: URL( \'//example.org\' )"/>', '<rect></rect>'],
    ['<style>@import "https://example.org/";</style>', '<style></style>'],
    ['<style>a{b:u\\72l(//x)}</style>', '<style></style>'],
    ['<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>', ''],
    ['<animate attributeName="href" to="javascript:x"/>', ''],
    ['<set attributeName="onload" to="x"/>', ''],
  ])('loses what runs, moves or loads: %s', (inside, left) => {
    const { svg, removed } = clean(inside);
    expect(svg).toBe(left);
    expect(removed).toHaveLength(1);
    expect(foundByCheck(inside)).toEqual(removed);
  });

  test('loses what the check does not see, for want of a parser', () => {
    const inside = '<s:script xmlns:s="http://www.w3.org/2000/svg"/>';
    expect(clean(inside).removed).toEqual(['<s:script>']);
    expect(foundByCheck(inside)).toEqual([]);
  });

  test('tells where something was taken out', () => {
    const result = cleanSvg(`${START}\n  <script/>\n</svg>`);
    expect(result).toMatchObject({ removed: [{ what: '<script>', line: 2 }] });
  });

  test('gets each id once', () => {
    expect(clean('<g id="a"></g><g id="a"></g><g id="1 2"></g>').svg).toBe(
      '<g id="a"></g><g></g><g></g>',
    );
  });

  test('gets a view box, without which it does not scale', () => {
    const result = cleanSvg('<svg xmlns="http://www.w3.org/2000/svg" width="40px" height="20"/>');
    expect(result).toMatchObject({ svg: expect.stringContaining('viewBox="0 0 40 20"') });
  });

  test.each([
    ['no XML', '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'],
    ['another root', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
    [
      'entities that grow',
      '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
    ],
    ['nothing', ''],
    ['depth without end', `${START}${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}</svg>`],
  ])('is no drawing: %s', (_, source) => {
    const result = cleanSvg(source);
    expect(isUnreadable(result)).toBe(true);
  });
});

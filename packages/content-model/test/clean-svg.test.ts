import { describe, expect, test } from 'vitest';
import { cleanSvg, isImageProblem } from '../src/index.ts';

const START =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">';

function clean(inside: string) {
  const result = cleanSvg(`${START}${inside}</svg>`, 'a.svg');
  if (isImageProblem(result)) throw new Error(result.message);
  const svg = result.svg.replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '');
  return { svg, removed: result.removed.map((one) => one.what) };
}

describe('a drawing', () => {
  test.each([
    '<path d="M0 0L9 9" stroke="#f00" style="stroke-width:2"></path>',
    '<defs><linearGradient id="g"><stop offset="0"></stop></linearGradient></defs><rect fill="url(#g)"></rect>',
    '<style>.a { fill: url(#g) }</style>',
    "<style>.a::before { content: '\\2014' }</style>",
    '<style>@font-face { src: url(data:font/woff2;base64,AA) }</style>',
    '<text x="1" xml:lang="ja">文字 &amp; <tspan>x</tspan></text>',
    '<use xlink:href="#a"></use>',
    '<image href="data:image/png;base64,AAAA"></image>',
    '<filter id="f"><feGaussianBlur stdDeviation="2"></feGaussianBlur></filter>',
  ])('keeps %s', (inside) => {
    expect(clean(inside)).toEqual({ svg: inside, removed: [] });
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
    ['<s:script xmlns:s="http://www.w3.org/2000/svg"/>', ''],
    ['<style>a{background:url(data:image/svg+xml,x)}</style>', '<style></style>'],
    ['<set attributeName="onload" to="x"/>', ''],
  ])('loses what runs, moves or loads: %s', (inside, left) => {
    const { svg, removed } = clean(inside);
    expect(svg).toBe(left);
    expect(removed).toHaveLength(1);
  });

  test('tells where something was taken out', () => {
    const result = cleanSvg(`${START}\n  <script/>\n</svg>`, 'a.svg');
    expect(result).toMatchObject({ removed: [{ what: '<script>', line: 2 }] });
  });

  test('may declare entities of its own, as drawing programs do for namespaces', () => {
    const result = cleanSvg(
      '<!DOCTYPE svg [<!ENTITY ns_svg "http://www.w3.org/2000/svg">]><svg xmlns="&ns_svg;" viewBox="0 0 1 1"><path d="M0 0"/></svg>',
      'a.svg',
    );
    expect(result).toMatchObject({ svg: expect.stringContaining('<path d="M0 0">'), removed: [] });
  });

  test('gets each id once', () => {
    expect(clean('<g id="a"></g><g id="a"></g><g id="1 2"></g>').svg).toBe(
      '<g id="a"></g><g></g><g></g>',
    );
  });

  test('gets a view box, without which it does not scale', () => {
    const result = cleanSvg(
      '<svg xmlns="http://www.w3.org/2000/svg" width="40px" height="20"/>',
      'a.svg',
    );
    expect(result).toMatchObject({ svg: expect.stringContaining('viewBox="0 0 40 20"') });
  });

  test.each([
    ['no XML', '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>'],
    ['another root', '<html xmlns="http://www.w3.org/1999/xhtml"/>'],
    [
      'entities within entities',
      '<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>',
    ],
    [
      'entities that grow',
      `<!DOCTYPE svg [<!ENTITY a "${'a'.repeat(50_000)}">]>${START}<text>${'&a;'.repeat(1000)}</text><g/></svg>`,
    ],
    ['nothing', ''],
    ['depth without end', `${START}${'<g>'.repeat(5000)}${'</g>'.repeat(5000)}</svg>`],
  ])('is no drawing: %s', (_, source) => {
    const result = cleanSvg(source, 'a.svg');
    expect(isImageProblem(result)).toBe(true);
  });
});

import { type Files, LENIENT_RULES, PIXEL } from '@pressroom/test-support';

/** Titles, names and tags as people paste them, and as attackers do. */
const STRINGS = [
  'Plain words',
  'Ampersands & <angles> "quotes" \'apostrophes\'',
  ']]> <!-- -- --> <?xml version="1.0"?> <![CDATA[',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '"><svg/onload=alert(1)>',
  'javascript:alert(1)',
  '../../etc/passwd',
  '{{7*7}} <%= 7*7 %> #{7*7}',
  'Ω≈ç√∫˜µ≤≥÷ åß∂ƒ©˙∆˚¬…æ œ∑´®†¥¨ˆøπ',
  '田中さんにあげて下さい パーティーへ行かないか',
  '社會科學院語學研究所 울란바토르',
  'مُنَاقَشَةُ سُبُلِ اِسْتِخْدَامِ اللُّغَةِ فِي النُّظُمِ',
  'הָיְתָה טקסט בעברית עם English בתוכו',
  'Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮',
  '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 🇵🇹',
  'Emoji ❤️ and\u00a0no\u2060break\u200bspaces\u00ad soft',
  '\u202eright to left override\u202c and \u2066isolate\u2069',
  'ﬁ ligature ﬀ, İstanbul, ĲSSEL, ſ, ǆ',
  'NULL undefined true -0 1e309 0x0',
  '%s %n %x %d {0} \\n \\0 \\u0000',
  'thequickbrownfoxjumpsoverthelazydog'.repeat(8),
  '‘’“”„‚‹›«»–—―…†‡•‰′″‴※',
];

/** Pieces of articles: each construct, well made and broken. */
const PIECES = [
  'A paragraph with *emphasis*, **strong**, ~~struck~~, `code <b>` and a [link](https://example.org/?a=1&b=2 "T & t").',
  '## Heading\n\n#### Jumped\n\n## Heading\n\n###### Six',
  '- one\n  - two\n    1. three\n    2. four\n- [ ] open\n- [x] done',
  '7. seven\n8. eight\n\n   > quoted in a list\n\n   ```js\n   let a = "</script>";\n   ```',
  '| a | b & c | <i>d</i> |\n|:--|:-:|--:|\n| 1 | `|` \\| | 3 |\n| long long long cell | x |',
  'Note[^a] and again[^a], another[^b].\n\n[^a]: First *note* with a [link](https://example.org/).\n\n[^b]: Second.\n\n    With a second paragraph.',
  '![A chart](chart.png "Title & more") in a line, and alone:\n\n![Drawing](drawing.svg)',
  '![](chart.png)\n\n[![Linked](chart.png)](https://example.org/)',
  '![missing](nowhere.png) ![remote](https://example.org/a.png) ![data](data:image/png;base64,AAAA)',
  '<div onclick="alert(1)" style="position:fixed"><p>Unclosed <b>bold <i>cross</b> italic</i>\n<p>another',
  '<script>alert(1)</script><style>body{display:none}</style><iframe src="https://example.org/"></iframe>',
  '<a href="javascript:alert(1)">a</a> <a href="JaVa&#x09;Script:alert(1)">b</a> <a href="data:text/html,x">c</a> <a href="//example.org/x y">d</a> <a href="http://[">e</a> <a href="https://exa mple.org/">f</a>',
  '<p id="same">1</p><p id="same">2</p><p id="1 2">3</p><p id="">4</p><a name="same">5</a>',
  '<table><tr><td>no body<td>open<tr><th colspan="99999" rowspan="0">x</table><td>stray</td>',
  '<ul><p>not an item</p><li>item<ul><li>nested</ul></ul><li>stray item',
  '<dl><dt>term<dd>definition<dt>other</dl><dd>stray',
  '<ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp>字<rt>じ</rt></ruby> <bdo dir="rtl">bdo</bdo> <q cite="x">q</q> <abbr title="T">a</abbr>',
  '<math><mfrac><mi>a</mi><msqrt><mn>2</mn></msqrt></mfrac><annotation encoding="x">x</annotation></math> and <math display="block"><mrow><mi>x</mi></mrow></math>',
  '<svg viewBox="0 0 10 10" onload="alert(1)"><title>T</title><circle cx="5" cy="5" r="4" fill="url(https://example.org/#a)"/><script>alert(1)</script><foreignObject><p>HTML in SVG</p></foreignObject></svg>',
  '<details><summary>Summary</summary>Hidden <p>text</details><figure><img src="chart.png" alt="in a figure"><figcaption>Caption</figcaption></figure>',
  '<h1>One</h1><h1>Another</h1><h7>No heading</h7><p><h3>in a paragraph</h3></p>',
  '<blockquote><blockquote><blockquote>deep</blockquote></blockquote></blockquote>\n\n> > > > deeper\n> 1. list',
  '<time datetime="never">then</time> <ins datetime="2024-13-45">ins</ins> <del cite="javascript:x">del</del> <meter>5</meter> <progress>',
  'Entities &amp; &nbsp; &copy; &#0; &#x1F600; &#xD800; &notanentity; &lt;b&gt; and \u000b control \u0007 bell \u0000 nul.',
  'Lone \ud800 surrogate, \ufffe and \uffff, \u2028 line \u2029 paragraph.',
  'Hard  \nbreak\\\nand <br> and <wbr> and <hr>\n\n***\n\n    indented code <x>\n',
  '```html\n<!-- -- comment -- -->\n<p>&amp;</p>\n```\n\n<!-- a -- comment -->\n\n<![CDATA[ cdata ]]>\n\n<?php echo 1 ?>',
  '<p lang="ar" dir="rtl">فقرة بالعربية</p><p lang="x-not a tag">bad tag</p><p dir="sideways">bad dir</p><p lang="">empty</p>',
  `${'> '.repeat(60)}deep\n\n${'- '.repeat(40)}deep`,
  `${'*'.repeat(60)}a${'*'.repeat(60)} ${'['.repeat(80)}b${']'.repeat(80)} ${'<b>'.repeat(120)}c`,
  '<ol reversed start="-5" type="i"><li value="abc">x<li value="3">y</ol><ol start="99999999999999999999"><li>z</ol>',
  '<input type="checkbox" checked> <button>Button</button> <select><option>Option</select> <textarea>Area</textarea> <form><label>Label</label></form>',
  '<video src="https://example.org/v.mp4" controls><track src="t.vtt">fallback</video><audio><source src="https://example.org/a.mp3"></audio><object data="https://example.org/o"></object>',
  '<a href="#same">in page</a> <a href="#nowhere">nowhere</a> <a id="empty"></a><a href="">empty</a><a>no href</a> <a href="https://example.org/"><a href="https://example.org/2">nested</a></a>',
  '<blockquote cite="http://[">a</blockquote> <q cite="https://../">b</q> <ins cite="//example.org/x y">c</ins> <del cite="../nowhere/">d</del>',
  '<table><tr><th id="a b">H<th id="öh" headers="öh gone">I<tr><td headers="a-b öh gone">x<td id="cell" headers="cell">y</table>',
];

const SECTIONS = ['News', 'Letters & notes', '手紙', 'قسم'];

/**
 * A folder of articles that hold every construct and every known way to break one.
 *
 * @param count of articles
 * @param perIssue how many of them stand in one issue; the first is number 3
 */
export function hostileContent(count: number, perIssue = count): Files {
  const images = hostileImages();
  let seed = 20240706;
  const below = (bound: number) => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((seed / 0x7fffffff) * bound) % bound;
  };
  const any = (list: readonly string[]) => list[below(list.length)] ?? '';
  const files: Record<string, string | Uint8Array> = {
    'publication.yaml': [
      `title: ${JSON.stringify('Hostile & <Sons> ]]> Review')}`,
      `description: ${JSON.stringify(any(STRINGS))}`,
      'url: https://review.example/',
      'language: en',
      `rights: ${JSON.stringify('© <b>nobody</b> & sons -- none')}`,
      'epub:',
      '  kobo: true',
      LENIENT_RULES,
    ].join('\n'),
    'authors.yaml': 'ada:\n  name: "Ada <Lovelace> & Co"\n  sortName: "Lovelace & <Ada>"\n',
  };
  const slugs: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const slug = index % 7 === 0 ? `söme slug ${index}` : `article-${index}`;
    slugs.push(slug);
    const pieces = Array.from({ length: 3 + below(6) }, () => any(PIECES));
    if (index % 3 === 0) pieces.push(`[Other](../${slugs[below(slugs.length)] ?? ''}/#heading).`);
    const text = pieces.join('\n\n').replace(/\[\^([ab])\]/g, `[^$1${index}]`);
    files[`articles/${slug}/index.md`] = [
      '---',
      `title: ${JSON.stringify(`${index} ${any(STRINGS)}`)}`,
      `date: 2024-07-${String(1 + below(28)).padStart(2, '0')}`,
      ...(index % 2 === 0 ? [`summary: ${JSON.stringify(any(STRINGS))}`] : []),
      ...(index % 5 === 0 ? ['updated: 2024-08-01'] : []),
      `authors: ${JSON.stringify(index % 4 === 0 ? ['ada', any(STRINGS)] : [])}`,
      `tags: ${JSON.stringify([any(STRINGS), any(STRINGS)])}`,
      `section: ${JSON.stringify(SECTIONS[index % 5] ?? '')}`,
      ...(index % 11 === 0 ? ['language: ar'] : index % 13 === 0 ? ['language: ja'] : []),
      ...(index % 6 === 0 ? ['cover: { image: chart.png, alt: "A <chart> & more" }'] : []),
      '---',
      '',
      text,
      '',
    ].join('\n');
    for (const [name, bytes] of Object.entries(images)) files[`articles/${slug}/${name}`] = bytes;
  }
  for (let start = 0; start < count; start += perIssue) {
    const number = 3 + start / perIssue;
    files[`issues/${number}.md`] = [
      '---',
      `title: ${JSON.stringify('Issue <1> & ]]> -- "all"')}`,
      'date: 2024-08-01',
      `number: ${number}`,
      'articles:',
      ...slugs.slice(start, start + perIssue).map((slug) => `  - ${JSON.stringify(slug)}`),
      '---',
      '',
      PIECES.slice(0, 6).join('\n\n'),
      '',
    ].join('\n');
  }
  return files;
}

/** A drawing that would run and load things, and an image with transparency. */
function hostileImages(): Files {
  const drawing = [
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"',
    ' width="40" height="20" onload="alert(1)"><script>alert(1)</script>',
    '<image xlink:href="https://example.org/a.png"/><style>@import url(https://example.org/)</style>',
    '<rect id="a" width="4" height="4" style="fill:url(http://example.org/)"/><rect id="a"/>',
    '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">HTML</p></foreignObject></svg>',
  ];
  return { 'chart.png': PIXEL, 'drawing.svg': drawing.join('') };
}

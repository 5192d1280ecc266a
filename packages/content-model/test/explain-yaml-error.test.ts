import { expect, test } from 'vitest';
import { parseYaml } from '../src/data/parse-yaml.ts';
import { positionInText } from '../src/read/position-in-text.ts';

/** `line:column message`, and the hint under it. */
function told(text: string): string {
  const { fault } = parseYaml(text);
  if (!fault) return 'nothing';
  const { line, column } = positionInText(text, fault.offset);
  return `${line}:${column} ${fault.message}\n${fault.hint}`;
}

const QUOTES = 'Put the value in quotes';

test.each([
  [
    'title: One: two\n',
    `1:8 The value contains a colon that looks like another field.\n${QUOTES}: title: "One: two".`,
  ],
  [
    'title: "One\ndate: x\n',
    '1:8 The quote that begins here is not closed.\nEnd the value with another ".',
  ],
  [
    "title: x\ntags:\n  - 'a\n  - b\n",
    "3:5 The quote that begins here is not closed.\nEnd the value with another '.",
  ],
  [
    'title: "One" and two\n',
    `1:14 The value continues after its closing ".\n${QUOTES}: title: '"One" and two'.`,
  ],
  [
    "title: 'It's here'\n",
    `1:12 The value continues after its closing '.\n${QUOTES}: title: "It's here".`,
  ],
  [
    'title: "A" and "B"\n',
    `1:12 The value continues after its closing ".\n${QUOTES}: title: '"A" and "B"'.`,
  ],
  [
    "title: 'A' and 'B'\n",
    `1:12 The value continues after its closing '.\n${QUOTES}: title: "'A' and 'B'".`,
  ],
  [
    'title: "He said "hi" to me"\n',
    `1:18 The value continues after its closing ".\n${QUOTES}: title: 'He said "hi" to me'.`,
  ],
  ['title: @ada\n', `1:8 A value cannot begin with @.\n${QUOTES}: title: "@ada".`],
  ['title: `ls`\n', `1:8 A value cannot begin with \`.\n${QUOTES}: title: "\`ls\`".`],
  ['title: %d\n', `1:8 A value cannot begin with %.\n${QUOTES}: title: "%d".`],
  ['title: *One* two\n', `1:8 A value cannot begin with *.\n${QUOTES}: title: "*One* two".`],
  ['title: *One\n', `1:8 A value cannot begin with *.\n${QUOTES}: title: "*One".`],
  ['title: !Viva two\n', `1:8 A value cannot begin with !.\n${QUOTES}: title: "!Viva two".`],
  [
    'title: > one\n',
    `1:10 The text after > must begin on the next line.\n${QUOTES}: title: "> one".`,
  ],
  ['title: - one\n', `1:8 A value cannot begin with "- ".\n${QUOTES}: title: "- one".`],
  ['title: ? one\n', `1:8 A value cannot begin with "? ".\n${QUOTES}: title: "? one".`],
  [
    'tags: [news, #paper]\n',
    '1:14 A # begins a comment, so the [ before it is not closed.\nPut the item in quotes: "#paper".',
  ],
  [
    'tags: [c#, f #]\ntitle: x\n',
    '1:12 A # begins a comment, so the [ before it is not closed.\nPut the item in quotes: "f #".',
  ],
  [
    'tags: [#a, #b]\n',
    '1:8 A # begins a comment, so the [ before it is not closed.\nPut the item in quotes: "#a".',
  ],
  [
    'tags: ["#a", b]\nauthors: [@jane]\n',
    '2:11 An item cannot begin with @.\nPut the item in quotes: "@jane".',
  ],
  [
    'tags: [a, # first\n  b]\ntitle: @x\n',
    `3:8 A value cannot begin with @.\n${QUOTES}: title: "@x".`,
  ],
  ['tags:\n  - @ada\n', `2:5 A value cannot begin with @.\n${QUOTES}: - "@ada".`],
  [
    'title: [Draft] One\n',
    `1:8 A value that begins with [ is a list, and this one continues after its end.\n${QUOTES}: title: "[Draft] One".`,
  ],
  [
    'cover: { image: x.png alt: y }\n',
    '1:23 A comma is missing before "alt:".\nWrite ", alt: …". If it is not a field, put the whole value in quotes.',
  ],
  [
    'cover: {image: "x.png" alt: "y"}\n',
    '1:24 A comma is missing before "alt:".\nWrite ", alt: …". If it is not a field, put the whole value in quotes.',
  ],
  [
    'cover: {\n  image: https://a.example/x.png\n  alt: y\n  }\n',
    '3:3 A comma is missing before "alt:".\nWrite ", alt: …". If it is not a field, put the whole value in quotes.',
  ],
  [
    'authors:\n  - { name: A url: b }\n',
    '2:15 A comma is missing before "url:".\nWrite ", url: …". If it is not a field, put the whole value in quotes.',
  ],
  [
    'cover: { image: x.png, alt: One: two }\n',
    `1:29 The value contains a colon that looks like another field.\n${QUOTES}: "One: two".`,
  ],
  [
    'tags: [a, b\ndate: x\n',
    '1:7 The [ is not closed.\nClose it with ], or put the value in quotes.',
  ],
  [
    'tags: {a, b\ndate: x\n',
    '1:7 The { is not closed.\nClose it with }, or put the value in quotes.',
  ],
  [
    'title: x\n  tags: a\n',
    '2:3 This line begins in another column than the fields before it.\nBegin all fields in the same column.',
  ],
  [
    ' title: x\ntags: a\n',
    '2:1 This line begins in another column than the fields before it.\nBegin all fields in the same column.',
  ],
  [
    'authors:\n  - name: x\n   url: y\n',
    '3:4 This line begins in another column than the fields before it.\nBegin all fields in the same column.',
  ],
  [
    'tags:\n  - a\n - b\n',
    '3:2 This "-" is in another column than the one before it.\nBegin all items of a list in the same column.',
  ],
  ['title: x\n\ttags: a\n', '2:1 The line is indented with a tab.\nIndent with spaces.'],
  [
    'title: x\nmore words\n',
    '2:1 This line is not a field: it has no colon.\nWrite "title: …", or indent a line that continues the value before it.',
  ],
  ['title: x\ndate:2024\n', '2:1 A space is missing after the colon.\nWrite "title: …".'],
  [
    'title:NoSpace\ndate: 2024-01-01\n',
    '1:1 A space is missing after the colon.\nWrite "title: …".',
  ],
  [
    'A title\ndate: 2024-01-01\n',
    '1:1 This line is not a field: it has no colon.\nWrite "title: …", or indent a line that continues the value before it.',
  ],
  ['tags:\n- a\n-b\n', '3:1 A space is missing after the "-".\nWrite "- one".'],
  [
    'title: "a \\d"\n',
    '1:11 This is not an escape sequence that "…" may contain.\nDouble the backslash, or put the value in \'…\'.',
  ],
  ['title: x\ntitle: y\n', '2:1 The field is defined twice.\nKeep one of them.'],
  [
    'title: !!binary aGk=\n',
    '1:8 This is not a tag of YAML 1.2: !!str, !!int, !!float, !!bool, !!null, !!seq, !!map.\nDelete the tag.',
  ],
  ['%YAML 1.2\ntitle: x\n', '1:1 A line cannot begin with %.\nDelete the line.'],
  [
    'title: x\n---\nurl: y\n',
    '2:1 A line "---" ends the fields; what follows would not be read.\nDelete the line.',
  ],
  [
    '---\ntitle: x\n---\nurl: y\n',
    '3:1 A line "---" ends the fields; what follows would not be read.\nDelete the line.',
  ],
])('%j', (text, expected) => {
  expect(told(text)).toBe(expected);
});

test.each([
  '---\ntitle: x\n---\n',
  'a: &one b\nc: *one\n',
  'number: !!int 3\n',
  'title: &c. two\n',
  'tags: &t [a, b]\nmore: *t\n',
  'title: ! x\nb: !<tag:yaml.org,2002:str> y\n',
  'summary: |2-\n    x\n   y\n',
  'summary: >+\n  x\n\n',
  'title: >\n  one\n',
])('nothing is wrong with %j', (text) => {
  expect(told(text)).toBe('nothing');
});

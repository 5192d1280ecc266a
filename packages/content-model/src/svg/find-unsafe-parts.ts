import type { UnsafePart } from '../model.ts';
import { placeInText } from '../read/place-in-text.ts';
import { isSafeSvgAttribute, isSafeSvgStyle, judgeSvgElement } from './svg-policy.ts';

/** Runs of markup that hold no elements, by how they begin and end. */
const SKIPPED: readonly (readonly [begin: string, end: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['</', '>'],
];

/** Whoever mends a drawing looks through it anyway. */
const MOST_PARTS = 8;

const ATTRIBUTE = /\s+|([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?|[\s\S]/gy;

/**
 * Looks through a drawing for what `svg-policy.ts` forbids, in one pass and without a parser: much
 * faster than reading it, and blind to what only a reader of its namespaces and entities would see.
 */
export function findUnsafeParts(svg: string): readonly UnsafePart[] {
  const found: UnsafePart[] = [];
  const add = (what: string, offset: number) => found.push({ what, ...placeInText(svg, offset) });
  for (let at = svg.indexOf('<'); at !== -1; at = svg.indexOf('<', at + 1)) {
    const skipped = SKIPPED.find(([begin]) => svg.startsWith(begin, at));
    const end = skipped ? svg.indexOf(skipped[1], at) : endOfTag(svg, at);
    if (end === -1) break;
    at = skipped ? end : inspectTag(svg, at, end, add);
    if (found.length >= MOST_PARTS) break;
  }
  return found.slice(0, MOST_PARTS);
}

/** Where a tag ends: at the first `>` that stands in no attribute; -1 where there is none. */
function endOfTag(svg: string, start: number): number {
  for (let at = start; at < svg.length; at += 1) {
    const character = svg[at];
    if (character === '>') return at;
    if (character !== '"' && character !== "'") continue;
    at = svg.indexOf(character, at + 1);
    if (at === -1) return -1;
  }
  return -1;
}

/** Where to go on is what it gives: behind the tag, or behind all of an element that is left out. */
function inspectTag(
  svg: string,
  start: number,
  end: number,
  add: (what: string, offset: number) => void,
): number {
  const tag = svg.slice(start + 1, end);
  const written = /^[^\s/>]+/.exec(tag)?.[0] ?? '';
  const [prefix, local] = splitName(written);
  // Of other vocabularies than SVG: nothing of theirs is shown.
  if (written.startsWith('!') || (prefix !== '' && prefix !== 'svg')) return end;
  const judgement = judgeSvgElement(local);
  if (judgement === 'unsafe') add(`<${written}>`, start);
  if (judgement !== 'safe') return tag.endsWith('/') ? end : endOfElement(svg, written, end);
  for (const match of tag.slice(written.length).matchAll(ATTRIBUTE)) {
    const [, name = '', doubleQuoted, singleQuoted] = match;
    const value = doubleQuoted ?? singleQuoted;
    const [space, attribute] = splitName(name);
    if (value === undefined || attribute === 'xmlns') continue;
    if (space !== '' && !(space === 'xlink' && attribute === 'href')) continue;
    if (isSafeSvgAttribute(local, attribute, replaceEntities(value))) continue;
    add(`${name}="${value.slice(0, 60)}"`, start + 1 + written.length + match.index);
  }
  if (local === 'style' && !tag.endsWith('/')) {
    const close = svg.indexOf('</', end);
    const css = svg.slice(end + 1, close === -1 ? undefined : close);
    if (!isSafeSvgStyle(replaceEntities(css))) add('a style that loads something', start);
  }
  return end;
}

function endOfElement(svg: string, name: string, start: number): number {
  const close = svg.indexOf(`</${name}`, start);
  return close === -1 ? svg.length : close;
}

function splitName(name: string): readonly [prefix: string, local: string] {
  const colon = name.indexOf(':');
  return colon === -1 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  quot: '"',
};

function replaceEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi,
    (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED[String(name)] ?? whole;
      const codePoint = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
    },
  );
}

import {
  imageBroken,
  imageHuge,
  isSafeSvgAttribute,
  isSafeSvgStyle,
  judgeSvgElement,
  type Unreadable,
  type UnsafePart,
} from '@pressroom/content-model';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { escapeXml } from '../markup/escape-xml.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';
const DEEPEST = 200;

export interface CleanSvg {
  readonly svg: string;
  /** What was taken out, and where. */
  readonly removed: readonly UnsafePart[];
}

/**
 * Reads a drawing and writes it anew: only what draws, nothing that runs, moves, or comes from
 * elsewhere. The picture stays SVG.
 */
export function cleanSvg(source: string): CleanSvg | Unreadable {
  const parser = new SaxesParser({ xmlns: true });
  const removed: UnsafePart[] = [];
  const ids = new Set<string>();
  const open: string[] = [];
  let out = '';
  /** How many elements deep the parser is in something that is left out. */
  let skipped = 0;
  let style: string | undefined;
  let fault: Unreadable | undefined;
  const remove = (what: string) =>
    removed.push({ what, line: parser.line, column: Math.max(1, parser.column) });

  parser.on('error', (error) => {
    const message = error.message.replace(/^\d+:\d+: /, '');
    fault ??= imageBroken(`the drawing is no XML in line ${parser.line}: ${message}`);
  });
  parser.on('opentag', (tag) => {
    if (open.length + skipped >= DEEPEST) fault ??= imageHuge('the drawing is nested too deep');
    const judgement = tag.uri === SVG ? judgeSvgElement(tag.local) : 'silent';
    if (skipped > 0 || judgement !== 'safe') {
      if (skipped === 0 && judgement === 'unsafe') remove(`<${tag.name}>`);
      skipped += 1;
      return;
    }
    if (open.length === 0 && tag.local !== 'svg') fault ??= imageBroken('this is no drawing');
    out += `<${tag.local}${writeAttributes(tag, open.length === 0, ids, remove)}>`;
    open.push(tag.local);
    if (tag.local === 'style') style = '';
  });
  parser.on('closetag', () => {
    if (skipped > 0) {
      skipped -= 1;
      return;
    }
    const name = open.pop();
    if (name === 'style' && style !== undefined) {
      if (isSafeSvgStyle(style)) out += escapeXml(style);
      else remove('a style that loads something');
      style = undefined;
    }
    out += `</${name}>`;
  });
  const addText = (text: string) => {
    if (skipped > 0 || open.length === 0) return;
    if (style === undefined) out += escapeXml(text);
    else style += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(source).close();
  if (!fault && out === '') fault = imageBroken('this is no drawing');
  return fault ?? { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${out}\n`, removed };
}

function writeAttributes(
  tag: SaxesTagNS,
  isRoot: boolean,
  ids: Set<string>,
  remove: (what: string) => void,
): string {
  let out = isRoot ? ` xmlns="${SVG}" xmlns:xlink="${XLINK}"` : '';
  const written = new Set<string>();
  for (const { uri, local, value } of Object.values(tag.attributes)) {
    const name = nameOf(uri, local);
    if (name === undefined || written.has(name)) continue;
    if (!isSafeSvgAttribute(tag.local, local, value)) {
      remove(`${name}="${value.slice(0, 60)}"`);
      continue;
    }
    if (name === 'id') {
      if (!/^[\p{L}_][\p{L}\p{N}._-]*$/u.test(value) || ids.has(value)) continue;
      ids.add(value);
    }
    written.add(name);
    out += ` ${name}="${escapeXml(value)}"`;
  }
  return isRoot ? out + missingViewBox(tag) : out;
}

/** The name under which an attribute is written; undefined where no reader would look at it. */
function nameOf(uri: string, local: string): string | undefined {
  if (uri === '') return local === 'xmlns' ? undefined : local;
  if (uri === XLINK) return local === 'href' ? 'xlink:href' : undefined;
  if (uri === XML) return local === 'lang' || local === 'space' ? `xml:${local}` : undefined;
  return undefined;
}

/** Without a view box a drawing does not scale to the width of a page. */
function missingViewBox(tag: SaxesTagNS): string {
  const { viewBox, width, height } = tag.attributes;
  const [w, h] = [width, height].map(
    (one) => /^\s*([\d.]+)(?:px)?\s*$/.exec(one?.value ?? '')?.[1],
  );
  return viewBox || !w || !h ? '' : ` viewBox="0 0 ${w} ${h}"`;
}

import { escapeXml } from '@pressroom/render';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { type ImageFault, imageBroken, imageHuge } from './image-fault.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';
const MOST_BYTES = 5_000_000;
const DEEPEST = 200;

/** What draws, and what it needs; no script, no HTML, nothing that moves or loads. */
const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'svg g defs symbol use switch a title desc style path rect circle ellipse line polyline polygon ' +
    'text tspan textPath image marker pattern clipPath mask linearGradient radialGradient stop filter ' +
    'feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting ' +
    'feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR ' +
    'feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting ' +
    'feSpotLight feTile feTurbulence'
  ).split(' '),
);

/** Left out without a word: what drawing programs write for themselves. */
const SILENT: ReadonlySet<string> = new Set(['metadata']);

export interface CleanSvg {
  readonly svg: string;
  /** What was taken out, and where. */
  readonly removed: readonly {
    readonly what: string;
    readonly line: number;
    readonly column: number;
  }[];
}

/**
 * Reads a drawing and writes it anew: only what draws, nothing that runs, moves, or comes from
 * elsewhere. The picture stays SVG.
 */
export function cleanSvg(source: string): CleanSvg | ImageFault {
  if (source.length > MOST_BYTES) return imageHuge(`the drawing has ${source.length} bytes`);
  const parser = new SaxesParser({ xmlns: true });
  const removed: { what: string; line: number; column: number }[] = [];
  const ids = new Set<string>();
  const open: string[] = [];
  let out = '';
  /** How many elements deep the parser is in something that is left out. */
  let skipped = 0;
  let style: string | undefined;
  let fault: ImageFault | undefined;
  const remove = (what: string) =>
    removed.push({ what, line: parser.line, column: Math.max(1, parser.column) });

  parser.on('error', (error) => {
    const message = error.message.replace(/^\d+:\d+: /, '');
    fault ??= imageBroken(`the drawing is no XML: ${message}`, parser.line, parser.column);
  });
  parser.on('opentag', (tag) => {
    if (open.length + skipped >= DEEPEST) fault ??= imageHuge('the drawing is nested too deep');
    const isKept = tag.uri === SVG && ELEMENTS.has(tag.local);
    if (skipped > 0 || !isKept) {
      if (skipped === 0 && tag.uri === SVG && !SILENT.has(tag.local)) remove(`<${tag.name}>`);
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
      if (isSafeStyle(style)) out += escapeXml(style);
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
    if (!isSafeAttribute(tag.local, local, value)) {
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

function isSafeAttribute(element: string, name: string, value: string): boolean {
  if (/^on/i.test(name)) return false;
  if (name === 'href') return isSafeReference(element, value.trim());
  return isSafeStyle(value);
}

function isSafeReference(element: string, value: string): boolean {
  if (value.startsWith('#')) return true;
  if (element === 'a') return /^(?:https?:|mailto:)/i.test(value);
  return element === 'image' && /^data:image\/(?:png|jpeg|gif);base64,[\w+/=\s]*$/i.test(value);
}

/** CSS that names nothing outside of the drawing; escapes could hide it. */
function isSafeStyle(css: string): boolean {
  if (/[\\]|@import|expression\s*\(|javascript:|image-set\s*\(/i.test(css)) return false;
  return [...css.matchAll(/url\s*\(\s*["']?\s*([^"')]*)/gi)].every(([, target]) =>
    target?.startsWith('#'),
  );
}

/** Without a view box a drawing does not scale to the width of a page. */
function missingViewBox(tag: SaxesTagNS): string {
  const { viewBox, width, height } = tag.attributes;
  const [w, h] = [width, height].map(
    (one) => /^\s*([\d.]+)(?:px)?\s*$/.exec(one?.value ?? '')?.[1],
  );
  return viewBox || !w || !h ? '' : ` viewBox="0 0 ${w} ${h}"`;
}

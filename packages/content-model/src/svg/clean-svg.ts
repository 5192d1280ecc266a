import { SaxesParser, type SaxesTagNS } from 'saxes';
import { type ImageProblem, imageBroken, imageTooLarge } from '../body/image-problem.ts';
import { trimMessage } from '../diagnostics/trim-message.ts';
import type { UnsafePart } from '../document/targets.ts';
import { quote } from '../schema/fields.ts';
import { decideSvgElement, isSafeSvgAttribute, isSafeSvgStyle } from './svg-policy.ts';

const SVG = 'http://www.w3.org/2000/svg';
const XLINK = 'http://www.w3.org/1999/xlink';
const XML = 'http://www.w3.org/XML/1998/namespace';
const MAX_DEPTH = 200;
/** How many removed parts are reported. */
const MAX_PARTS = 8;
/** Entities can make much of little; in characters. */
const MAX_LENGTH = 20_000_000;

export interface CleanSvg {
  readonly svg: string;
  /** What was taken out, and where. */
  readonly removed: readonly UnsafePart[];
}

/**
 * Reads an SVG image and writes it again without anything that runs, moves or comes from
 * elsewhere. The picture stays SVG.
 *
 * @param name the name of the image in messages
 */
export function cleanSvg(source: string, name: string): CleanSvg | ImageProblem {
  const parser = new SaxesParser({ xmlns: true });
  const removed: UnsafePart[] = [];
  const ids = new Set<string>();
  const open: string[] = [];
  let out = '';
  /** How many elements deep the parser is in something that is left out. */
  let skipped = 0;
  let style: string | undefined;
  let fault: ImageProblem | undefined;
  const image = `The SVG image ${quote(name)}`;
  const remove = (what: string) => {
    if (removed.length >= MAX_PARTS) return;
    removed.push({ what, line: parser.line, column: Math.max(1, parser.column) });
  };
  const write = (markup: string) => {
    if (out.length > MAX_LENGTH)
      fault ??= imageTooLarge(`${image} is too large: its entities expand too much.`);
    else out += markup;
  };

  parser.on('error', (error) => {
    const message = trimMessage(error.message.replace(/^\d+:\d+: /, ''));
    fault ??= imageBroken(`${image} is not valid XML in line ${parser.line}: ${message}.`);
  });
  parser.on('doctype', (doctype) => Object.assign(parser.ENTITIES, entitiesOf(doctype)));
  parser.on('opentag', (tag) => {
    if (open.length + skipped >= MAX_DEPTH) fault ??= imageTooLarge(`${image} is nested too deep.`);
    const judgement = tag.uri === SVG ? decideSvgElement(tag.local) : 'silent';
    if (skipped > 0 || judgement !== 'safe') {
      if (skipped === 0 && judgement === 'unsafe') remove(`<${tag.name}>`);
      skipped += 1;
      return;
    }
    if (open.length === 0 && tag.local !== 'svg') fault ??= imageBroken(`${image} is not SVG.`);
    write(`<${tag.local}${writeAttributes(tag, open.length === 0, ids, remove)}>`);
    open.push(tag.local);
    if (tag.local === 'style') style = '';
  });
  parser.on('closetag', () => {
    if (skipped > 0) {
      skipped -= 1;
      return;
    }
    const element = open.pop();
    if (element === 'style' && style !== undefined) {
      if (isSafeSvgStyle(style)) write(escapeMarkup(style));
      else remove('a style that loads something');
      style = undefined;
    }
    write(`</${element}>`);
  });
  const addText = (text: string) => {
    if (skipped > 0 || open.length === 0) return;
    if (style === undefined) write(escapeMarkup(text));
    else style += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(source).close();
  if (!fault && out === '') fault = imageBroken(`${image} is not SVG.`);
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
    out += ` ${name}="${escapeMarkup(value)}"`;
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

/**
 * The entities that a drawing declares for itself, as Illustrator does for its namespaces. Their
 * values are text: nothing in them is replaced once more.
 */
function entitiesOf(doctype: string): Record<string, string> {
  const found = doctype.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>/g);
  return Object.fromEntries([...found].map(([, name, one, other]) => [name, one ?? other ?? '']));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}

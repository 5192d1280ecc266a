import { parseJson } from '../data/parse-json.ts';
import { parseToml } from '../data/parse-toml.ts';
import { parseYaml } from '../data/parse-yaml.ts';
import type { Report } from '../diagnostics/report.ts';
import { frontMatterMissing } from '../rules/front-matter-missing.ts';
import { frontMatterSyntax } from '../rules/front-matter-syntax.ts';
import { frontMatterUnclosed } from '../rules/front-matter-unclosed.ts';
import { valueTruncated } from '../rules/value-truncated.ts';
import { quote } from '../schema/fields.ts';
import { type DataSource, locate } from '../schema/validate.ts';
import { positionInText } from './position-in-text.ts';

/** How front matter is written: between `---`, between `+++`, or as an object in braces. */
type FrontMatterSyntax = 'yaml' | 'toml' | 'json';

/** Where the front matter of a text is. */
export interface FrontMatterSpan {
  readonly syntax: FrontMatterSyntax;
  /** The fields, without the lines around them. */
  readonly fields: string;
  /** How many lines of the text come before the fields. */
  readonly linesBefore: number;
  /** Offset of the first character after the front matter. */
  readonly end: number;
}

const FENCES = [
  { syntax: 'yaml', opening: /^---[ \t]*\n/, closing: /^(?:---|\.\.\.)[ \t]*$/m },
  { syntax: 'toml', opening: /^\+\+\+[ \t]*\n/, closing: /^\+\+\+[ \t]*$/m },
] as const;

/**
 * Finds the front matter of a text: YAML between a first line `---` and the next line `---` or
 * `...`, TOML between two lines `+++`, or a JSON object that begins with the text.
 *
 * @returns `missing` if the text begins with none, `unclosed` if it never ends
 */
export function findFrontMatter(text: string): FrontMatterSpan | 'missing' | 'unclosed' {
  if (/^\{[ \t]*(?:\n|"|\}[ \t]*$)/m.test(text) && text.startsWith('{')) return findJson(text);
  for (const { syntax, opening, closing } of FENCES) {
    const [first] = opening.exec(text) ?? [];
    if (first === undefined) continue;
    const rest = text.slice(first.length);
    const last = closing.exec(rest);
    if (!last) return 'unclosed';
    const end = afterLineEnd(text, first.length + last.index + last[0].length);
    return { syntax, fields: rest.slice(0, last.index), linesBefore: 1, end };
  }
  return 'missing';
}

/** A JSON object at the beginning of a text ends with the brace that closes it. */
function findJson(text: string): FrontMatterSpan | 'unclosed' {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[{}]/g)) {
    if (token === '{') depth += 1;
    if (token !== '}') continue;
    depth -= 1;
    if (depth > 0) continue;
    const end = afterLineEnd(text, index + 1);
    return { syntax: 'json', fields: text.slice(0, index + 1), linesBefore: 0, end };
  }
  return 'unclosed';
}

function afterLineEnd(text: string, offset: number): number {
  const [blank = ''] = /^[ \t]*\n?/.exec(text.slice(offset, offset + 1000)) ?? [];
  return offset + blank.length;
}

const PARSERS = { yaml: parseYaml, toml: parseToml, json: parseJson } as const;

const CLOSINGS = {
  yaml: 'End the front matter with a line "---".',
  toml: 'End the front matter with a line "+++".',
  json: 'End the front matter with a closing brace }.',
} as const;

/** Parses the front matter of a file's text; what is wrong with it is reported. */
export function readFrontMatter(
  text: string,
  file: string,
  report: Report,
): DataSource | undefined {
  const span = findFrontMatter(text);
  const start = { file, line: 1, column: 1 };
  if (span === 'missing') {
    const hint = hintOfMissing(text);
    report.add(frontMatterMissing, start, 'The file has no front matter.', hint);
    return undefined;
  }
  if (span === 'unclosed') {
    const syntax = text.startsWith('{') ? 'json' : text.startsWith('+') ? 'toml' : 'yaml';
    report.add(frontMatterUnclosed, start, 'The front matter is not closed.', CLOSINGS[syntax]);
    return undefined;
  }
  return readData(span, file, report);
}

function hintOfMissing(text: string): string {
  if (/^(?:\s|\ufeff|<!--[\s\S]*?-->)+---[ \t]*$/m.test(text.slice(0, 2000))) {
    return 'Delete everything before the first line "---", spaces and blank lines too.';
  }
  return 'Begin the file with a line "---", the fields, and another line "---".';
}

/** A field whose value a # ends that does not look like the beginning of a comment. */
const CUT = /^[A-Za-z][\w-]*: +(?:[^\s"'#|>[{][^\n]*?[ \t]+)?#(?=[^\s#])/gm;

function reportTruncated(source: DataSource, report: Report): void {
  for (const match of source.text.matchAll(CUT)) {
    const place = locate(source, match.index + match[0].length - 1);
    const message = 'The value ends before this #; what follows is a comment.';
    report.add(valueTruncated, place, message, 'Put the value in quotes, or a space after the #.');
  }
}

/** Parses a YAML file; an error of syntax is reported. */
export function readYaml(text: string, file: string, report: Report): DataSource | undefined {
  return readData({ syntax: 'yaml', fields: text, linesBefore: 0 }, file, report);
}

function readData(
  { syntax, fields: text, linesBefore }: Omit<FrontMatterSpan, 'end'>,
  file: string,
  report: Report,
): DataSource | undefined {
  const { document, fault } = PARSERS[syntax](text);
  if (!document) {
    const lineOf = (offset: number) => positionInText(text, offset).line + linesBefore;
    const { line, column } = positionInText(text, fault.offset);
    const first =
      fault.first === undefined ? '' : ` The first definition is in line ${lineOf(fault.first)}.`;
    const place = { file, line: line + linesBefore, column };
    report.add(frontMatterSyntax, place, fault.message + first, fault.hint);
    return undefined;
  }
  const source = { file, syntax, text, linesBefore, document };
  if (syntax === 'yaml' && text.includes('#')) reportTruncated(source, report);
  for (const offset of document.unusedAnchors) {
    const [anchor = '&'] = /^&\S*/.exec(text.slice(offset)) ?? [];
    const message = `${quote(anchor)} is read as a YAML anchor, so no edition shows it.`;
    report.add(valueTruncated, locate(source, offset), message, 'Put the value in quotes.');
  }
  return source;
}

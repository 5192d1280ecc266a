import type { Report } from '../diagnostics/report.ts';
import { frontMatterMissing } from '../rules/front-matter-missing.ts';
import { frontMatterSyntax } from '../rules/front-matter-syntax.ts';
import { frontMatterUnclosed } from '../rules/front-matter-unclosed.ts';
import { valueCut } from '../rules/value-cut.ts';
import { quote } from '../schema/fields.ts';
import { type YamlSource, yamlPlace } from '../schema/validate.ts';
import { parseYaml } from '../yaml/parse-yaml.ts';
import { placeInText } from './place-in-text.ts';

const OPENING = /^---[ \t]*\n/;
const CLOSING = /^(?:---|\.\.\.)[ \t]*$/m;

/** Where the front matter of a text is, `---` lines left out. */
export interface FrontMatterSpan {
  readonly yaml: string;
  /** Offset of the first character after the closing line. */
  readonly end: number;
}

/**
 * Finds the front matter of a text: a first line `---`, and the next line `---` or `...`.
 * `missing`: the text begins with none; `unclosed`: it never ends.
 */
export function findFrontMatter(text: string): FrontMatterSpan | 'missing' | 'unclosed' {
  const opening = OPENING.exec(text);
  if (!opening) return 'missing';
  const rest = text.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (!closing) return 'unclosed';
  const end = opening[0].length + closing.index + closing[0].length;
  return { yaml: rest.slice(0, closing.index), end: text[end] === '\n' ? end + 1 : end };
}

/** Parses the front matter of a file's text; what is wrong with it is reported. */
export function readFrontMatter(
  text: string,
  file: string,
  report: Report,
): YamlSource | undefined {
  const span = findFrontMatter(text);
  const start = { file, line: 1, column: 1 };
  if (span === 'missing') {
    const hint = hintOfMissing(text);
    report.add(frontMatterMissing, start, 'the file begins with no front matter', hint);
    return undefined;
  }
  if (span === 'unclosed') {
    const hint = 'end the front matter with a line "---" of its own';
    report.add(frontMatterUnclosed, start, 'the front matter is never closed', hint);
    return undefined;
  }
  return readYaml(span.yaml, file, 1, report);
}

function hintOfMissing(text: string): string {
  if (/^(?:\+\+\+|\{)/.test(text)) {
    return 'this looks like TOML or JSON: write the fields as YAML between two lines "---"';
  }
  if (/^(?:\s|\ufeff|<!--[\s\S]*?-->)+---[ \t]*$/m.test(text.slice(0, 2000))) {
    return 'delete what stands before the first line "---", spaces and blank lines too';
  }
  return 'begin the file with a line "---", the fields, and another line "---"';
}

/** A field whose value a # ends that does not look like the beginning of a comment. */
const CUT = /^[A-Za-z][\w-]*: +(?:[^\s"'#|>[{][^\n]*?[ \t]+)?#(?=[^\s#])/gm;

function reportCut(source: YamlSource, report: Report): void {
  for (const match of source.text.matchAll(CUT)) {
    const place = yamlPlace(source, match.index + match[0].length - 1);
    const message = 'the value ends before this #: what follows is a comment';
    report.add(valueCut, place, message, 'put the value in quotes, or a space after the #');
  }
}

/** Parses YAML that stands in a file after a number of lines; a fault of syntax is reported. */
export function readYaml(
  text: string,
  file: string,
  linesBefore: number,
  report: Report,
): YamlSource | undefined {
  const { document, fault } = parseYaml(text);
  if (!document) {
    const lineOf = (offset: number) => placeInText(text, offset).line + linesBefore;
    const { line, column } = placeInText(text, fault.offset);
    const first = fault.first === undefined ? '' : `, first in line ${lineOf(fault.first)}`;
    const place = { file, line: line + linesBefore, column };
    report.add(frontMatterSyntax, place, fault.message + first, fault.hint);
    return undefined;
  }
  const source = { file, text, linesBefore, document };
  if (text.includes('#')) reportCut(source, report);
  for (const offset of document.unusedAnchors) {
    const [anchor = '&'] = /^&\S*/.exec(text.slice(offset)) ?? [];
    const message = `${quote(anchor)} is an anchor that nothing refers to: no edition shows it`;
    report.add(valueCut, yamlPlace(source, offset), message, 'put the value in quotes');
  }
  return source;
}

import { trimMessage } from '../diagnostics/trim-message.ts';
import { CONFLICT_HINT, CONFLICT_MESSAGE } from '../rules/conflict-markers.ts';
import type { DataProblem } from './data.ts';

/** What the parser found: its own words are for programmers. */
export interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly offset: number;
  /** The offset of the first definition of a repeated key. */
  readonly first?: number | undefined;
}

/** A line of YAML, with the value of its field or item where it has one. */
interface Line {
  readonly start: number;
  readonly text: string;
  readonly field?: string;
  readonly value?: string;
  readonly valueStart: number;
}

/** Explains a syntax error for an editor: what is wrong, where it begins and how to fix it. */
export function explainYamlError(text: string, error: YamlError): DataProblem {
  const line = lineAt(text, error.offset);
  return (
    explainByCode(text, error) ??
    explainItem(text, error) ??
    explainOpened(text, error) ??
    explainInBrackets(text, error) ??
    explainShape(line, error) ??
    explainBeginning(text, line, error) ?? {
      message: `This is not valid YAML: ${trimMessage(error.message)}.`,
      hint: 'Write one field on each line, "title: …", and quote values with special characters.',
      offset: error.offset,
    }
  );
}

function explainByCode(
  text: string,
  { code, message, offset, first }: YamlError,
): DataProblem | undefined {
  switch (code) {
    case 'DUPLICATE_KEY':
      return { message: 'The field is defined twice.', hint: 'Keep one of them.', offset, first };
    case 'TAB_AS_INDENT':
      return { message: 'The line is indented with a tab.', hint: 'Indent with spaces.', offset };
    case 'UNKNOWN_TAG':
      if (!text.startsWith('!!', offset) && !text.startsWith('!<', offset)) break;
      return {
        message:
          'This is not a tag of YAML 1.2: !!str, !!int, !!float, !!bool, !!null, !!seq, !!map.',
        hint: 'Delete the tag.',
        offset,
      };
    case 'MULTIPLE_DOCS':
      return {
        message: 'A line "---" ends the fields; what follows would not be read.',
        hint: 'Delete the line.',
        offset: secondDocument(text) ?? offset,
      };
    case 'BAD_DQ_ESCAPE':
      return {
        message: 'This is not an escape sequence that "…" may contain.',
        hint: "Double the backslash, or put the value in '…'.",
        offset,
      };
  }
  if (!message.includes('directives-end')) return undefined;
  const directive = /^%/m.exec(text)?.index ?? offset;
  return { message: 'A line cannot begin with %.', hint: 'Delete the line.', offset: directive };
}

/** Where the second document of a text begins: its line `---`. */
function secondDocument(text: string): number | undefined {
  const lines = [...text.matchAll(/^---(?=[ \t]|$)/gm)];
  const first = lines[0];
  return first && text.slice(0, first.index).trim() === '' ? lines[1]?.index : first?.index;
}

/** An item between [ and ] that begins with a sign of YAML, or has a comment begin in it. */
function explainItem(text: string, { offset }: YamlError): DataProblem | undefined {
  for (let at = offset; at >= 0; ) {
    const { value = '', valueStart, start } = lineAt(text, at);
    at = start - 1;
    if (!/^[[{]/.test(value)) continue;
    const list = value.replace(/"[^"]*"|'[^']*'/g, (text) => '-'.repeat(text.length));
    const [inside = ''] = /^[^\]}]*(?=[\]}])/.exec(list) ?? [];
    for (const { 0: item, index } of inside.matchAll(/[^[{,\s][^[{,]*/g)) {
      const sign = /^[#@`%]/.exec(item)?.[0] ?? /\s(#)/.exec(item)?.[1];
      if (sign === undefined) continue;
      return {
        message:
          sign === '#'
            ? `A # begins a comment, so the ${value[0]} before it is not closed.`
            : `An item cannot begin with ${sign}.`,
        hint: `Put the item in quotes: ${quoted(item.trim())}.`,
        offset: valueStart + index,
      };
    }
    return undefined;
  }
  return undefined;
}

/** A quote or a bracket that is never closed: the parser finds out at the end of the text. */
function explainOpened(
  text: string,
  { code, message, offset }: YamlError,
): DataProblem | undefined {
  const isQuote = code === 'MISSING_CHAR' && message.includes('quote');
  if (!isQuote && !/^Flow (?:map|sequence)/.test(message)) return undefined;
  const opened = isQuote ? /^(["'])(?!.*\1)/ : /^[[{](?!.*[\]}])/;
  for (let at = offset; at >= 0; ) {
    const line = lineAt(text, at);
    const character = opened.exec(line.value ?? '')?.[0]?.[0];
    if (character !== undefined) {
      return {
        message: isQuote
          ? 'The quote that begins here is not closed.'
          : `The ${character} is not closed.`,
        hint: isQuote
          ? `End the value with another ${character}.`
          : `Close it with ${character === '[' ? ']' : '}'}, or put the value in quotes.`,
        offset: line.valueStart,
      };
    }
    at = line.start - 1;
  }
  return undefined;
}

/** Fields between { and } without a comma, or with a colon too many. */
function explainInBrackets(
  text: string,
  { code, message, offset }: YamlError,
): DataProblem | undefined {
  const isAfterQuote = message === 'Unexpected scalar token';
  if (code !== 'BLOCK_IN_FLOW' && code !== 'MULTILINE_IMPLICIT_KEY' && !isAfterQuote) {
    return undefined;
  }
  if (!/[[{][^[\]{}]*$/.test(text.slice(0, offset))) return undefined;
  const rest = text.slice(offset);
  const [, value = '', name] = /^([^,{}[\]]*?\s)?([A-Za-z][\w-]*):(?=\s)/.exec(rest) ?? [];
  if (name === undefined) return undefined;
  if (value === '' && !isAfterQuote) {
    const [whole = ''] = /^[^,{}[\]\n]*/.exec(rest) ?? [];
    return {
      message: 'The value contains a colon that looks like another field.',
      hint: `Put the value in quotes: ${quoted(whole.trim())}.`,
      offset,
    };
  }
  return {
    message: `A comma is missing before "${name}:".`,
    hint: `Write ", ${name}: …". If it is not a field, put the whole value in quotes.`,
    offset: offset + value.length,
  };
}

/** A line that is no field, or stands in another column than its neighbours. */
function explainShape(line: Line, { code, message, offset }: YamlError): DataProblem | undefined {
  const indented = line.start + line.text.search(/\S|$/);
  if (code === 'BLOCK_AS_IMPLICIT_KEY' && message.startsWith('A block sequence')) {
    return {
      message: 'This "-" is in another column than the one before it.',
      hint: 'Begin all items of a list in the same column.',
      offset: indented,
    };
  }
  if (/^Implicit (?:map )?keys/.test(message)) return explainNoField(line, indented);
  const isBeforeValue = line.field !== undefined && offset < line.valueStart;
  if (code === 'BAD_INDENT' || (code === 'UNEXPECTED_TOKEN' && isBeforeValue)) {
    return misplacedField(indented);
  }
  return message.startsWith('Sequence item without') ? misplacedField(indented) : undefined;
}

function misplacedField(offset: number): DataProblem {
  return {
    message: 'This line begins in another column than the fields before it.',
    hint: 'Begin all fields in the same column.',
    offset,
  };
}

function explainNoField({ text }: Line, offset: number): DataProblem {
  if (/^(?:<{7}|={7}|>{7})(?: |$)/.test(text)) {
    return { message: CONFLICT_MESSAGE, hint: CONFLICT_HINT, offset };
  }
  if (/^\s*-\S/.test(text)) {
    return {
      message: 'A space is missing after the "-".',
      hint: 'Write "- one".',
      offset,
    };
  }
  if (/^\s*[\w-]+:\S/.test(text)) {
    return {
      message: 'A space is missing after the colon.',
      hint: 'Write "title: …".',
      offset,
    };
  }
  return {
    message: 'This line is not a field: it has no colon.',
    hint: 'Write "title: …", or indent a line that continues the value before it.',
    offset,
  };
}

/** A value that begins with what means something in YAML, or holds it. */
function explainBeginning(
  text: string,
  line: Line,
  { code, offset }: YamlError,
): DataProblem | undefined {
  const { field, value, valueStart } = line;
  if (value === undefined) return undefined;
  const hint = `Put the value in quotes: ${field === undefined ? '- ' : `${field}: `}${quoted(value)}.`;
  const first = value[0] ?? '';
  switch (first) {
    case '"':
    case "'":
      return { message: `The value continues after its closing ${first}.`, hint, offset };
    case '[':
    case '{':
      if (code === 'BLOCK_AS_IMPLICIT_KEY') break;
      return {
        message: `A value that begins with ${first} is a list, and this one continues after its end.`,
        hint,
        offset: valueStart,
      };
    case '|':
    case '>':
      return { message: `The text after ${first} must begin on the next line.`, hint, offset };
    case '-':
    case '?':
      if (!/^[-?](?:\s|$)/.test(value)) break;
      return { message: `A value cannot begin with "${first} ".`, hint, offset: valueStart };
    case '*':
    case '&':
    case '!':
    case '@':
    case '%':
    case '`':
    case ',':
    case ']':
    case '}':
      return { message: `A value cannot begin with ${first}.`, hint, offset: valueStart };
  }
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  if (/:(?:\s|$)/.test(value)) {
    return { message: 'The value contains a colon that looks like another field.', hint, offset };
  }
  const next = line.text.length + 1 + line.start;
  return misplacedField(next + Math.max(0, text.slice(next).search(/[^ ]/)));
}

/** A value whose first quote closes before its end: `"A" and "B"`, not `'It's here'`. */
const CLOSED_EARLY = /^(?:"[^"]*[^"\s]"(?!$)|'[^']*[^'\s]'(?!\p{L}|$))/u;

/** A value as it can be written in quotes. */
function quoted(value: string): string {
  const inner = CLOSED_EARLY.test(value) ? undefined : /^(["'])(.+)\1$/.exec(value)?.[2];
  const bare = inner ?? value;
  const short = bare.length > 60 ? `${bare.slice(0, 60)}…` : bare;
  return /["\\]/.test(short) ? `'${short.replaceAll("'", "''")}'` : `"${short}"`;
}

function lineAt(text: string, offset: number): Line {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', start);
  const line = text.slice(start, end === -1 ? text.length : end);
  const [, before = '', field, value] =
    /^(\s*(?:- +)*(?:([^\s:#"'-][^:]*):(?: +|$)|- +))(.*)$/.exec(line) ?? [];
  return {
    start,
    text: line,
    ...(field === undefined ? {} : { field }),
    ...(value?.trim() ? { value: value.trim() } : {}),
    valueStart: start + before.length,
  };
}

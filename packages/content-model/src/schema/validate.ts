import * as v from 'valibot';
import { type Data, type DataDocument, type DataPath, isMapping } from '../data/data.ts';
import type { Report } from '../diagnostics/report.ts';
import { positionInText } from '../read/position-in-text.ts';
import { dateInvalid } from '../rules/date-invalid.ts';
import { fieldMissing } from '../rules/field-missing.ts';
import { fieldType } from '../rules/field-type.ts';
import { fieldUnknown } from '../rules/field-unknown.ts';
import { DATE_PROBLEM, UNKNOWN_FIELD } from './fields.ts';

/** A text with fields that was read from a file, perhaps as its front matter. */
export interface DataSource {
  readonly file: string;
  readonly syntax: 'yaml' | 'toml' | 'json';
  readonly text: string;
  readonly document: DataDocument;
  /** How many lines of the file come before the text. */
  readonly linesBefore: number;
}

/** Line and column in the file of a place in the YAML text. */
export function locate(source: DataSource, offset: number) {
  const { line, column } = positionInText(source.text, offset);
  return { file: source.file, line: line + source.linesBefore, column };
}

/** The value's place in the file. */
export function locateValue(source: DataSource, path: DataPath) {
  return locate(source, source.document.valueOffset(path));
}

/**
 * Checks data against a schema and reports every problem in an editor's terms. A field that is
 * unknown or wrong is reported and left out, so that other problems can be reported too;
 * undefined where the data is not usable without it.
 */
export function validate<Schema extends v.GenericSchema>(
  schema: Schema,
  source: DataSource,
  report: Report,
): v.InferOutput<Schema> | undefined {
  let data = withoutEmptyFields(source.document.data);
  let isReported = false;
  for (;;) {
    const result = v.safeParse(schema, data);
    if (result.success) return result.output;
    const unknown = result.issues.filter((issue) => issue.expected === UNKNOWN_FIELD);
    for (const issue of unknown) {
      reportUnknown(issue, source, report);
      data = without(data, pathOf(issue));
    }
    if (unknown.length > 0) continue;
    if (isReported) return undefined;
    isReported = true;
    for (const issue of result.issues) {
      reportIssue(issue, source, report);
      data = without(data, pathOf(issue).slice(0, 1));
    }
  }
}

function reportIssue(issue: v.GenericIssue, source: DataSource, report: Report): void {
  const path = pathOf(issue);
  const name = fieldName(path);
  if (issue.expected === DATE_PROBLEM) {
    const hint = 'Use a date such as 2024-07-06, 2024-07-06 08:00 or 2024-07-06T08:00:00+01:00.';
    report.add(dateInvalid, locateValue(source, path), issue.message, hint);
  } else if (path.length === 0) {
    report.add(fieldType, startOf(source), `This ${issue.message}`);
  } else if (isMissing(source.document.data, path)) {
    reportMissing(path, source, report);
  } else {
    report.add(fieldType, locateValue(source, path), `The field "${name}" ${issue.message}`);
  }
}

/** A field that is not there, or is there and empty. */
function reportMissing(path: DataPath, source: DataSource, report: Report): void {
  const key = String(path.at(-1));
  const [first = key] = path;
  const { data } = source.document;
  if (path.length === 1 && isMapping(data) && Object.hasOwn(data, first)) {
    const place = locate(source, source.document.keyOffset(path));
    report.add(
      fieldMissing,
      place,
      `The field "${key}" is empty.`,
      `Fill it in: ${fieldExample(source, key)}.`,
    );
    return;
  }
  const place = path.length > 1 ? locateValue(source, path.slice(0, -1)) : startOf(source);
  // Many tools take the date of an article from the name of its file.
  const named = key === 'date' ? /\d{4}-\d{2}-\d{2}/.exec(source.file)?.[0] : undefined;
  const hint = `Add ${fieldExample(source, key, named)}.`;
  report.add(fieldMissing, place, `The field "${fieldName(path)}" is missing.`, hint);
}

function reportUnknown(issue: v.GenericIssue, source: DataSource, report: Report): void {
  const path = pathOf(issue);
  const place = locate(source, source.document.keyOffset(path));
  const key = String(path.at(-1)).slice(0, 60);
  report.add(fieldUnknown, place, `There is no field "${key}".`, issue.message);
}

/** A field as one writes it in this file. */
function fieldExample({ syntax }: DataSource, key: string, value = '…'): string {
  switch (syntax) {
    case 'yaml':
      return `"${key}: ${value}"`;
    case 'toml':
      return `${key} = ${/^\d/.test(value) ? value : `"${value}"`}`;
    case 'json':
      return `"${key}": "${value}"`;
  }
}

/** Whether there is nothing at a path: a field left empty is as good as none. */
function isMissing(data: Data, path: DataPath): boolean {
  let found: Data | undefined = data;
  for (const step of path) {
    if (Array.isArray(found)) found = found[Number(step)];
    else if (found !== undefined && isMapping(found)) found = found[step];
    else return false;
  }
  return found === undefined || found === '';
}

/** A field that is there but empty is as good as none; only a title may be blank. */
function withoutEmptyFields(data: Data): Data {
  if (!isMapping(data) || !Object.values(data).includes('')) return data;
  return Object.fromEntries(
    Object.entries(data).filter(([key, value]) => value !== '' || key === 'title'),
  );
}

function without(data: Data, path: DataPath): Data {
  const [step, ...rest] = path;
  if (step === undefined) return data;
  if (Array.isArray(data)) {
    return data.map((one: Data, index) => (index === step ? without(one, rest) : one));
  }
  if (!isMapping(data)) return data;
  const entries = Object.entries(data);
  return Object.fromEntries(
    rest.length === 0
      ? entries.filter(([key]) => key !== step)
      : entries.map(([key, value]) => [key, key === step ? without(value, rest) : value]),
  );
}

function startOf(source: DataSource) {
  return { file: source.file, line: 1, column: 1 };
}

function pathOf(issue: v.GenericIssue): DataPath {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

/** `sections[0].title` */
function fieldName(path: DataPath): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step}]` : i === 0 ? step : `.${step}`))
    .join('');
}

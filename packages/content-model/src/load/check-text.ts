import type { Report } from '../diagnostics/report.ts';
import { decodeText } from '../read/decode-text.ts';
import { findFrontMatter } from '../read/front-matter.ts';
import type { BodyRule } from '../rules/body-rule.ts';
import { BODY_RULES } from '../rules/index.ts';
import type { ContentFolder } from './content-folder.ts';
import { runRules } from './run-rules.ts';
import type { RuleReport } from './text-record.ts';

/**
 * Reports the problems in the text of an article or an editor's letter, its cover included. Those in
 * the front matter were reported when it was read.
 *
 * @param file path relative to the content folder
 */
export function checkText(folder: ContentFolder, file: string, report: Report): void {
  const known = folder.knownReports(file) ?? readAndCheck(folder, file, report);
  for (const { rule: id, place, message, hint, cause } of known) {
    const rule = RULES_BY_ID.get(id);
    if (rule) report.add(rule, place, message, hint, cause);
  }
}

function readAndCheck(folder: ContentFolder, file: string, report: Report): readonly RuleReport[] {
  const text = decodeText(folder.read(file), file, report);
  if (text === undefined || typeof findFrontMatter(text) === 'string') return [];
  const facts = folder.factsOf(file);
  const reports = folder.knownReports(file);
  // There are too many to be kept.
  if (!reports) runRules(facts, file, report.add.bind(report));
  return reports ?? [];
}

const RULES_BY_ID: ReadonlyMap<string, BodyRule> = new Map(
  BODY_RULES.map((rule) => [rule.id, rule]),
);

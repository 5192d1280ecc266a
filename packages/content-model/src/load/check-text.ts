import { isTargetProblem } from '../body/text-context.ts';
import type { TextFacts } from '../body/text-facts.ts';
import type { Report } from '../diagnostics/report.ts';
import { decodeText } from '../read/decode-text.ts';
import { findFrontMatter } from '../read/front-matter.ts';
import type { BodyRule } from '../rules/body-rule.ts';
import { BODY_RULES } from '../rules/index.ts';
import type { ContentFolder } from './content-folder.ts';
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

/**
 * What the rules report of a text; undefined where that is too much to be kept.
 *
 * @param file path relative to the content folder
 */
export function reportsOn(facts: TextFacts, file: string): readonly RuleReport[] | undefined {
  const reports: RuleReport[] = [];
  runRules(facts, file, (rule, place, message, hint, cause) => {
    if (reports.length > MAX_REPORTS) return;
    const fix = typeof hint === 'function' ? hint() : hint;
    reports.push({
      rule: rule.id,
      place,
      message,
      ...(fix === undefined ? {} : { hint: fix }),
      ...(cause === undefined ? {} : { cause }),
    });
  });
  return reports.length > MAX_REPORTS ? undefined : reports;
}

/** Whether what the rules report depends on the text of another article: that it has a part. */
export function dependsOnOtherTexts({ links }: TextFacts): boolean {
  return links.some(({ link }) => {
    return !isTargetProblem(link) && link.kind === 'article' && link.fragment !== undefined;
  });
}

function runRules(facts: TextFacts, file: string, add: Report['add']): void {
  for (const rule of BODY_RULES) {
    if (rule.articlesOnly && !file.startsWith('articles/')) continue;
    rule.check(facts, ({ file, line, column }, message, hint, cause) => {
      add(rule, { file, line, column }, message, hint, cause);
    });
  }
}

/** A text with more reports is checked again each time. */
const MAX_REPORTS = 100;

const RULES_BY_ID: ReadonlyMap<string, BodyRule> = new Map(
  BODY_RULES.map((rule) => [rule.id, rule]),
);

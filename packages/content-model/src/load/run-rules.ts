import { isTargetProblem } from '../body/text-context.ts';
import type { TextFacts } from '../body/text-facts.ts';
import type { Report } from '../diagnostics/report.ts';
import { BODY_RULES } from '../rules/index.ts';
import type { RuleReport } from './text-record.ts';

/** A text with more reports is checked again each time. */
const MAX_REPORTS = 100;

/**
 * Returns the reports of all rules on a text, or undefined where they are too many to keep.
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

/** Returns whether the reports depend on the text of another article: a link to one of its ids. */
export function dependsOnOtherTexts({ links }: TextFacts): boolean {
  return links.some(({ link }) => {
    return !isTargetProblem(link) && link.kind === 'article' && link.fragment !== undefined;
  });
}

/** Runs every rule on a text. */
export function runRules(facts: TextFacts, file: string, add: Report['add']): void {
  for (const rule of BODY_RULES) {
    if (rule.articlesOnly && !file.startsWith('articles/')) continue;
    rule.check(facts, ({ file, line, column }, message, hint, cause) => {
      add(rule, { file, line, column }, message, hint, cause);
    });
  }
}

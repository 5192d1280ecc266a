import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectGolden } from '@pressroom/test-support';
import { test } from 'vitest';
import type { Rule } from '../src/diagnostics/rule.ts';
import { RULES } from '../src/rules/index.ts';

const PACKAGE = join(import.meta.dirname, '..');

/** The docstring of a rule, which is the only one on one line before an export of this name. */
function descriptionOf({ id }: Rule): string {
  const source = readFileSync(join(PACKAGE, 'src', 'rules', `${id}.ts`), 'utf8');
  const name = id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const [, description] =
    new RegExp(`/\\*\\* (.+) \\*/\nexport const ${name}\\b`).exec(source) ?? [];
  if (description === undefined) throw new Error(`the rule ${id} has no docstring of one line`);
  return description;
}

test('docs/rules.md lists every rule with its docstring', () => {
  const sorted = [...RULES].sort((a, b) => (a.id < b.id ? -1 : 1));
  const settable = sorted.filter((rule) => rule.configurable);
  const fixed = sorted.filter((rule) => !rule.configurable);
  const text = `# Rules

\`npm run check\` and every build report these problems with file, line, column and a fix. With an error,
nothing is written.

## Rules that you can set

In \`publication.yaml\`, for example while you bring an old archive along:

\`\`\`yaml
rules:
  image-missing: warning   # error, warning or off
\`\`\`

| Rule | Default | What it reports |
|---|---|---|
${settable.map((rule) => `| \`${rule.id}\` | ${rule.severity} | ${descriptionOf(rule)} |\n`).join('')}
## Rules that are always errors

An edition would be wrong.

| Rule | What it reports |
|---|---|
${fixed.map((rule) => `| \`${rule.id}\` | ${descriptionOf(rule)} |\n`).join('')}`;
  expectGolden(join(PACKAGE, 'docs', 'rules.md'), text);
});

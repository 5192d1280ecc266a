import { contentFolder, PUBLICATION } from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { loadPublication } from '../src/index.ts';

/** Rules and severities of what is told of publication.yaml. */
function told(publication: string): string[] {
  const { check } = loadPublication(contentFolder({ 'publication.yaml': publication }), {
    asOf: '2024-12-31',
  });
  return check()
    .filter(({ file }) => file === 'publication.yaml')
    .map(({ ruleId, severity }) => `${severity} ${ruleId}`);
}

const FAULTS = `${PUBLICATION}description: Nr. #1\nunknown: x\n`;

test.each([
  ['{}', ['warning value-truncated', 'warning field-unknown']],
  ['{ value-truncated: off }', ['warning field-unknown']],
  ['{ field-unknown: off }', ['warning value-truncated']],
  [
    '{ value-truncated: error, field-unknown: error }',
    ['error value-truncated', 'error field-unknown'],
  ],
])('rules set in publication.yaml hold for what stands in it: %s', (rules, expected) => {
  expect(told(`${FAULTS}rules: ${rules}\n`)).toEqual(expected);
});

test('also for more faults than are told one by one', () => {
  const many = Array.from({ length: 60 }, (_, i) => `unknown-${i}: x\n`).join('');
  expect(told(`${PUBLICATION}${many}rules: { field-unknown: off }\n`)).toEqual([]);
});

import { expect, test } from 'vitest';
import { requireTool } from '../src/index.ts';

test('finds programs in the search path, and where servers are', () => {
  expect(requireTool('sh', 'dash')).toMatch(/^\/.*\/sh$/);
  expect(requireTool('/usr/sbin/../bin/env', 'coreutils')).toBe('/usr/bin/env');
});

test('names the Debian package of what is missing', () => {
  const message = 'no-such-tool is missing: apt-get install some-package';
  expect(() => requireTool('no-such-tool', 'some-package')).toThrow(message);
});

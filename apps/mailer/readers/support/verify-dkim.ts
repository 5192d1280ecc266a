import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { requireTool } from './require-tool.ts';
import { runProgram } from './start-process.ts';

const PYTHON = `
import sys, dkim
record = open(sys.argv[1], 'rb').read()
print(dkim.verify(sys.stdin.buffer.read(), dnsfunc=lambda name, timeout=5: record))
`;

/** What two verifiers say of a message; the key's record is given to them, since there is no DNS. */
export async function verifyDkim(
  message: string,
  selector: string,
  domain: string,
  record: string,
): Promise<{ readonly python: boolean; readonly opendkim: boolean }> {
  const opendkim = requireTool(['/usr/sbin/opendkim'], 'opendkim');
  requireTool(['/usr/lib/python3/dist-packages/dkim/__init__.py'], 'python3-dkim');
  requireTool(['/usr/lib/python3/dist-packages/nacl/__init__.py'], 'python3-nacl');
  const folder = mkdtempSync(join(tmpdir(), 'pressroom-dkim-'));
  const file = (name: string, text: string) => {
    writeFileSync(join(folder, name), text, 'latin1');
    return join(folder, name);
  };
  try {
    const input = Buffer.from(message, 'latin1');
    const python = await runProgram('/usr/bin/python3', ['-c', PYTHON, file('record', record)], {
      input,
    });
    const keys = file('keys', `${selector}._domainkey.${domain} ${record}\n`);
    const config = file('config', `Mode v\nTestPublicKeys ${keys}\nSyslog no\n`);
    const checked = await runProgram(opendkim, ['-x', config, '-t', file('message', message)]);
    return {
      python: python.stdout.trim() === 'True',
      opendkim: /verification .* succeeded/.test(checked.stdout + checked.stderr),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

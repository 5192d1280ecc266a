import { join } from 'node:path';
import {
  requireTool,
  runProgram,
  runPython,
  temporaryFolder,
  writeFiles,
} from '@pressroom/test-support';

const PYTHON = `
# dkim needs nacl for Ed25519.
import sys, dkim, nacl
record, message = (open(path, 'rb').read() for path in sys.argv[1:])
print(dkim.verify(message, dnsfunc=lambda name, timeout=5: record))
`;

/** What two verifiers say of a message; the key's record is given to them, since there is no DNS. */
export async function verifyDkim(
  message: string,
  selector: string,
  domain: string,
  record: string,
): Promise<{ readonly python: boolean; readonly opendkim: boolean }> {
  const opendkim = requireTool('opendkim', 'opendkim');
  const folder = writeFiles(temporaryFolder(), {
    record,
    message: Buffer.from(message, 'latin1'),
    keys: `${selector}._domainkey.${domain} ${record}\n`,
  });
  const file = (name: string) => join(folder, name);
  writeFiles(folder, { config: `Mode v\nTestPublicKeys ${file('keys')}\nSyslog no\n` });
  const python = await runPython(PYTHON, [file('record'), file('message')]);
  const checked = await runProgram(opendkim, ['-x', file('config'), '-t', file('message')]);
  return {
    python: python.trim() === 'True',
    opendkim: /verification .* succeeded/.test(checked.stdout + checked.stderr),
  };
}

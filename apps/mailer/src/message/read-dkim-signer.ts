import { readFileSync } from 'node:fs';
import { UsageError } from '@pressroom/edition';
import { type DkimIdentity, DkimSigner } from './dkim-signer.ts';

/**
 * Reads a private key in PEM and makes the signer for a body.
 *
 * @throws UsageError, which shows nothing of the key
 */
export function readDkimSigner(file: string, identity: DkimIdentity, body: Buffer): DkimSigner {
  const pem = readFileSync(file, 'utf8');
  try {
    return new DkimSigner(pem, identity, body);
  } catch (error) {
    // What the library says could hold parts of the key.
    const why = error instanceof Error && /must be/.test(error.message) ? `: ${error.message}` : '';
    throw new UsageError(`DKIM_KEY_FILE does not contain a private key for signing${why}`);
  }
}

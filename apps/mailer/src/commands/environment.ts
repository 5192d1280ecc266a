import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { UsageError } from '@pressroom/edition';

const FILE = fileURLToPath(new URL('../../../../.env', import.meta.url));
const MIN_SECRET_LENGTH = 32;

/** What only the environment may say: secrets, and where servers are. */
export interface Environment {
  readonly smtpUrl: string | undefined;
  readonly databaseUrl: string | undefined;
  readonly dkimKeyFile: string | undefined;
  /**
   * The secret that marks of recipients are made with.
   *
   * @throws UsageError where there is none, or one that can be guessed
   */
  secret(): string;
}

/** Reads the environment, with what the file `.env` of the repository adds to it. */
export function readEnvironment(): Environment {
  if (existsSync(FILE)) process.loadEnvFile(FILE);
  const { SMTP_URL, DATABASE_URL, DKIM_KEY_FILE, MAILER_SECRET } = process.env;
  return {
    smtpUrl: SMTP_URL || undefined,
    databaseUrl: DATABASE_URL || undefined,
    dkimKeyFile: DKIM_KEY_FILE || undefined,
    secret() {
      if (!MAILER_SECRET) {
        throw new UsageError(
          'MAILER_SECRET is not set: put a line MAILER_SECRET=… with the output of "openssl rand -hex 32" into .env, and keep it',
        );
      }
      if (MAILER_SECRET.length < MIN_SECRET_LENGTH) {
        throw new UsageError(`MAILER_SECRET is too short: ${MIN_SECRET_LENGTH} characters or more`);
      }
      return MAILER_SECRET;
    },
  };
}

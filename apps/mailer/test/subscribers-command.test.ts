import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@pressroom/test-support';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runMailer } from './support/run-command.ts';
import { TemporaryDatabases } from './support/temporary-database.ts';

const databases = new TemporaryDatabases();
const folder = temporaryFolder();
let DATABASE_URL: string;

beforeEach(() => {
  DATABASE_URL = databases.url();
});
afterEach(() => databases.close());

describe('npm run subscribers', () => {
  const run = (args: readonly string[]) =>
    runMailer('subscribers', args, { env: { DATABASE_URL } });

  it('adds, lists, suppresses, removes and exports', async () => {
    expect((await run(['add', 'a@readers.test', 'B@Readers.test'])).stdout).toContain(
      'B@readers.test is subscribed',
    );
    expect(
      (await run(['suppress', 'a@readers.test', '--state', 'complained', '--why', 'called us']))
        .code,
    ).toBe(0);
    expect((await run(['add', 'a@readers.test'])).code).toBe(1);
    const list = await run(['list']);
    expect(list.stdout).toMatch(/complained .* a@readers.test {2}\(called us\)/);
    expect(list.stdout).toContain('1 subscribed, 0 unsubscribed, 0 bounced, 1 complained');
    expect((await run(['export', '--state', 'subscribed'])).stdout).toMatch(
      /^address,state,.*\r\nB@readers.test,subscribed,/,
    );
    expect((await run(['remove', 'a@readers.test'])).stdout).toBe('a@readers.test is forgotten\n');
  });

  it('prints what a file holds before it imports, bad rows by line and column', async () => {
    const file = join(folder, 'list.csv');
    writeFileSync(file, 'email,state\nok@readers.test,\nnot one,\nx@readers.test,bounced\n');
    const { code, stdout, stderr } = await run(['import', file]);
    expect(code).toBe(1);
    expect(stdout).toBe(
      [
        `${file}: a table`,
        '1 subscribed, 1 bounced, 1 bad',
        '2 added, 0 known already, 0 taken off, 0 left earlier\n',
      ].join('\n'),
    );
    expect(stderr).toContain(`${file}:3  email: The address "not one" has no @.`);
  });

  it('imports nothing with --dry-run, nor with --strict if a row is bad', async () => {
    const file = join(folder, 'dry.csv');
    writeFileSync(file, 'email\nok@readers.test\nnot one\n');
    const dry = await run(['import', file, '--dry-run']);
    expect(dry).toMatchObject({ code: 1 });
    expect(dry.stdout).toContain('1 subscribed, 1 bad\nNothing was written (--dry-run).\n');
    const strict = await run(['import', file, '--strict']);
    expect(strict).toMatchObject({ code: 1 });
    expect(strict.stdout).toContain('Nothing was written, because a row is bad (--strict).');
    expect((await run(['list'])).stdout).toContain('0 subscribed');
  });

  it('stops at a column that may hold a state, until its meaning is given', async () => {
    const file = join(folder, 'state.csv');
    writeFileSync(file, 'email,Opted Out\na@readers.test,no\nb@readers.test,yes\n');
    const refused = await run(['import', file]);
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('The column "Opted Out" may say who left');
    expect(refused.stderr).toContain('--ignore "Opted Out"');
    expect((await run(['list'])).stdout).toContain('0 subscribed');
    const told = await run(['import', file, '--column', 'opted_out=unsubscribed']);
    expect(told.stdout).toContain('1 subscribed, 1 unsubscribed');
    expect((await run(['import', file, '--ignore', 'Opted Out', '--dry-run'])).stdout).toContain(
      '2 subscribed',
    );
    const wrong = await run(['import', file, '--column', 'opted_out=gone']);
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain('--column takes NAME=MEANING, not "opted_out=gone"');
  });

  it('lets no cell of a list command the terminal', async () => {
    const file = join(folder, 'colours.csv');
    writeFileSync(file, 'email\na\u001b[31m\bb\u202e\n"two\nlines"\n');
    const { stderr } = await run(['import', file]);
    expect(stderr).toContain(`${file}:2  email: The address "a\ufffd[31m\ufffdb\ufffd" contains`);
    expect(stderr).toContain(`${file}:3  email: The address "two\ufffdlines" contains`);
    const wrong = await run(['add', 'c\u001b[31m\bd\u202e']);
    expect(wrong.stderr).toContain('the address "c\ufffd[31m\ufffdd\ufffd" contains');
    await run(['suppress', 'e@readers.test', '--why', 'f\bg\u202e']);
    expect((await run(['list'])).stdout).toContain('(f\ufffdg\ufffd)\n');
  });

  it('says what is wrong with a database that is none', async () => {
    const file = join(folder, 'broken.db');
    writeFileSync(file, 'this is no database, it is a text of some length');
    const { code, stderr } = await runMailer('subscribers', ['list'], {
      env: { DATABASE_URL: `file:${file}` },
    });
    expect(code).toBe(3);
    expect(stderr).toMatch(/the database .*broken.db is broken, or no database\n$/);
    const gone = await runMailer('subscribers', ['list'], {
      env: { DATABASE_URL: 'postgres://u:hidden-word@127.0.0.1:1/x' },
    });
    expect(gone.code).toBe(3);
    expect(gone.stderr).toContain('postgres://127.0.0.1:1/x failed');
    expect(gone.stderr).not.toContain('hidden-word');
  });

  it.each(['postgres://u:hidden-word@127.0.0.1:x/db', 'postgres://u:hidden-word/1@127.0.0.1/db'])(
    'says what is wrong with the address %s of a database',
    async (url) => {
      const { code, stderr } = await runMailer('subscribers', ['list'], {
        env: { DATABASE_URL: url },
      });
      expect(stderr).toContain('DATABASE_URL is not a URL such as postgres://');
      expect(stderr).not.toContain('hidden-word');
      expect(code).toBe(2);
    },
  );
});

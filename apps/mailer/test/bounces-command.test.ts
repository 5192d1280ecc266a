import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { loadPublication } from '@pressroom/content-model';
import { temporaryFolder, writeFiles } from '@pressroom/test-support';
import { afterEach, describe, expect, it } from 'vitest';
import { Ledger } from '../src/ledger/ledger.ts';
import { Subscribers } from '../src/subscribers/subscribers.ts';
import { returnPathOf } from '../src/token/return-path.ts';
import { Tokens } from '../src/token/tokens.ts';
import { acceptDelivery } from './support/accept-delivery.ts';
import { address } from './support/address.ts';
import { publicationFolder } from './support/publication-folder.ts';
import { bounceOf, nested } from './support/reports.ts';
import { runMailer, SECRET } from './support/run-command.ts';
import { TemporaryDatabases } from './support/temporary-database.ts';

const READER = 'reader@example.org';
const databases = new TemporaryDatabases();

afterEach(() => databases.close());

describe('npm run bounces', () => {
  it('reads on after a message that cannot be read', async () => {
    const url = databases.url();
    const list = new Subscribers(await databases.open(url));
    await list.add(address(READER), { at: undefined, how: 'test' }, 'test');
    const token = new Tokens(SECRET).seal('unsubscribe', READER);
    const folder = writeFiles(temporaryFolder(), {
      'new/1.nested': nested(400),
      'new/2.good': `Subject: unsubscribe ${token}\n\n`,
    });
    mkdirSync(join(folder, 'cur'));
    const { code, stdout, stderr } = await runMailer(
      'bounces',
      [folder, '--content', publicationFolder()],
      { env: { DATABASE_URL: url } },
    );
    expect(stderr).toMatch(/^pressroom: 1\.nested: .*nesting depth/);
    expect(stdout).toBe('1 not understood, 1 unsubscribed\n');
    expect(code).toBe(0);
    expect(readdirSync(join(folder, 'new'))).toEqual(['1.nested']);
  });

  it('takes a reader off the list whose issues came back, and shows it before', async () => {
    const url = databases.url();
    const database = await databases.open(url);
    const list = new Subscribers(database);
    await list.add(address(READER), { at: undefined, how: 'test' }, 'test');
    const ids: number[] = [];
    const deliveries = new Ledger(database);
    for (const issue of ['1', '2']) {
      ids.push(await acceptDelivery(deliveries, issue));
    }
    const content = publicationFolder({ mailer: ['bounces: { softLimit: 2, window: 30 days }'] });
    const { publication } = loadPublication(content, { asOf: new Date() });
    const base = publication?.settings.mailer.returnPath ?? '';
    const marks = new Tokens(SECRET);
    const mailOf = (id: number) =>
      bounceOf({ status: '5.2.2', to: returnPathOf(base, id, marks), reader: READER });
    const folder = writeFiles(temporaryFolder(), { 'new/1': mailOf(ids[0] ?? 0) });
    mkdirSync(join(folder, 'cur'));
    const env = { DATABASE_URL: url };
    const read = () => runMailer('bounces', [folder, '--content', content], { env });
    expect(await read()).toMatchObject({ code: 0, stdout: '1 failed\n' });
    const status = await runMailer('send', ['--issue', '1', '--status'], { env });
    expect(status.stdout).toContain(
      `${READER}  the last issue came back, last: came back: 550 5.2.2`,
    );
    const shown = await runMailer('subscribers', ['list'], { env });
    expect(shown.stdout).toMatch(/subscribed .*\(test; the last issue came back, last: came back/);
    writeFiles(folder, { 'new/2': mailOf(ids[1] ?? 0) });
    expect((await read()).stdout).toContain(
      `${READER} is off the list: 2 issues in a row came back`,
    );
    const gone = await runMailer('subscribers', ['list'], { env });
    expect(gone.stdout).toMatch(
      /bounced .*\(2 issues in a row came back, last: came back: 550 5\.2\.2/,
    );
  });
});

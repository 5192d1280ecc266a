import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@pressroom/test-support';
import { afterEach, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../src/subscribers/exports/index.ts';
import { importSubscribers, previewImport } from '../src/subscribers/import-subscribers.ts';
import { resolveColumns } from '../src/subscribers/resolve-columns.ts';
import { Subscribers } from '../src/subscribers/subscribers.ts';
import { exportOfAHundred, TOOLS } from './support/export-of-a-hundred.ts';
import { TemporaryDatabases } from './support/temporary-database.ts';

const folder = temporaryFolder();
const databases = new TemporaryDatabases();
afterEach(() => databases.close());

async function importFile(file: string) {
  const database = await databases.open();
  const preview = await previewImport(file, new Map());
  await importSubscribers(database, file, new Map(), () => undefined);
  return { preview, subscribers: new Subscribers(database) };
}

function fixture(name: string): string {
  return join(import.meta.dirname, 'fixtures/exports', name);
}

describe('the export of another tool', () => {
  it('of Ghost: subscribed_to_emails is the state, deleted members are not imported', async () => {
    const { preview, subscribers } = await importFile(fixture('ghost.csv'));
    expect(preview).toMatchObject({ format: 'Ghost', bad: [] });
    expect(preview.skipped).toEqual(new Map([['deleted', 1]]));
    expect(await subscribers.find('reader1@a.example')).toMatchObject({
      state: 'subscribed',
      consent: { at: Date.parse('2022-01-01T00:00:00Z'), how: 'imported from Ghost' },
    });
    expect(await subscribers.find('reader2@a.example')).toMatchObject({
      state: 'unsubscribed',
      stateWhy: 'imported: subscribed_to_emails is false',
    });
    expect(await subscribers.find('reader3@a.example')).toBeUndefined();
  });

  it('of Substack: email_disabled is the state, whoever pays', async () => {
    const { subscribers } = await importFile(fixture('substack.csv'));
    expect(await subscribers.find('reader1@b.example')).toMatchObject({
      state: 'subscribed',
      consent: { at: Date.parse('2022-06-01T10:11:12Z') },
    });
    expect(await subscribers.find('reader2@b.example')).toMatchObject({
      state: 'unsubscribed',
      stateWhy: 'imported: email_disabled is true',
    });
  });

  it('of Mailchimp: the times and addresses of consent, and when somebody left or came back', async () => {
    const subscribed = await importFile(fixture('mailchimp-subscribed.csv'));
    expect(await subscribed.subscribers.find('reader1@c.example')).toMatchObject({
      state: 'subscribed',
      consent: {
        at: Date.parse('2020-01-02T03:05:05Z'),
        how: 'imported from Mailchimp, CONFIRM_IP 192.0.2.1',
      },
    });
    const unsubscribed = await importFile(fixture('mailchimp-unsubscribed.csv'));
    expect(await unsubscribed.subscribers.find('reader2@c.example')).toMatchObject({
      state: 'unsubscribed',
      stateAt: Date.parse('2021-02-03T04:05:06Z'),
      stateWhy: 'imported: UNSUB_TIME is 2021-02-03 04:05:06, UNSUB_REASON is NORMAL',
      consent: { at: Date.parse('2020-01-02T03:04:05Z') },
    });
    const cleaned = await importFile(fixture('mailchimp-cleaned.csv'));
    expect(await cleaned.subscribers.find('reader3@c.example')).toMatchObject({
      state: 'bounced',
      stateAt: Date.parse('2021-02-03T04:05:06Z'),
    });
  });

  it('of Buttondown: type is the state', async () => {
    const { preview, subscribers } = await importFile(fixture('buttondown.csv'));
    expect(preview.skipped).toEqual(new Map([['unconfirmed', 1]]));
    expect(await subscribers.find('reader1@d.example')).toMatchObject({
      state: 'subscribed',
      consent: { how: 'imported from Buttondown, source embedded_form' },
    });
    expect((await subscribers.find('reader2@d.example'))?.state).toBe('unsubscribed');
    expect(await subscribers.find('reader3@d.example')).toBeUndefined();
  });

  it('of listmonk: blocked people are off, and what the export cannot tell is shown', async () => {
    const { preview, subscribers } = await importFile(fixture('listmonk.csv'));
    expect((await subscribers.find('reader1@e.example'))?.state).toBe('subscribed');
    expect((await subscribers.find('reader2@e.example'))?.state).toBe('unsubscribed');
    expect(preview.warning).toContain('no column subscription_status');
    const file = join(folder, 'list.csv');
    writeFileSync(
      file,
      'uuid,email,status,subscription_status\n1,a@e.example,enabled,unsubscribed\n2,b@e.example,blocklisted,confirmed\n',
    );
    const list = await importFile(file);
    expect(list.preview).toMatchObject({ warning: undefined, states: { unsubscribed: 2 } });
  });

  it('of beehiiv: status, and when somebody left', async () => {
    const { preview, subscribers } = await importFile(fixture('beehiiv.csv'));
    expect(preview).toMatchObject({ format: 'beehiiv', states: { subscribed: 1 } });
    expect(await subscribers.find('reader2@h.example')).toMatchObject({ state: 'unsubscribed' });
    expect(await subscribers.find('reader3@h.example')).toBeUndefined();
  });

  it('of Kit: state, and an inactive subscriber is one that never confirmed', async () => {
    const { preview, subscribers } = await importFile(fixture('kit.csv'));
    expect(preview.states).toEqual({ subscribed: 1, unsubscribed: 1, bounced: 0, complained: 1 });
    expect(preview.skipped).toEqual(new Map([['unconfirmed', 1]]));
    expect((await subscribers.find('reader1@k.example'))?.consent.at).toBe(
      Date.parse('2025-03-03T10:00:00Z'),
    );
  });

  it('with an unknown word for a state has that row reported, and nobody subscribed by it', async () => {
    const file = join(folder, 'word.csv');
    writeFileSync(file, 'first_name,email,state,created_at\nA,a@k.example,zombie,2025-01-01\n');
    const { preview, subscribers } = await importFile(file);
    expect(preview.bad).toEqual([
      { line: 2, problem: expect.stringMatching(/^state: The state "zombie" is not known\. Use/) },
    ]);
    expect(await subscribers.find('a@k.example')).toBeUndefined();
  });
});

describe('a hundred subscribers in every state', () => {
  it('covers every export that is recognised', () => {
    expect([...TOOLS].sort()).toEqual(EXPORT_FORMATS.map(({ name }) => name).sort());
  });

  it.each(TOOLS)('of %s: nobody who left is subscribed, and everybody else is', async (tool) => {
    const { files, subscribed } = exportOfAHundred(tool);
    const database = await databases.open();
    for (const [i, content] of files.entries()) {
      const file = join(folder, `${tool}-${i}.csv`);
      writeFileSync(file, content);
      expect((await previewImport(file, new Map())).format).toBe(tool);
      await importSubscribers(database, file, new Map(), () => undefined);
    }
    const found: string[] = [];
    for await (const { mailbox } of new Subscribers(database).list('subscribed')) {
      found.push(mailbox);
    }
    expect(found).toEqual([...subscribed].sort());
    expect(subscribed.length).toBeGreaterThan(5);
    expect(subscribed.length).toBeLessThan(95);
  });
});

describe('a column that may hold a state', () => {
  it.each([
    'status',
    'Email Status',
    'opted_out',
    'Opt-Out',
    'unsubscribed',
    'unsubscribed_at',
    'active',
    'is_active',
    'bounced',
    'hard_bounces',
    'Accepts Marketing',
    'Marketing Permissions',
    'consent',
    'do_not_email',
    'blocklisted',
    'deleted_at',
    'confirmed_at',
  ])('%s stops the import of a table of no known tool', (name) => {
    expect(() => resolveColumns(['email', name], new Map())).toThrow(
      `The column "${name}" may say who left`,
    );
    expect(() => resolveColumns(['email', name], new Map([['x', 'ignored']]))).toThrow(
      'There is no column "x"',
    );
  });

  it.each(['name', 'First Name', 'city', 'tags', 'notes', 'country', 'LAST_CHANGED', 'opens'])(
    '%s is none',
    (name) => {
      expect(resolveColumns(['email', name], new Map()).list).toHaveLength(1);
    },
  );

  it('stops the export of a known tool, too, where it is not one of its columns', () => {
    const header = ['email', 'subscribed_to_emails', 'VIP status'];
    expect(() => resolveColumns(header, new Map())).toThrow('The column "VIP status"');
    expect(resolveColumns(header, new Map([['vip_status', 'ignored']])).format.name).toBe('Ghost');
  });
});

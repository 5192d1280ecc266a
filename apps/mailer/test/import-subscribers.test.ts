import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@pressroom/test-support';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { CSV_HEADER, formatSubscriber } from '../src/subscribers/csv/format-subscriber.ts';
import { importSubscribers } from '../src/subscribers/import-subscribers.ts';
import { readSubscribers } from '../src/subscribers/read-subscribers.ts';
import type { Subscriber } from '../src/subscribers/subscriber.ts';
import { Subscribers } from '../src/subscribers/subscribers.ts';
import { address } from './support/address.ts';
import { TemporaryDatabases } from './support/temporary-database.ts';

const folder = temporaryFolder();
const databases = new TemporaryDatabases();
afterEach(() => databases.close());

function csv(content: string | Buffer): string {
  const file = join(folder, 'list.csv');
  writeFileSync(file, content);
  return file;
}

async function rows(content: string | Buffer) {
  const result: string[] = [];
  for await (const row of readSubscribers(csv(content), new Map())) {
    if (row.kind === 'subscriber') result.push(`${row.line} ${row.address.mailbox}`);
    else if (row.kind === 'bad') result.push(`${row.line} ${row.problem}`);
  }
  return result;
}

const BAD = `email,date,source
a@example.org,2024-02-30,x
b@example.org,2024-03-01,"fair, 2024"
"c@ex"ample.org,,
no
d@example.org,,"over
two lines"
"unclosed@x.org,
e@example.org,,
`;

describe('readSubscribers', () => {
  it('reports every bad row with its line and column, and reads the rest', async () => {
    expect(await rows(BAD)).toEqual([
      '2 date: The date "2024-02-30" is not understood. Write it as 2024-07-06 or 2024-07-06T18:30:00Z.',
      '3 b@example.org',
      '4 A quote is in a wrong place.',
      '5 email: The address "no" has no @.',
      '6 d@example.org',
      '8 A quote is not closed.',
      '9 e@example.org',
    ]);
  });

  it('reads plain addresses, semicolons, tabs, a byte order mark and old line ends', async () => {
    expect(await rows('a@example.org\nb@example.org')).toEqual([
      '1 a@example.org',
      '2 b@example.org',
    ]);
    expect(await rows('\ufeffEmail;Name\r\na@example.org;"A; B"\r\n')).toEqual(['2 a@example.org']);
    expect(await rows('Name\tE-Mail\nA\ta@example.org\n')).toEqual(['2 a@example.org']);
    expect(await rows('address\ra@example.org\rb@example.org\r')).toEqual([
      '2 a@example.org',
      '3 b@example.org',
    ]);
  });

  it('skips blanks before a quoted field, and reports a quote that is never closed', async () => {
    const padded = [
      'email                    ,name              , attributes',
      'reader1@f.example       , Unknown Name      , "{""source"": true}"',
      'reader2@f.example , Unknown Name  , "{""source"": true}',
      'reader3@f.example,x,y',
    ];
    expect(await rows(`${padded.join('\n')}\n`)).toEqual([
      '2 reader1@f.example',
      '3 A quote is not closed.',
      '4 reader3@f.example',
    ]);
  });

  it('takes the column "email" before a column "address", which may hold a street', async () => {
    expect(await rows('address,email\nRua 12,a@example.org\n')).toEqual(['2 a@example.org']);
  });

  it('refuses a file that is no list or not UTF-8', async () => {
    await expect(rows('name,phone\nA,1\n')).rejects.toThrow(
      'No column is called "email" or "address". The columns are: name, phone.',
    );
    await expect(rows(Buffer.from([0x67, 0x72, 0xfc, 0x6e, 0x40]))).rejects.toThrow(
      'is not in UTF-8',
    );
    expect(await rows('')).toEqual([]);
  });

  it('refuses a list without a header where a field may hold a state', async () => {
    await expect(rows('a@example.org,Ada\nb@example.org,Unsubscribed\n')).rejects.toThrow(
      'Line 2 holds "Unsubscribed", which may say who left, and the file has no header.',
    );
    expect(await rows('Ada,a@example.org\n')).toEqual(['1 a@example.org']);
  });
});

describe('importSubscribers', () => {
  /** @param readers who signed up today */
  async function run(content: string, readers: readonly string[] = []) {
    const database = await databases.open();
    const subscribers = new Subscribers(database);
    const stayed: string[] = [];
    await subscribers.add(
      address('gone@example.org'),
      { at: undefined, how: 'x' },
      'x',
      'unsubscribed',
    );
    for (const reader of readers) await subscribers.subscribe(address(reader), 'on the web');
    const result = await importSubscribers(
      database,
      csv(content),
      new Map(),
      (line, { mailbox }, state) => stayed.push(`${line} ${mailbox} ${state}`),
    );
    return { subscribers, result, stayed };
  }

  it('adds the good rows, each once, and brings nobody back who left', async () => {
    const { subscribers, result, stayed } = await run(
      `${BAD}GONE@example.org\nb@EXAMPLE.org\nnew@example.org,2024-05-01T10:00:00+02:00,\n`,
    );
    expect(result).toEqual({ added: 4, known: 1, suppressed: 0, left: 1 });
    expect(stayed).toEqual(['10 GONE@example.org unsubscribed']);
    expect(await subscribers.count()).toMatchObject({ subscribed: 4, unsubscribed: 1 });
    expect((await subscribers.find('new@example.org'))?.consent).toEqual({
      at: Date.parse('2024-05-01T08:00:00Z'),
      how: 'imported',
    });
  });

  it('takes off the list who left according to the file', async () => {
    const { subscribers, result } = await run(
      [
        'address,state,state_at,state_why',
        'ada@example.org,,,',
        'bea@example.org,,,',
        'ada@example.org,unsubscribed,2023-02-01T08:00:00Z,wrote to the old tool',
        'bea@example.org,Bounced,,',
        'ada@example.org,subscribed,,',
        'gone@example.org,complained,,',
        'bad@example.org,bounced,2023-02-30,',
      ].join('\n'),
    );
    expect(result).toEqual({ added: 2, known: 0, suppressed: 2, left: 2 });
    expect(await subscribers.find('ada@example.org')).toMatchObject({
      state: 'unsubscribed',
      stateAt: Date.parse('2023-02-01T08:00:00Z'),
      stateWhy: 'wrote to the old tool',
    });
    expect((await subscribers.find('bea@example.org'))?.state).toBe('bounced');
    expect((await subscribers.find('gone@example.org'))?.state).toBe('unsubscribed');
  });

  it('writes nothing if the file turns out not to be a list after many rows', async () => {
    const database = await databases.open();
    const many = Array.from({ length: 3000 }, (_, i) => `r${i}@example.org,Ada`).join('\n');
    const file = csv(`${many}\nlast@example.org,unsubscribed\n`);
    await expect(importSubscribers(database, file, new Map(), () => undefined)).rejects.toThrow(
      'Line 3001',
    );
    expect((await new Subscribers(database).count()).subscribed).toBe(0);
  });

  it('keeps who gave consent after an old list was written', async () => {
    const { subscribers, result } = await run(
      'address,state,state_at\nada@example.org,unsubscribed,2023-01-01T00:00:00Z\n',
      ['ada@example.org'],
    );
    expect(result).toMatchObject({ known: 1, suppressed: 0 });
    expect((await subscribers.find('ada@example.org'))?.state).toBe('subscribed');
  });

  it('reads back unchanged what was exported', async () => {
    const { subscribers } = await run(
      [
        'address,state,consent_at,consent_how,state_at,state_why',
        'a@example.org,,2024-05-01,"she said ""yes"", twice",2024-05-02T10:00:00.123Z,on paper; at the fair',
        '"""q, r""@example.org",complained,,x,2024-06-01,"two\nlines "',
        'b@example.org,bounced,,,,',
        'c@example.org,,,,,',
      ].join('\n'),
    );
    await subscribers.suppress('c@example.org', 'unsubscribed', 'by mail');
    const exported = await all(subscribers);
    expect(exported).toHaveLength(5);
    expect(exported[1]?.consent.how).toBe('she said "yes", twice');
    expect(await reimport(exported)).toEqual(exported);
  });

  it('protects values that a spreadsheet would run as formulas, and reads them back', async () => {
    const values = ['=1+1', '+351 1', '-', '@SUM(A1)', '\ta', '\rb', "'=x", "''@", "'plain"];
    const exported = values.map(
      (why, i): Subscriber => ({
        key: `${i}@example.org`,
        mailbox: `${i}@example.org`,
        state: 'unsubscribed',
        consent: { at: undefined, how: why },
        stateAt: 1_700_000_000_000,
        stateWhy: why,
      }),
    );
    const text = exported.map(formatSubscriber).join('');
    expect(text).toContain("0@example.org,unsubscribed,,'=1+1,");
    expect(text).toContain('"\'\ta"');
    expect(text).not.toMatch(/(?:^|[\n,]"?)[=+@\t-]/);
    expect(await reimport(exported)).toEqual(exported);
  });

  it('reads back any subscriber unchanged', async () => {
    const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    const field = fc.tuple(fc.constantFrom('', '=', "'", '\r', '\n', '\t'), value).map((parts) => {
      return parts.join('');
    });
    await fc.assert(
      fc.asyncProperty(fc.array(field, { minLength: 1, maxLength: 5 }), async (fields) => {
        const exported = fields.map(
          (text, i): Subscriber => ({
            key: `${i}@example.org`,
            mailbox: `${i}@example.org`,
            state: 'bounced',
            consent: { at: 0, how: text },
            stateAt: 1_700_000_000_000,
            stateWhy: text,
          }),
        );
        expect(await reimport(exported)).toEqual(exported);
      }),
      { numRuns: 50 },
    );
  });

  async function reimport(exported: readonly Subscriber[]): Promise<readonly Subscriber[]> {
    const database = await databases.open();
    const file = csv(CSV_HEADER + exported.map(formatSubscriber).join(''));
    const result = await importSubscribers(database, file, new Map(), () => undefined);
    expect(result.added).toBe(exported.length);
    return all(new Subscribers(database));
  }
});

async function all(subscribers: Subscribers): Promise<readonly Subscriber[]> {
  const found: Subscriber[] = [];
  for await (const one of subscribers.list()) found.push(one);
  return found;
}

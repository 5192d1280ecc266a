import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '@pressroom/test-support';
import { afterEach, describe, expect, it } from 'vitest';
import { CSV_HEAD, formatCsv } from '../src/subscribers/format-csv.ts';
import { importSubscribers } from '../src/subscribers/import-subscribers.ts';
import { readCsv } from '../src/subscribers/read-csv.ts';
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
  for await (const row of readCsv(csv(content))) {
    result.push(`${row.line} ${'fault' in row ? row.fault : row.address.mailbox}`);
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

describe('a CSV file', () => {
  it('has every bad row told by its line, and the rest read', async () => {
    expect(await rows(BAD)).toEqual([
      '2 the date "2024-02-30" is none such as 2024-07-06 or 2024-07-06T18:30:00Z',
      '3 b@example.org',
      '4 a quote is in a wrong place',
      '5 the address "no" has no @',
      '6 d@example.org',
      '8 a quote is not closed',
      '9 e@example.org',
    ]);
  });

  it('may be addresses alone, have semicolons, tabs, a byte order mark or old line ends', async () => {
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

  it('is refused as a whole where it is no list or not UTF-8', async () => {
    await expect(rows('name,phone\nA,1\n')).rejects.toThrow(
      'no column is called "address" or "email"; there are: name, phone',
    );
    await expect(rows(Buffer.from([0x67, 0x72, 0xfc, 0x6e, 0x40]))).rejects.toThrow(
      'is not in UTF-8',
    );
    expect(await rows('')).toEqual([]);
  });
});

describe('importing', () => {
  /** @param readers who signed up today */
  async function run(content: string, strict: boolean, readers: readonly string[] = []) {
    const database = await databases.open();
    const subscribers = new Subscribers(database);
    const told: string[] = [];
    await subscribers.add(
      address('gone@example.org'),
      { at: undefined, how: 'x' },
      'x',
      'unsubscribed',
    );
    for (const reader of readers) await subscribers.subscribe(address(reader), 'on the web');
    const result = await importSubscribers(database, subscribers, csv(content), strict, {
      bad: (line, fault) => told.push(`${line} ${fault}`),
      left: (line, { mailbox }, state) => told.push(`${line} ${mailbox} ${state}`),
    });
    return { subscribers, result, told };
  }

  it('adds the good ones, each once, and brings nobody back who left', async () => {
    const { subscribers, result, told } = await run(
      `${BAD}GONE@example.org\nb@EXAMPLE.org\nnew@example.org,2024-05-01T10:00:00+02:00,\n`,
      false,
    );
    expect(result).toEqual({ added: 4, known: 1, suppressed: 0, left: 1, bad: 4 });
    expect(told).toContain('10 GONE@example.org unsubscribed');
    expect(await subscribers.count()).toMatchObject({ subscribed: 4, unsubscribed: 1 });
    expect((await subscribers.find('new@example.org'))?.consent).toEqual({
      at: Date.parse('2024-05-01T08:00:00Z'),
      how: 'imported',
    });
  });

  it('adds nothing with --strict where one row is bad', async () => {
    const { subscribers, result } = await run(BAD, true);
    expect(result).toEqual({ added: 0, known: 0, suppressed: 0, left: 0, bad: 4 });
    expect((await subscribers.count()).subscribed).toBe(0);
  });

  it('takes off the list who left by its word, and brings nobody back', async () => {
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
      false,
    );
    expect(result).toEqual({ added: 2, known: 0, suppressed: 2, left: 2, bad: 1 });
    expect(await subscribers.find('ada@example.org')).toMatchObject({
      state: 'unsubscribed',
      stateAt: Date.parse('2023-02-01T08:00:00Z'),
      stateWhy: 'wrote to the old tool',
    });
    expect((await subscribers.find('bea@example.org'))?.state).toBe('bounced');
    expect((await subscribers.find('gone@example.org'))?.state).toBe('unsubscribed');
  });

  it('takes nobody off the list with --strict where one row is bad', async () => {
    const { subscribers, result } = await run(
      'address,state\nadA@example.org,bounced\nno,\n',
      true,
      ['ada@example.org'],
    );
    expect(result).toEqual({ added: 0, known: 0, suppressed: 0, left: 0, bad: 1 });
    expect((await subscribers.find('ada@example.org'))?.state).toBe('subscribed');
  });

  it('leaves who gave consent after an old list was written', async () => {
    const { subscribers, result } = await run(
      'address,state,state_at\nada@example.org,unsubscribed,2023-01-01T00:00:00Z\n',
      false,
      ['ada@example.org'],
    );
    expect(result).toMatchObject({ known: 1, suppressed: 0 });
    expect((await subscribers.find('ada@example.org'))?.state).toBe('subscribed');
  });

  it('reads again what was exported: who, since when, and why', async () => {
    const { subscribers } = await run(
      [
        'address,state,consent_at,consent_how,state_at,state_why',
        'a@example.org,,2024-05-01,"she said ""yes"", twice",2024-05-02T10:00:00.123Z,on paper; at the fair',
        '"""q, r""@example.org",complained,,x,2024-06-01,"two\nlines "',
        'b@example.org,bounced,,,,',
        'c@example.org,,,,,',
      ].join('\n'),
      false,
    );
    await subscribers.suppress('c@example.org', 'unsubscribed', 'by mail');
    const exported = await all(subscribers);
    expect(exported).toHaveLength(5);
    expect(exported[1]?.consent.how).toBe('she said "yes", twice');
    const database = await databases.open();
    const again = new Subscribers(database);
    const file = csv(CSV_HEAD + exported.map(formatCsv).join(''));
    const nobody = { bad: () => undefined, left: () => undefined };
    const result = await importSubscribers(database, again, file, true, nobody);
    expect(result).toMatchObject({ added: 5, bad: 0 });
    expect(await all(again)).toEqual(exported);
  });
});

async function all(subscribers: Subscribers): Promise<readonly Subscriber[]> {
  const found: Subscriber[] = [];
  for await (const one of subscribers.list()) found.push(one);
  return found;
}

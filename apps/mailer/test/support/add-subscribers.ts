import type { Database } from '../../src/database/database.ts';
import { Subscribers } from '../../src/subscribers/subscribers.ts';
import { address } from './address.ts';

/** Subscribes `r0@example.org`, `r1@example.org` and so on, as many as asked for. */
export async function addSubscribers(database: Database, count: number): Promise<void> {
  const subscribers = new Subscribers(database);
  const consent = { at: undefined, how: 'test' };
  await database.transaction(async (sql) => {
    for (let i = 0; i < count; i += 1) {
      const reader = address(`r${i}@example.org`);
      await subscribers.addWithin(sql, reader, consent, 'test', 'subscribed');
    }
  });
}

// A worker in a process of its own, which a test kills. It says "ready" when it is loaded, and
// starts when it is told to.
import { once } from 'node:events';
import { LibsqlDatabase } from '../../src/database/libsql-database.ts';
import { PostgresDatabase } from '../../src/database/postgres-database.ts';
import { POLICIES } from '../../src/ledger/delivery.ts';
import { Ledger } from '../../src/ledger/ledger.ts';
import { runWorker } from '../../src/sending/run-worker.ts';
import { workFor } from '../../test/support/start-work.ts';

async function work(): Promise<void> {
  const [url = '', port, policy, connections] = process.argv.slice(2);
  process.stdout.write('ready\n');
  await once(process.stdin, 'data');
  const database = url.startsWith('file:')
    ? new LibsqlDatabase(url.slice('file:'.length))
    : new PostgresDatabase(url);
  const end = await runWorker(
    new Ledger(database),
    workFor(
      { host: '127.0.0.1', port: Number(port), tls: 'none', name: 'smtp' },
      {
        worker: `worker ${process.pid}`,
        policy: POLICIES.find((one) => one === policy) ?? 'at-most-once',
        connections: Number(connections),
        lease: 3000,
        timeouts: { connect: 10_000, answer: 60_000 },
        patience: 60_000,
      },
    ),
  );
  await database.close();
  process.stdout.write(`${end.reason}\n`);
  process.exit(0);
}

work();

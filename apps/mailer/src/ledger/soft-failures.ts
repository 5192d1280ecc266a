import {
  type Database,
  numberOf,
  optionalTextOf,
  type Row,
  type Sql,
  textOf,
} from '../database/database.ts';

/** When soft failures take a reader off the list. */
export interface SoftFailureLimit {
  /** How many in a row. */
  readonly softLimit: number;
  /** Milliseconds: older failures do not count. */
  readonly window: number;
}

/** The limit that `mailer.bounces` in publication.yaml sets; its window is in days. */
export function softFailureLimit(settings: SoftFailureLimit): SoftFailureLimit {
  return { ...settings, window: settings.window * DAY };
}

/** A reader whose messages came back although the address may exist. */
export interface SoftFailureCount {
  readonly recipient: string;
  /** How many issues in a row came back. */
  readonly count: number;
  /** Why the last one came back. */
  readonly reply: string;
}

const DAY = 24 * 3_600_000;
/** Milliseconds after which a message that did not come back counts as delivered. */
const REPORT_TIME = 7 * DAY;

/**
 * Soft failures: issues that came back for a reason that may pass (RFC 3463: a full mailbox,
 * 5.2.2, or delivery time expired, 4.4.7), or with a report that says no reason. One is no reason
 * to take a reader off the list; several in a row are. An issue that was accepted and did not come
 * back within seven days ends the row, and so does signing up again.
 */
export class SoftFailures {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Marks a delivery as failed softly, and keeps the time of the first such report.
   *
   * @param reply what the report says
   * @returns whether this is the first report of the delivery; undefined if there is no such
   *   delivery
   */
  record(delivery: number, reply: string): Promise<boolean | undefined> {
    return this.#database.transaction(async (sql) => {
      const { now, forUpdate } = this.#database.dialect;
      const [row] = await sql.query(
        `SELECT CASE WHEN soft_failed_at IS NULL THEN 1 ELSE 0 END AS is_first FROM delivery
        WHERE id = ? AND state IN ('accepted', 'unknown', 'failed') ${forUpdate}`,
        [delivery],
      );
      if (row === undefined) return undefined;
      if (numberOf(row, 'is_first') === 0) return false;
      await sql.query(
        `UPDATE delivery SET state = 'failed', reply = ?, changed_at = ${now},
          soft_failed_at = ${now} WHERE id = ?`,
        [reply.slice(0, 1000), delivery],
      );
      return true;
    });
  }

  /** The readers with soft failures, however old, those with the most in a row first. */
  list(): Promise<readonly SoftFailureCount[]> {
    return this.#list(this.#database, Number.MAX_SAFE_INTEGER, 1);
  }

  /**
   * Takes readers off the list as bounced whose failures reached the limit.
   *
   * @returns who they are
   */
  takeOff({ softLimit, window }: SoftFailureLimit): Promise<readonly SoftFailureCount[]> {
    return this.#database.transaction(async (sql) => {
      const reached = await this.#list(sql, window, softLimit);
      for (const { recipient, count, reply } of reached) {
        await sql.query(
          `UPDATE subscriber SET state = 'bounced', state_at = ${this.#database.dialect.now},
            state_why = ? WHERE address = ? AND state = 'subscribed'`,
          [`${describeCount(count)}, last: ${reply}`.slice(0, 1000), recipient],
        );
      }
      return reached;
    });
  }

  async #list(sql: Sql, window: number, atLeast: number): Promise<readonly SoftFailureCount[]> {
    const { now } = this.#database.dialect;
    const rows = await sql.query(
      `SELECT d.recipient, CAST(count(*) AS BIGINT) AS n,
        (SELECT l.reply FROM delivery l
          WHERE l.recipient = d.recipient AND l.soft_failed_at IS NOT NULL
          ORDER BY l.soft_failed_at DESC, l.id DESC LIMIT 1) AS reply
      FROM delivery d
      JOIN issue i ON i.id = d.issue
      JOIN subscriber s ON s.address = d.recipient
      WHERE d.soft_failed_at >= ${now} - CAST(? AS BIGINT)
        AND s.state = 'subscribed' AND i.frozen_at >= s.state_at
        AND NOT EXISTS (
          SELECT 1 FROM issue later
          JOIN delivery l ON l.issue = later.id AND l.recipient = d.recipient
          WHERE later.frozen_at > i.frozen_at AND l.state = 'accepted'
            AND l.changed_at < ${now} - ${REPORT_TIME}
        )
      GROUP BY d.recipient HAVING count(*) >= ?
      ORDER BY n DESC, d.recipient`,
      [window, atLeast],
    );
    return rows.map(countOf);
  }
}

/** `3 issues in a row came back` */
export function describeCount(count: number): string {
  return count === 1 ? 'the last issue came back' : `${count} issues in a row came back`;
}

function countOf(row: Row): SoftFailureCount {
  return {
    recipient: textOf(row, 'recipient'),
    count: numberOf(row, 'n'),
    reply: optionalTextOf(row, 'reply') ?? '',
  };
}

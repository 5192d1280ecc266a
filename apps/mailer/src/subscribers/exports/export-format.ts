import type { SubscriberState } from '../subscriber.ts';

/** Why a row is not imported although nothing is wrong with it. */
export type SkipReason =
  | 'unconfirmed'
  | 'deleted'
  | 'paused'
  | 'unpaid'
  | 'marked as spam'
  | 'needs attention';

/** What becomes of a row: the state of its subscriber, or why it is not imported. */
export type RowOutcome = { readonly state: SubscriberState } | { readonly skip: SkipReason };

/** What a column can hold. */
export const COLUMN_MEANINGS = [
  'address',
  /** When consent was given. */
  'consent_at',
  /** How consent was given. */
  'consent_how',
  /** A word for the state: see `ExportFormat.states`. */
  'state',
  /** Since when the state holds. */
  'state_at',
  /** Why the state holds. */
  'state_why',
  /** Yes or no; no means unsubscribed. */
  'subscribed',
  /** Yes, or the time at which it happened, or no; the same for the next ones. */
  'unsubscribed',
  'bounced',
  'complained',
  'deleted',
  /** Nothing that an import needs. */
  'ignored',
] as const;

export type ColumnMeaning = (typeof COLUMN_MEANINGS)[number];

/** How another tool writes its list of subscribers. */
export interface ExportFormat {
  /** The tool's name. */
  readonly name: string;
  /** Columns by which the export is recognised: all those of one of these lists. */
  readonly signatures: readonly (readonly string[])[];
  /**
   * What its columns mean. Of several columns with one meaning, the first that is not empty
   * counts; of several that hold a state, the one that is furthest from "subscribed".
   */
  readonly columns: Readonly<Record<string, ColumnMeaning>>;
  /** The words of the columns of meaning `state`, in lower case. */
  readonly states?: Readonly<Record<string, RowOutcome>>;
  /** What the export cannot tell, to be shown to the user; undefined if there is no such thing. */
  warn?(columns: readonly string[]): string | undefined;
  /** Whether an address belongs to a deleted record. */
  isDeletedAddress?(mailbox: string): boolean;
}

/** Folds a column's name for comparison: `Email Address` and `EMAIL_ADDRESS` are one. */
export function foldColumnName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '');
}

export const SUBSCRIBED: RowOutcome = { state: 'subscribed' };
export const UNSUBSCRIBED: RowOutcome = { state: 'unsubscribed' };
export const BOUNCED: RowOutcome = { state: 'bounced' };
export const COMPLAINED: RowOutcome = { state: 'complained' };
export const UNCONFIRMED: RowOutcome = { skip: 'unconfirmed' };

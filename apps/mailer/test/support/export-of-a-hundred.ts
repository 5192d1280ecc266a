/** What a tool writes into the columns of its export for a reader, and whether it mails them. */
interface Case {
  readonly cells: readonly string[];
  readonly isMailed: boolean;
}

interface ExportExample {
  /** One header for each file of the export; the address is the first column. */
  readonly files: readonly { readonly header: string; readonly cases: readonly Case[] }[];
}

const mailed = (...cells: string[]): Case => ({ cells, isMailed: true });
const left = (...cells: string[]): Case => ({ cells, isMailed: false });

const AT = '2023-01-02T03:04:05Z';
const LATER = '2024-05-06 07:08:09';

const EXAMPLES: Readonly<Record<string, ExportExample>> = {
  Ghost: {
    files: [
      {
        header: 'email,subscribed_to_emails,complimentary_plan,created_at,deleted_at,labels',
        cases: [
          mailed('true', 'false', AT, '', ''),
          mailed('true', 'true', AT, '', '"vip, press"'),
          left('false', 'true', AT, '', ''),
          left('true', 'false', AT, AT, ''),
          left('false', 'false', AT, AT, ''),
        ],
      },
    ],
  },
  Substack: {
    files: [
      {
        header: 'email,active_subscription,expiry,email_disabled,subscription_created_at',
        cases: [
          mailed('false', '', 'false', AT),
          mailed('true', AT, 'false', AT),
          left('true', AT, 'true', AT),
          left('false', '', 'true', AT),
        ],
      },
    ],
  },
  Mailchimp: {
    files: [
      {
        header: 'Email Address,First Name,OPTIN_TIME,CONFIRM_TIME,LEID,EUID',
        cases: [mailed('Ann', AT, AT, '1', 'a'), mailed('', '2020-01-02 03:04:05', '', '2', 'b')],
      },
      {
        header: 'Email Address,OPTIN_TIME,UNSUB_TIME,UNSUB_REASON,LEID,EUID',
        cases: [left(AT, LATER, 'NORMAL', '3', 'c'), left('', LATER, '', '4', 'd')],
      },
      {
        header: 'Email Address,OPTIN_TIME,CLEAN_TIME,CLEAN_CAMPAIGN_TITLE,LEID,EUID',
        cases: [left(AT, LATER, 'Spring', '5', 'e'), left(AT, LATER, '', '6', 'f')],
      },
    ],
  },
  Buttondown: {
    files: [
      {
        header: 'email,notes,metadata,tags,type,source,creation_date',
        cases: [
          ...['regular', 'premium', 'gifted', 'trialed', 'churning', 'paused', 'past_due'].map(
            (type) => mailed('', '{}', '', type, 'api', AT),
          ),
          ...[
            'unactivated',
            'unsubscribed',
            'removed',
            'blocked',
            'spammy',
            'undeliverable',
            'complained',
            'unpaid',
            'churned',
            'of a later version',
          ].map((type) => left('', '{}', '', type, 'api', AT)),
        ],
      },
    ],
  },
  listmonk: {
    files: [
      {
        header: 'email,uuid,name,attributes,status,subscription_status,created_at',
        cases: ['enabled', 'disabled', 'blocklisted'].flatMap((status) =>
          ['confirmed', 'unconfirmed', 'unsubscribed'].map((own) => {
            const isMailed = status === 'enabled' && own === 'confirmed';
            return { cells: ['1', 'One', '"{""a"": 1}"', status, own, AT], isMailed };
          }),
        ),
      },
    ],
  },
  beehiiv: {
    files: [
      {
        header: 'email,status,tier,created_at,unsubscribed_at',
        cases: [
          mailed('active', 'free', '2023-03-24 10:23:10 UTC', ''),
          mailed('Active', 'premium', '2023-03-24 10:23:10 UTC', ''),
          left('active', 'free', '2023-03-24 10:23:10 UTC', `${LATER} UTC`),
          ...['inactive', 'pending', 'validating', 'invalid', 'paused', 'needs_attention', ''].map(
            (status) => left(status, 'free', '2023-03-24 10:23:10 UTC', ''),
          ),
        ],
      },
    ],
  },
  Kit: {
    files: [
      {
        header: 'email_address,first_name,state,created_at,tags',
        cases: [
          mailed('One', 'active', AT, ''),
          mailed('One', 'cold', AT, '"a, b"'),
          ...['inactive', 'cancelled', 'bounced', 'complained', 'unconfirmed', ''].map((state) =>
            left('Two', state, AT, ''),
          ),
        ],
      },
    ],
  },
};

export const TOOLS: readonly string[] = Object.keys(EXAMPLES);

/**
 * The export of a hundred subscribers by a tool, its states in turn.
 *
 * @returns the files of the export, and the addresses that the tool would mail
 */
export function exportOfAHundred(tool: string): {
  readonly files: readonly string[];
  readonly subscribed: readonly string[];
} {
  const { files } = EXAMPLES[tool] ?? { files: [] };
  const cases = files.flatMap(({ cases }, file) => cases.map((one) => ({ ...one, file })));
  const lines = files.map(({ header }) => [header]);
  const subscribed: string[] = [];
  for (let i = 0; i < 100; i += 1) {
    const one = cases[i % cases.length];
    if (one === undefined) break;
    const address = `reader-${i}@${tool.toLowerCase()}.example`;
    lines[one.file]?.push([address, ...one.cells].join(','));
    if (one.isMailed) subscribed.push(address);
  }
  return { files: lines.map((rows) => `${rows.join('\r\n')}\r\n`), subscribed };
}

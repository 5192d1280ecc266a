import * as v from 'valibot';
import { fields, line, table, webUrl } from './fields.ts';
import { emailAddress } from './mailbox.ts';

const LINKS = 'must be a list of URLs such as [https://social.example/@ines].';

/** authors.yaml: id → who it is. */
export const authorsSchema = table(
  fields(
    {
      name: line,
      sortName: v.optional(line),
      url: v.optional(webUrl),
      email: v.optional(emailAddress),
      links: v.optional(v.array(webUrl, LINKS)),
    },
    'must have a name.',
  ),
  'must be a list of ids, each with a name.',
);

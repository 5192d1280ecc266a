import * as z from 'zod/mini';
import { emailAddress, line, webUrl } from './fields.ts';

/** authors.yaml: id → who it is. */
export const authorsSchema = z.record(
  z.string(),
  z.strictObject(
    {
      name: line,
      sortName: z.optional(line),
      url: z.optional(webUrl),
      email: z.optional(emailAddress),
    },
    { error: 'must have a name' },
  ),
  { error: 'must be a list of ids, each with a name' },
);

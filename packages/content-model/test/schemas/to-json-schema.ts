import type * as v from 'valibot';
import * as fields from '../../src/schema/fields.ts';
import { emailAddress, headerAddress, sender } from '../../src/schema/mailbox.ts';

/** A JSON Schema of draft 2020-12, as far as the fields need it. */
export interface JsonSchema {
  description?: string;
  type?: string | readonly string[];
  anyOf?: readonly JsonSchema[];
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  additionalProperties?: JsonSchema | false;
  enum?: readonly string[];
  format?: string;
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

const TEXT: JsonSchema = { type: ['string', 'number'] };
const LIST: JsonSchema = { anyOf: [TEXT, { type: 'array', items: TEXT }] };
const URL: JsonSchema = { type: 'string', pattern: '^\\s*[Hh][Tt][Tt][Pp][Ss]?:' };
const EMAIL: JsonSchema = { type: 'string', pattern: '@' };

const KINDS: ReadonlyMap<unknown, JsonSchema> = new Map<unknown, JsonSchema>([
  [fields.line, TEXT],
  [fields.prose, TEXT],
  [fields.lines, LIST],
  [fields.words, LIST],
  [fields.flag, { anyOf: [{ type: 'boolean' }, { enum: ['yes', 'no'] }] }],
  [fields.webUrl, URL],
  [fields.headerUrl, URL],
  [fields.webFolder, URL],
  [fields.days, { type: ['string', 'integer'] }],
  [fields.languageTag, { type: 'string', pattern: '^[A-Za-z]{2,8}([-_][A-Za-z0-9]+)*$' }],
  [emailAddress, EMAIL],
  [headerAddress, EMAIL],
]);

/**
 * Converts a schema of this package to JSON Schema, for editors.
 *
 * @param descriptions by path; a field without one is an error
 */
export function toJsonSchema(
  schema: unknown,
  descriptions: Readonly<Record<string, string>>,
  path = '',
): JsonSchema {
  const description = descriptions[path];
  if (description === undefined && path !== '' && !path.endsWith(']')) {
    throw new Error(`the field "${path}" has no description`);
  }
  const converted = convert(schema as v.GenericSchema, descriptions, path);
  return { ...(description === undefined ? {} : { description }), ...converted };
}

function convert(
  schema: v.GenericSchema,
  descriptions: Readonly<Record<string, string>>,
  path: string,
): JsonSchema {
  const known = KINDS.get(schema);
  if (known) return known;
  const of = (one: unknown, at = path) => toJsonSchema(one, descriptions, at);
  if (schema === sender) {
    const group = (name: string) => ({ description: descriptions[`${path}.${name}`] ?? '' });
    const properties = {
      name: { ...group('name'), ...TEXT },
      email: { ...group('email'), ...EMAIL },
    };
    return { anyOf: [EMAIL, object(properties, ['email'])] };
  }
  if ('alternatives' in schema) {
    const [one, other] = schema.alternatives as readonly v.GenericSchema[];
    return {
      anyOf: [
        convert(one as v.GenericSchema, descriptions, path),
        convert(other as v.GenericSchema, descriptions, path),
      ],
    };
  }
  if ('valueSchema' in schema) {
    const value = of(schema.valueSchema, path === '' ? '*' : `${path}.*`);
    return { type: 'object', additionalProperties: value };
  }
  if (schema.type === 'optional')
    return convert((schema as unknown as { wrapped: v.GenericSchema }).wrapped, descriptions, path);
  if (schema.type === 'array') {
    const { item } = schema as unknown as { item: v.GenericSchema };
    return {
      type: 'array',
      items: convert(item, descriptions, item.type === 'lazy' ? path : `${path}[]`),
    };
  }
  if (schema.type === 'picklist')
    return { enum: (schema as unknown as { options: string[] }).options };
  const parts =
    'pipe' in schema
      ? (schema.pipe as readonly {
          type: string;
          requirement?: unknown;
          entries?: v.ObjectEntries;
        }[])
      : [];
  const group = parts.find((part) => part.type === 'object');
  if (group?.entries) {
    const entries = Object.entries(group.entries);
    const properties = Object.fromEntries(
      entries.map(([key, one]) => [key, of(one, path === '' ? key : `${path}.${key}`)]),
    );
    return object(
      properties,
      entries.filter(([, one]) => one.type !== 'optional').map(([key]) => key),
    );
  }
  const limit = (type: string) => parts.find((part) => part.type === type)?.requirement;
  const [minimum, maximum] = [limit('min_value'), limit('max_value')];
  if (typeof minimum === 'number' && typeof maximum === 'number') {
    return { type: 'integer', minimum, maximum };
  }
  return { type: 'string' };
}

function object(properties: Record<string, JsonSchema>, required: readonly string[]): JsonSchema {
  return {
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
}

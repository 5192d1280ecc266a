import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectGolden, SAMPLE_CONTENT } from '@pressroom/test-support';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { articleSchema } from '../src/schema/article-schema.ts';
import { authorsSchema } from '../src/schema/authors-schema.ts';
import { issueSchema } from '../src/schema/issue-schema.ts';
import { publicationSchema } from '../src/schema/publication-schema.ts';
import { DESCRIPTIONS } from './schemas/descriptions.ts';
import { type JsonSchema, toJsonSchema } from './schemas/to-json-schema.ts';

const PACKAGE = join(import.meta.dirname, '..');

const SCHEMAS = {
  article: { title: 'Front matter of an article', schema: articleSchema('UTC') },
  issue: { title: 'Front matter of an issue', schema: issueSchema('UTC') },
  authors: { title: 'authors.yaml', schema: authorsSchema },
  publication: { title: 'publication.yaml', schema: publicationSchema },
} as const;

const kinds = Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[];

function jsonSchema(kind: keyof typeof SCHEMAS): JsonSchema {
  return toJsonSchema(SCHEMAS[kind].schema, DESCRIPTIONS[kind]);
}

/** The parsed YAML of every file of this kind in the sample, by name. */
function sampleFiles(kind: keyof typeof SCHEMAS): [string, unknown][] {
  if (kind === 'authors' || kind === 'publication') {
    return [[kind, parse(readFileSync(join(SAMPLE_CONTENT, `${kind}.yaml`), 'utf8'))]];
  }
  const folder = join(SAMPLE_CONTENT, `${kind}s`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => {
      const [, frontMatter = ''] =
        /^---\n(.*?)\n---\n/s.exec(readFileSync(join(folder, name), 'utf8')) ?? [];
      return [name, parse(frontMatter)];
    });
}

describe.each(kinds)('the JSON Schema of %s', (kind) => {
  it('is in schemas/, as generated from the schema of the code', () => {
    const schema = {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: SCHEMAS[kind].title,
      ...jsonSchema(kind),
    };
    expectGolden(join(PACKAGE, 'schemas', `${kind}.json`), `${JSON.stringify(schema, null, 2)}\n`);
  });

  it('accepts the sample', () => {
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(
      jsonSchema(kind),
    );
    const files = sampleFiles(kind);
    expect(files.length).toBeGreaterThan(0);
    for (const [name, data] of files) {
      validate(data);
      expect({ name, errors: validate.errors }).toEqual({ name, errors: null });
    }
  });

  it('rejects an unknown field', () => {
    if (kind === 'authors') return;
    const validate = new Ajv2020({ allowUnionTypes: true }).compile(jsonSchema(kind));
    const [[, data] = []] = sampleFiles(kind);
    expect(validate({ ...(data as object), titel: 'x' })).toBe(false);
  });

  it('describes no field that does not exist', () => {
    const paths = new Set(Object.keys(DESCRIPTIONS[kind]));
    const seen: Record<string, string> = new Proxy(
      { ...DESCRIPTIONS[kind] },
      {
        get: (all, path: string) => {
          paths.delete(path);
          return all[path as keyof typeof all];
        },
      },
    );
    toJsonSchema(SCHEMAS[kind].schema, seen);
    expect([...paths]).toEqual([]);
  });
});

it('docs/fields.md lists every field with its description', () => {
  const sections = kinds.map((kind) => {
    const { required = [] } = jsonSchema(kind);
    const rows = Object.entries(DESCRIPTIONS[kind]).map(
      ([path, text]) => `| \`${path}\` | ${required.includes(path) ? 'Required. ' : ''}${text} |`,
    );
    return [`## ${SCHEMAS[kind].title}`, '', '| Field | |', '|---|---|', ...rows, ''].join('\n');
  });
  const text = [
    '# Fields and settings',
    '',
    '`feed.items` is the field `items` of the group `feed`; `*` is a key of your choice, `[]` an item of a',
    'list. Rules, which `rules:` sets, are on [their own page](rules.md).',
    '',
    ...sections,
  ].join('\n');
  expectGolden(join(PACKAGE, 'docs', 'fields.md'), text);
});

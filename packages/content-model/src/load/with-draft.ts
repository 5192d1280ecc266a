import type { YamlSource } from '../schema/validate.ts';
import { isMapping } from '../yaml/yaml-data.ts';

const YES = /^(?:true|yes)$/i;
const NO = /^(?:false|no)$/i;

/** By what other tools keep an article from readers, and what says that they do not. */
const HIDING: Readonly<Record<string, { readonly hides: RegExp; readonly shows: RegExp }>> = {
  hidden: { hides: YES, shows: NO },
  password: { hides: /./, shows: /^(?:|~|false|no|null)$/i },
  private: { hides: YES, shows: NO },
  published: { hides: NO, shows: YES },
  status: { hides: /^(?:draft|hidden|pending|private|trash)$/i, shows: /^publish(?:ed)?$/i },
  unlisted: { hides: YES, shows: NO },
  visibility: { hides: /^(?:hidden|password|private)$/i, shows: /^public$/i },
};

/** The front matter in our words: what other tools hide is a draft. */
export function withDraft(source: YamlSource): YamlSource {
  const { data } = source.document;
  if (!isMapping(data) || !Object.keys(data).some((name) => Object.hasOwn(HIDING, name))) {
    return source;
  }
  const fields = Object.entries(data).map(([name, value]) => ({
    name,
    value,
    isHiding: typeof value === 'string' ? isHiding(name, value) : undefined,
  }));
  const others = fields.filter((one) => one.isHiding === undefined);
  if (others.length === fields.length) return source;
  const rest = Object.fromEntries(others.map(({ name, value }) => [name, value]));
  const isHidden = fields.some((one) => one.isHiding);
  const mended = isHidden ? { ...rest, draft: 'true' } : rest;
  return { ...source, document: { ...source.document, data: mended } };
}

/** Whether a field hides its article; undefined where it says nothing of that. */
function isHiding(name: string, value: string): boolean | undefined {
  const field = Object.hasOwn(HIDING, name) ? HIDING[name] : undefined;
  if (field?.shows.test(value)) return false;
  return field?.hides.test(value) ? true : undefined;
}

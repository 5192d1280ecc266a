/** A tag of another tool in a text, such as `{{< figure src="a.png" >}}`. */
export interface Tag {
  readonly raw: string;
  readonly name: string;
  readonly arguments: TagArguments;
  readonly isClosing: boolean;
  /** Offset of its first character in the text. */
  readonly start: number;
  /** Its text, if it stands for itself: an escaped tag. */
  readonly literal?: string;
}

/** The arguments of a tag. */
export interface TagArguments {
  readonly all: string;
  readonly positional: readonly string[];
  readonly named: Readonly<Record<string, string>>;
}

/**
 * Writes what a tag stands for in Markdown or HTML; undefined where nothing can.
 *
 * @param inner what is between it and its closing tag, converted; undefined for a tag without one
 */
export type TagHandler = (args: TagArguments, inner: string | undefined) => string | undefined;

/** A tag that stays in the text. */
export interface LeftTag {
  readonly raw: string;
  readonly start: number;
}

export interface Converted {
  readonly text: string;
  readonly left: readonly LeftTag[];
  /** How many tags were converted, by name. */
  readonly converted: ReadonlyMap<string, number>;
}

interface OpenTag {
  readonly tag: Tag;
  readonly before: string;
}

/** Converts tags, those within others first. What no handler knows stays as it is. */
export function convertTags(
  text: string,
  tags: readonly Tag[],
  handlerOf: (name: string) => TagHandler | undefined,
): Converted {
  const left: LeftTag[] = [];
  const converted = new Map<string, number>();
  const partners = pair(tags);
  const open: OpenTag[] = [];
  let out = '';
  let from = 0;
  const convert = (tag: Tag, inner?: string): string | undefined => {
    const written = handlerOf(tag.name)?.(tag.arguments, inner);
    if (written === undefined) left.push(tag);
    else converted.set(tag.name, (converted.get(tag.name) ?? 0) + 1);
    return written;
  };
  for (const [index, tag] of tags.entries()) {
    out += text.slice(from, tag.start);
    from = tag.start + tag.raw.length;
    const partner = partners.get(index);
    if (tag.literal !== undefined) out += tag.literal;
    else if (partner !== undefined && !tag.isClosing) {
      open.push({ tag, before: out });
      out = '';
    } else if (partner !== undefined) {
      const opened = open.pop();
      if (!opened) continue;
      out = opened.before + (convert(opened.tag, out) ?? `${opened.tag.raw}${out}${tag.raw}`);
    } else out += convert(tag) ?? tag.raw;
  }
  left.sort((a, b) => a.start - b.start);
  return { text: out + text.slice(from), left, converted };
}

/** The opening tag of each closing one, and the other way round. */
function pair(tags: readonly Tag[]): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  const opened = new Map<string, number>();
  for (const [index, tag] of tags.entries()) {
    if (tag.literal !== undefined) continue;
    if (!tag.isClosing) {
      open.push(index);
      opened.set(tag.name, (opened.get(tag.name) ?? 0) + 1);
      continue;
    }
    if ((opened.get(tag.name) ?? 0) === 0) continue;
    // What was opened in between has no end.
    for (let top = open.pop(); top !== undefined; top = open.pop()) {
      const { name = '' } = tags[top] ?? {};
      opened.set(name, (opened.get(name) ?? 1) - 1);
      if (name !== tag.name) continue;
      partners.set(top, index);
      partners.set(index, top);
      break;
    }
  }
  return partners;
}

const ARGUMENT = /(?:([\w-]+)\s*[=:]\s*)?("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|`[^`]*`|[^\s"'`]+)/g;

/** Reads arguments, in quotes or without, with names or without. */
export function parseArguments(all: string): TagArguments {
  const positional: string[] = [];
  const named: Record<string, string> = {};
  for (const [, name, value = ''] of all.matchAll(ARGUMENT)) {
    const quoted = /^(["'`])([\s\S]*)\1$/.exec(value);
    const text = quoted ? (quoted[2] ?? '').replace(/\\(["'\\])/g, '$1') : value;
    if (name === undefined) positional.push(text);
    else named[name.toLowerCase()] ??= text;
  }
  return { all: all.trim(), positional, named };
}

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toLocalTime } from '@pressroom/content-model';
import { UsageError } from '@pressroom/edition';
import { formatMonth } from '@pressroom/locales';

/**
 * The files of a new publication: its settings, an article and an issue, all ready to build.
 *
 * @param now the date of the article and the issue
 * @param timeZone IANA name
 * @returns the text of each file by its path in the content folder
 */
export function newPublication(now: Date, timeZone: string): Readonly<Record<string, string>> {
  const date = toLocalTime(now, timeZone).slice(0, 16).replace('T', ' ');
  const month = date.slice(0, 7);
  const title = formatMonth(new Date(`${month}-01T00:00:00Z`), 'en', 'UTC');
  return {
    'publication.yaml': `title: My publication
description: What it is about, in a sentence.
url: https://example.org/
language: en
timeZone: ${timeZone}
founded: ${date.slice(0, 4)}

# What the newsletter needs before it is sent:
# newsletter:
#   from: "My publication <letters@example.org>"
#   postalAddress: [Your name, Your street, Your city]
#   unsubscribe: { url: https://example.org/unsubscribe }
`,
    'articles/first-article/index.md': `---
title: The first article
date: ${date}
summary: What a reader should know before reading it.
tags: [beginnings]
---

Write your text here, in [Markdown](https://commonmark.org/help/): **bold**, *emphasis*, lists,
tables, code, quotations and footnotes[^1].

## A heading

Images stand beside this file, in the same folder.

[^1]: A note is written like this.
`,
    [`issues/${month}.md`]: `---
title: ${title}
date: ${date}
number: 1
articles: [first-article]
---

Dear reader, this is the letter that begins the issue.
`,
  };
}

/**
 * Writes a new publication into a folder that is empty or not there.
 *
 * @throws UsageError if something is in the folder; nothing is written then
 */
export function beginPublication(folder: string, files: Readonly<Record<string, string>>): void {
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new UsageError(`${folder} is not empty: choose an empty or a new folder`);
  }
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  }
}

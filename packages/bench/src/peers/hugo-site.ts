import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Job } from '../job.ts';

/** Hugo with a minimal theme that makes the same kinds of pages: home, articles, tags, years. */
export const hugoSite: NonNullable<Job['peer']> = {
  name: 'hugo',
  package: 'hugo',
  prepare({ content, peerWork }) {
    const layouts = join(peerWork, 'layouts', '_default');
    mkdirSync(layouts, { recursive: true });
    cpSync(join(content, 'articles'), join(peerWork, 'content', 'articles'), { recursive: true });
    writeFileSync(join(peerWork, 'config.toml'), CONFIG);
    for (const [name, main] of Object.entries(TEMPLATES)) {
      writeFileSync(join(layouts, `${name}.html`), page(main));
    }
  },
  program: (place) => ({
    command: 'hugo',
    args: ['--quiet', '--source', place.peerWork, '--destination', place.peerOut],
  }),
};

const CONFIG = `baseURL = "https://review.example/"
title = "The Generated Review"
paginate = 20
disableKinds = ["RSS"]
[taxonomies]
tag = "tags"
author = "authors"
[outputs]
home = ["HTML"]
section = ["HTML"]
taxonomy = ["HTML"]
term = ["HTML"]
[markup.goldmark.renderer]
unsafe = true
`;

const LIST = `{{ range .Paginator.Pages }}<article><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
<p>{{ .Params.summary }}</p><p>{{ .Date.Format "2 January 2006" }} · {{ .ReadingTime }}</p></article>
{{ end }}{{ with .Paginator.Next }}<a href="{{ .URL }}">Older</a>{{ end }}`;

const TEMPLATES = {
  single: `<h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p>
<p>{{ .Date.Format "2 January 2006" }} · {{ .ReadingTime }}</p>{{ .TableOfContents }}{{ .Content }}
{{ range .GetTerms "tags" }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}`,
  list: `<h1>{{ .Title }}</h1>${LIST}`,
  terms: `<h1>{{ .Title }}</h1>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}`,
};

function page(main: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Params.summary }}"><link rel="canonical" href="{{ .Permalink }}">
<meta property="og:title" content="{{ .Title }}"></head><body><header><a href="/">{{ .Site.Title }}</a></header>
<main>${main}</main></body></html>
`;
}

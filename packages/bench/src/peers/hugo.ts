import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Job, Place } from '../job.ts';

/** Hugo with nothing but a full-text RSS feed of the newest articles, and all images if asked. */
export function hugoFeed(items: number, { images = false } = {}): NonNullable<Job['peer']> {
  return {
    name: 'hugo',
    package: 'hugo',
    prepare(place) {
      const site = place.peerWork;
      mkdirSync(join(site, 'layouts'), { recursive: true });
      cpSync(join(place.content, 'articles'), join(site, 'content', 'articles'), {
        recursive: true,
      });
      writeFileSync(join(site, 'config.toml'), config(items, images));
      writeFileSync(join(site, 'layouts', 'index.rss.xml'), TEMPLATE);
    },
    program: (place: Place) => ({
      command: 'hugo',
      args: ['--quiet', '--source', place.peerWork, '--destination', place.peerOut],
    }),
  };
}

const config = (items: number, images: boolean) => `baseURL = "https://review.example/"
title = "The Generated Review"
disableKinds = ["taxonomy", "term", "section", "sitemap", "robotsTXT", "404"]
[outputs]
home = ["RSS"]
[services.rss]
limit = ${items}
[markup.goldmark.renderer]
unsafe = true
[[cascade]]
[cascade._target]
path = "/articles/**"
[cascade._build]
render = "never"
list = "always"
publishResources = ${images}
`;

const TEMPLATE = `{{- printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>{{ .Site.Title }}</title><link>{{ .Permalink }}</link><description>{{ .Site.Title }}</description>
{{- $pages := first .Site.Config.Services.RSS.Limit (where .Site.RegularPages "Section" "articles") }}
{{ range $pages }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link>
<pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" | safeHTML }}</pubDate>
<guid>{{ .Permalink }}</guid><description>{{ .Params.summary | html }}</description>
<content:encoded>{{ .Content | html }}</content:encoded></item>
{{ end }}</channel></rss>
`;

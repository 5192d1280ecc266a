/** What each field is for, by its path. `*` is a key of the editor's choice, `[]` an item of a list. */
export const DESCRIPTIONS = {
  article: {
    title: 'The title, in plain text.',
    date: "The date of publication: `2024-07-06`, `2024-07-06 08:00` in the publication's time zone, or `2024-07-06T08:00:00+01:00`. An article with a later date is published by the first build after it.",
    summary: 'A sentence or two for lists of articles. Default: the first paragraph.',
    updated: 'The date of a change that readers should know about.',
    authors: 'Ids from `authors.yaml`, or names: `ines`, or `[ines, Grace Hopper]`.',
    'authors.name': 'The name of the author.',
    'authors.sortName': 'The name in the order in which lists sort it: `Vasconcelos, Inês`.',
    'authors.url': 'The home page of the author.',
    tags: 'A list of tags: `[paper, money]` or `paper, money`.',
    language: "A BCP 47 language tag, if it differs from the publication's: `ar`, `pt-BR`.",
    id: "The permanent id of the article in readers' software. Default: the name of its folder or file. Set it before you rename a published article.",
    url: "The URL of the article, or its path from the root of the site. Default: `<publication's URL>/<name>/`.",
    aliases:
      'URLs or paths under which the article was published before: `[/2019/first-light.html]`. The web edition redirects them.',
    cover:
      'The image that represents the article: its path, or `{ image: cover.png, alt: What it shows }`.',
    'cover.image': 'The path of the image, relative to the file.',
    'cover.alt': 'The alternative text of the image.',
    section: 'The section of the issue to which the article belongs.',
    draft: '`true` keeps the article out of every edition.',
    imported:
      'What an import found in the front matter of another tool and has no field for. Nothing reads it.',
  },
  issue: {
    title: 'The title of the issue.',
    date: 'The date of publication. An issue with a later date is published by the first build after it.',
    number: 'The running number of the issue.',
    articles: 'The names of its articles, in their order.',
    sections: 'The articles in sections, instead of `articles`.',
    'sections[].title': 'The title of the section.',
    'sections[].articles': 'The names of its articles, in their order.',
    cover:
      'The cover of the issue: its path, or `{ image: cover.png, alt: What it shows }`. Default: one is drawn.',
    'cover.image': 'The path of the image, relative to the file.',
    'cover.alt': 'The alternative text of the image.',
  },
  authors: {
    '*': 'An author, under the id that articles use.',
    '*.name': 'The name of the author.',
    '*.sortName': 'The name in the order in which lists sort it: `Vasconcelos, Inês`.',
    '*.url': 'The home page of the author.',
    '*.links': "The author's other pages, such as profiles: `[https://social.example/@ines]`.",
    '*.email': 'The email address of the author, which feeds show.',
  },
  publication: {
    title: 'The title of the publication.',
    description: 'What it is about, in a sentence.',
    url: 'The URL of the web site.',
    language: 'The language of the texts, a BCP 47 tag. Default: `en`.',
    timeZone: 'The IANA time zone of dates without an offset. Default: `UTC`.',
    rights: 'The copyright or licence notice.',
    publisher: 'The name of the publisher.',
    founded:
      'The year since which you own the domain of `url`. Ids are made of it (RFC 4151): never change it. Default: `2000`.',
    markdown:
      'Which Markdown beyond CommonMark and GFM is read: `github`, `pandoc`, `obsidian`, `commonmark` (none), or a switch for each feature. Default: `github`. See [Markdown](markdown.md).',
    'markdown.preset': 'The preset that the switches change. Default: `github`.',
    'markdown.abbreviations': '`*[HTML]: HyperText Markup Language` on a line.',
    'markdown.attributes':
      'Ids, classes, languages and sizes in braces: `[mot]{lang=fr}`, `![Map](map.png){width=300}`.',
    'markdown.callouts': '`> [!NOTE]` and `:::note` boxes.',
    'markdown.captions':
      'Captions: the title of an image that stands alone, and a line `Table: …` below or above a table.',
    'markdown.comments': '`%% … %%`, which is not published.',
    'markdown.definitionLists': 'A term, and `: ` with its definition on the next line.',
    'markdown.emoji': 'Emoji by their names: `:tada:`.',
    'markdown.headingIds': 'Ids of headings: `## Heading {#id}`.',
    'markdown.mark': '`==marked==` words.',
    'markdown.math': 'Formulas in TeX: `$x^2$` and `$$x^2$$`.',
    'markdown.smartPunctuation':
      "Quotation marks, dashes and ellipses of the text's language for `\"`, `'`, `--`, `---` and `...`.",
    'markdown.subscript': '`H~2~O`. `~~deleted~~` then takes two tildes.',
    'markdown.superscript': '`x^2^`',
    'markdown.wikilinks': '`[[article]]`, `[[article|words]]` and `![[image.png]]`.',
    feed: 'Settings of the feeds.',
    'feed.url':
      "The URL of the folder in which the feeds are published. Default: the publication's URL.",
    'feed.items': 'How many articles a feed contains at most. Default: `50`.',
    'feed.archives': 'Whether older articles have archive pages (RFC 5005). Default: `true`.',
    'feed.tags': 'Whether each tag has a feed. Default: `true`.',
    'feed.authors': 'Whether each author has a feed. Default: `true`.',
    'feed.atom': 'Whether to write Atom feeds too. Default: `true`.',
    'feed.json': 'Whether to write JSON Feeds too. Default: `true`.',
    'feed.hub': 'The URL of a WebSub hub, if you use one.',
    epub: 'Settings of the EPUB edition.',
    'epub.series': 'The name of the series. Default: the title of the publication.',
    'epub.url':
      "The URL of the folder in which the books are published. Default: the publication's URL.",
    'epub.images': '`color`, or `eink` for smaller images in greys. Default: `color`.',
    'epub.kobo': 'Whether to write a `.kepub.epub` of every issue too. Default: `false`.',
    'epub.certifiedBy':
      'Who certifies the accessibility of the books (EPUB Accessibility 1.1, section 3).',
    newsletter: 'Settings of the newsletter.',
    'newsletter.from':
      'The sender: `{ name, email }` or `"The Meridian <letters@meridian.example>"`. Default: the title, at `newsletter@` the domain.',
    'newsletter.from.name': 'The name of the sender.',
    'newsletter.from.email': 'The email address of the sender.',
    'newsletter.replyTo': 'The email address for replies. Default: that of the sender.',
    'newsletter.width': 'The width of a line, in columns. Default: `72`.',
    'newsletter.links':
      '`end` lists the URLs below each article; `inline` writes each after its words. Default: `end`.',
    'newsletter.subject':
      'The subject, with the placeholders `{publication}`, `{title}`, `{number}`, `{date}` and `{id}`. Default: `{publication}: {title}`.',
    'newsletter.archive':
      "The URL of the folder that has a page for each issue. Default: `issues/` in the publication's URL.",
    'newsletter.reason': 'Why recipients get the newsletter, in a sentence.',
    'newsletter.postalAddress':
      'The postal address of the sender, line by line. Many countries require one.',
    'newsletter.unsubscribe': 'Where recipients unsubscribe. Default: an email to the sender.',
    'newsletter.unsubscribe.url': 'The URL of the page that unsubscribes.',
    'newsletter.unsubscribe.email': 'The email address that unsubscribes.',
    mailer: 'Settings of the mailer.',
    'mailer.returnPath':
      'The envelope sender, which gets bounces (RFC 5321). Default: `bounces@` the domain of the sender.',
    'mailer.rate': 'How many messages all workers send in a minute. Default: no limit.',
    'mailer.domainRate':
      'How many messages all workers send to one domain in a minute. Default: no limit.',
    'mailer.connections': 'How many SMTP connections each worker opens. Default: `5`.',
    'mailer.giveUpAfter': 'How long a message is tried, in hours. Default: `24`.',
    'mailer.bounces': 'When bounces suppress a subscriber.',
    'mailer.bounces.softLimit':
      'After how many issues in a row that bounced temporarily. Default: `3`.',
    'mailer.bounces.window': 'Within how many days. Default: `90 days`.',
    'mailer.dkim': 'The DKIM signature, if your provider does not sign (RFC 6376).',
    'mailer.dkim.selector': 'The selector of the key.',
    'mailer.dkim.domain': "The domain that signs. Default: the sender's.",
    web: 'Settings of the web edition.',
    'web.accent':
      'The color of links and buttons, in quotes: `"#8a1c1c"`. It is made darker or lighter where it would be hard to read. Default: `"#1c5d99"`.',
    'web.logo': 'An image beside the title of each page, a path relative to `publication.yaml`.',
    'web.font': 'The typeface of the texts: `serif` or `sans`. Default: `serif`.',
    'web.navigation': 'Links of the menu after the pages of the edition.',
    'web.navigation[].title': 'The text of the link.',
    'web.navigation[].url': 'Its URL, or a path from the root of the site: `/about/`.',
    'web.footer': 'Plain text at the end of each page.',
    'web.pageSize': 'How many articles a page of a list contains. Default: `20`.',
    rules: 'The severity of rules of the check: `error`, `warning` or `off`.',
    'rules.*': '`error`, `warning` or `off`.',
  },
} as const satisfies Record<string, Readonly<Record<string, string>>>;

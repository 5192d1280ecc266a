import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { formatList } from '@pressroom/locales';

import {
  outputOf,
  requireTool,
  runPython,
  SAMPLE_CONTENT,
  temporaryFolder,
} from '@pressroom/test-support';
import { expect, test } from 'vitest';
import { publish } from './support/publications.ts';
import { wordsOfArticle, wordsOfHtml } from './support/words.ts';

const READ_MAIL = `
import email, email.policy, json, sys
messages = [email.message_from_binary_file(open(f, 'rb'), policy=email.policy.default)
            for f in sys.argv[1:]]
print(json.dumps([{
  'subject': m['subject'], 'from': m['from'].addresses[0].display_name, 'url': m['x-rss-url'],
  'id': m['x-rss-id'], 'defects': [str(d) for d in m.defects], 'html': m.get_content(),
} for m in messages]))
`;

test('rss2email mails each article, whole', async () => {
  const { publication, out } = await publish(SAMPLE_CONTENT);
  const folder = temporaryFolder();
  const config = join(folder, 'rss2email.cfg');
  mkdirSync(join(folder, 'mail'));
  writeFileSync(
    config,
    [
      '[DEFAULT]',
      'from = feeds@example.org',
      'to = reader@example.org',
      'html-mail = True',
      'email-protocol = maildir',
      `maildir-path = ${folder}/mail`,
      '',
    ].join('\n'),
  );
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'application/rss+xml');
    response.end(readFileSync(join(out, 'feed.xml')));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    const { port } = server.address() as AddressInfo;
    const where = ['-c', config, '-d', join(folder, 'rss2email.json')];
    const r2e = requireTool('r2e', 'rss2email');
    await outputOf(r2e, [...where, 'add', 'ours', `http://127.0.0.1:${port}/feed.xml`]);
    await outputOf(r2e, [...where, 'run']);
  } finally {
    server.close();
  }
  const inbox = join(folder, 'mail', 'INBOX', 'new');
  const files = readdirSync(inbox).map((name) => join(inbox, name));
  const mails: readonly {
    subject: string;
    from: string;
    url: string;
    html: string;
    defects: [];
  }[] = JSON.parse(await runPython(READ_MAIL, files));
  const byUrl = new Map(mails.map((mail) => [mail.url, mail]));
  expect(byUrl.size).toBe(publication.articles.length);
  for (const article of publication.articles) {
    const mail = byUrl.get(article.url);
    expect(mail).toMatchObject({ subject: article.title, defects: [] });
    const names = article.authors.map(({ name }) => name);
    expect(mail?.from).toBe(`${publication.title}: ${formatList(names, article.language)}`);
    expect(wordsOfHtml(mail?.html ?? '').join('\n')).toContain(wordsOfArticle(article).join('\n'));
  }
});

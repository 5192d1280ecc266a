import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expectGolden, filesIn, PIXEL, temporaryFolder } from '@pressroom/test-support';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { GitDates, importPublication, openSource, SourceFiles } from '../src/index.ts';

// Each folder in sources/ is a publication of another tool; imported.txt shows what it becomes.

const FOLDER = join(import.meta.dirname, 'sources');

async function run(path: string, content: string, isDryRun = false) {
  const { source, root, close } = await openSource(path);
  // The dates of this repository are not those of the texts.
  const git = new GitDates('/nowhere');
  const files = new SourceFiles(root);
  const report = importPublication(source, { content, isDryRun, files, git });
  close();
  return { source, report };
}

function sourceOf(kind: string): string {
  const folder = join(FOLDER, kind, 'source');
  const files = readdirSync(folder);
  const [only = ''] = files.filter((name) => /\.(?:xml|json|txt|html)$/.test(name));
  return /^(?:feed|ghost|html|text|wordpress)$/.test(kind) ? join(folder, only) : folder;
}

function show(folder: string): string {
  return [...filesIn(folder)]
    .filter(([name]) => name !== '.import.json')
    .map(([name, bytes]) => `=== ${name}\n${/\.(?:md|yaml)$/.test(name) ? bytes.toString() : ''}`)
    .join('\n');
}

test.each(readdirSync(FOLDER))('imports %s', async (kind) => {
  const content = temporaryFolder();
  const { source } = await run(sourceOf(kind), content);
  expect(source.kind).toBe(kind);
  expectGolden(join(FOLDER, kind, 'imported.txt'), show(content));
});

test.each(readdirSync(FOLDER))('imports %s a second time without a change', async (kind) => {
  const content = temporaryFolder();
  const first = (await run(sourceOf(kind), content)).report;
  const before = show(content).replace(/=== import-report[\s\S]*/, '');
  const second = (await run(sourceOf(kind), content)).report;
  expect(second.texts.written).toBe(0);
  expect(second.texts.unchanged).toBe(first.texts.written);
  expect(show(content).replace(/=== import-report[\s\S]*/, '')).toBe(before);
});

test('writes nothing in a dry run', async () => {
  const content = join(temporaryFolder(), 'content');
  const { report } = await run(sourceOf('hugo'), content, true);
  expect(report.texts.written).toBeGreaterThan(2);
  expect(existsSync(content)).toBe(false);
});

test('keeps files that the editor changed', async () => {
  const content = temporaryFolder();
  await run(sourceOf('hexo'), content);
  const path = join(content, 'articles/high-water.md');
  const mine = readFileSync(path, 'utf8').replace('Long.', 'Longer.');
  writeFileSync(path, mine);
  const { report } = await run(sourceOf('hexo'), content);
  expect(report.texts).toMatchObject({ written: 0, unchanged: 1, kept: 1 });
  expect(readFileSync(path, 'utf8')).toBe(mine);
});

test('keeps the encoding of old addresses', async () => {
  const source = temporaryFolder();
  writeFileSync(join(source, 'hugo.toml'), 'baseURL = "https://old.example/"\n');
  mkdirSync(join(source, 'content'));
  const text = '---\ntitle: A\ndate: 2020-01-02\nurl: /caf\u00e9/why%3F/\n---\nWords.\n';
  writeFileSync(join(source, 'content/a.md'), text);
  const content = temporaryFolder();
  await run(source, content);
  const written = readFileSync(join(content, 'articles/a.md'), 'utf8');
  expect(written).toContain('url: /caf%C3%A9/why%3F/\n');
});

test('moves a text into a folder when it gets an image', async () => {
  const source = temporaryFolder();
  const content = temporaryFolder();
  const text = '---\ntitle: A\ndate: 2020-01-02\n---\nWords.\n';
  writeFileSync(join(source, 'a.md'), text);
  await run(source, content);
  writeFileSync(join(source, 'a.md'), `${text}\n![A boat](boat.png)\n`);
  writeFileSync(join(source, 'boat.png'), PIXEL);
  const { report } = await run(source, content);
  expect(report.texts).toMatchObject({ written: 1, kept: 0 });
  expect(existsSync(join(content, 'articles/a.md'))).toBe(false);
  expect(readFileSync(join(content, 'articles/a/index.md'), 'utf8')).toContain('](boat.png)');
});

describe('imports a document', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('of LibreOffice, with its notes, tables and images', async () => {
    const path = join(temporaryFolder(), 'the-quay.odt');
    const content = `<?xml version="1.0"?>
<office:document-content xmlns:office="o" xmlns:style="s" xmlns:text="t" xmlns:fo="f" xmlns:draw="d" xmlns:svg="v" xmlns:table="b" xmlns:xlink="x">
<office:automatic-styles><style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>
<office:body><office:text>
<text:h text:outline-level="1">The quay</text:h><text:p>It is <text:span text:style-name="T1">old</text:span>, <text:a xlink:href="https://x.example/">they say</text:a><text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Who?</text:p></text:note-body></text:note>.</text:p><text:h text:outline-level="2">Below</text:h><text:list><text:list-item><text:p>Stone</text:p></text:list-item></text:list><text:p><draw:frame><draw:image xlink:href="Pictures/a.png"/><svg:desc>A boat</svg:desc></draw:frame></text:p><table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>
</office:text></office:body></office:document-content>`;
    const meta =
      '<?xml version="1.0"?><office:document-meta xmlns:office="o" xmlns:meta="m" xmlns:dc="d"><office:meta><meta:initial-creator>Inês</meta:initial-creator><meta:creation-date>2020-01-02T03:04:05</meta:creation-date></office:meta></office:document-meta>';
    const parts = {
      'content.xml': bytes(content),
      'meta.xml': bytes(meta),
      'Pictures/a.png': PIXEL,
    };
    writeFileSync(path, zipSync(parts));
    const target = temporaryFolder();
    await run(path, target);
    expect(readFileSync(join(target, 'articles/the-quay/index.md'), 'utf8')).toBe(`---
title: The quay
date: 2020-01-02 03:04:05
authors: [ines]
---

It is **old**, [they say](https://x.example/)[^1].

## Below

- Stone

![A boat](a.png)

| a |
| - |
| 1 |

[^1]: Who?
`);
    expect(existsSync(join(target, 'articles/the-quay/a.png'))).toBe(true);
  });

  test('of Word', async () => {
    const path = join(temporaryFolder(), 'letter.docx');
    const parts = {
      '[Content_Types].xml':
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels':
        '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml':
        '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>The letter</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve">It came </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>late</w:t></w:r><w:r><w:t>.</w:t></w:r></w:p></w:body></w:document>',
      'docProps/core.xml':
        '<?xml version="1.0"?><cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:creator>Ada</dc:creator><dcterms:created>2021-02-03T04:05:06Z</dcterms:created></cp:coreProperties>',
    };
    const packed = Object.entries(parts).map(([name, one]) => [name, bytes(one)] as const);
    writeFileSync(path, zipSync(Object.fromEntries(packed)));
    const target = temporaryFolder();
    await run(path, target);
    expect(readFileSync(join(target, 'articles/letter.md'), 'utf8')).toBe(
      '---\ntitle: The letter\ndate: 2021-02-03T04:05:06Z\nauthors: [ada]\n---\n\nIt came **late**.\n',
    );
  });

  test('and refuses an archive that is none', async () => {
    const path = join(temporaryFolder(), 'a.docx');
    writeFileSync(path, zipSync({ 'a.txt': bytes('x') }));
    await expect(openSource(path)).rejects.toThrow('cannot be read');
  });
});

describe('an archive', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const pack = (files: Readonly<Record<string, string>>) => {
    const packed = zipSync(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)])),
    );
    const path = join(temporaryFolder(), 'export.zip');
    writeFileSync(path, packed);
    return path;
  };

  test('is unpacked into a folder that is removed', async () => {
    const opened = await openSource(
      pack({ 'export/a.md': '---\ntitle: A\ndate: 2020-01-02\n---\nText.\n', '__MACOSX/a': 'x' }),
    );
    expect(opened.source.entries.map(({ file }) => file)).toEqual(['a.md']);
    expect(existsSync(opened.root)).toBe(true);
    opened.close();
    expect(existsSync(opened.root)).toBe(false);
  });

  test.each([
    [{ '../outside.md': 'x' }, 'outside of its folder'],
    [{ '/etc/a.md': 'x' }, 'outside of its folder'],
    [{ 'a.bin': 'x' }, 'No text was found'],
  ])('is refused: %j', async (files, message) => {
    await expect(openSource(pack(files as unknown as Record<string, string>))).rejects.toThrow(
      message,
    );
  });

  test('that unpacks to gigabytes is refused', async () => {
    const path = pack({ 'a.md': 'x' });
    const packed = readFileSync(path);
    // The sizes in the directory at the end of the archive.
    const at = packed.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
    packed.writeUInt32LE(0xfffffff0, at + 24);
    writeFileSync(path, packed);
    await expect(openSource(path)).rejects.toThrow('larger than 200 MB');
  });

  test('that is damaged is refused', async () => {
    const path = pack({ 'a.md': 'x' });
    writeFileSync(path, readFileSync(path).subarray(0, 20));
    await expect(openSource(path)).rejects.toThrow('The archive cannot be read');
  });
});

describe('bad input', () => {
  const file = (name: string, content: string | Uint8Array) => {
    const path = join(temporaryFolder(), name);
    writeFileSync(path, content);
    return path;
  };

  test.each([
    ['a.xml', '<rss><channel><title>x', 'cannot be read'],
    [
      'a.xml',
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><rss><channel><title>&a;</title></channel></rss>',
      'cannot be read',
    ],
    ['a.xml', '<html></html>', 'no feed'],
    ['a.json', '{"a": 1', 'not valid JSON'],
    ['a.json', '{"a": 1}', 'no export of Ghost'],
    ['a.dat', 'words', 'Say what it is'],
    ['a.dat', new Uint8Array([0, 1, 2, 0]), 'binary'],
  ])('%s: %j', async (name, content, message) => {
    await expect(openSource(file(name, content))).rejects.toThrow(message);
  });

  test('XML nested without end', async () => {
    await expect(openSource(file('a.xml', '<a>'.repeat(100_000)))).rejects.toThrow(
      'nested too deeply',
    );
  });

  test('texts in other encodings are converted', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'latin.md'),
      Buffer.from('---\ntitle: Caf\u00e9\ndate: 2020-01-02\n---\nth\u00e9\n', 'latin1'),
    );
    writeFileSync(
      join(folder, 'wide.md'),
      Buffer.from('\ufeff---\ntitle: W\ndate: 2020-01-02\n---\nlarge\n', 'utf16le'),
    );
    const content = temporaryFolder();
    const { report } = await run(folder, content);
    expect(readFileSync(join(content, 'articles/latin.md'), 'utf8')).toContain('title: Café');
    expect(readFileSync(join(content, 'articles/wide.md'), 'utf8')).toContain('large');
    expect(report.lines.map(({ message }) => message)).toContain(
      'Converted from windows-1252 to UTF-8.',
    );
  });

  test('HTML that nests too deeply is skipped, and the rest goes on', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'deep.html'), `${'<div>'.repeat(50_000)}words`);
    writeFileSync(join(folder, 'other.html'), '<title>Other</title><p>Words.</p>');
    const content = temporaryFolder();
    const { report } = await run(folder, content);
    expect(report.texts).toMatchObject({ found: 2, written: 1, skipped: 1 });
    expect(report.lines).toContainEqual(
      expect.objectContaining({ file: 'deep.html', message: expect.stringContaining('Skipped.') }),
    );
  });

  test('a content folder that cannot be written is an error, and no reason to skip a text', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.md'), '---\ntitle: A\ndate: 2020-01-02\n---\nWords.\n');
    const content = temporaryFolder();
    writeFileSync(join(content, 'articles'), 'a file');
    await expect(run(folder, content)).rejects.toThrow(/ENOTDIR|EEXIST/);
  });

  test('files outside of the source are not read', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'a.md'),
      '---\ntitle: A\ndate: 2020-01-02\n---\n![x](../../../../etc/hostname) ![y](link.png)\n',
    );
    symlinkSync('/etc/hostname', join(folder, 'link.png'));
    const content = temporaryFolder();
    const { report } = await run(folder, content);
    expect(report.images).toMatchObject({ found: 0, missing: 2 });
  });
});

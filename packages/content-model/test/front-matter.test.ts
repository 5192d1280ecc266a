import { describe, expect, it } from 'vitest';
import { load, slugs } from './load.ts';

const TOML = `+++
title = "TOML: as Hugo writes it"
date = 2024-07-06T08:00:00+01:00
tags = ["paper", 'money']
draft = false
summary = """
Several
lines."""

[cover]
image = "cover.svg"
alt = "A cover"
+++
The *text*.
`;

const JSON_TEXT = `{
  "title": "JSON: \\"quoted\\" {braces}",
  "date": "2024-07-06",
  "tags": ["paper", "money"],
  "updated": null
}

The *text*.
`;

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>';

describe('front matter', () => {
  it('is read as TOML between +++', () => {
    const { publication, told } = load({
      'articles/a.md': TOML,
      'articles/cover.svg': SVG,
      'issues/2024-07.md':
        '+++\ntitle = "July"\ndate = 2024-07-31\narticles = ["a"]\n+++\nDear reader.\n',
    });
    expect(told).toBe('');
    const [article] = publication.articles;
    expect(article).toMatchObject({
      title: 'TOML: as Hugo writes it',
      tags: ['paper', 'money'],
    });
    expect(article?.summary).toBe('Several lines.');
    expect(article?.date.toISOString()).toBe('2024-07-06T07:00:00.000Z');
    expect(article?.cover?.alt).toBe('A cover');
    expect(JSON.stringify(article?.body())).toContain('text');
    expect(JSON.stringify(article?.body())).not.toContain('Hugo');
    expect(publication.issues[0]?.title).toBe('July');
  });

  it('is read as a JSON object', () => {
    const { publication, told } = load({ 'articles/a.md': JSON_TEXT });
    expect(told).toBe('');
    expect(publication.articles[0]).toMatchObject({
      title: 'JSON: "quoted" {braces}',
      tags: ['paper', 'money'],
    });
    expect(JSON.stringify(publication.articles[0]?.body())).not.toContain('braces');
  });

  it('in TOML takes a date without an offset in the time zone of the publication', () => {
    const { publication } = load({
      'publication.yaml': 'title: T\nurl: https://t.example/\ntimeZone: Europe/Lisbon\n',
      'articles/a.md': '+++\ntitle = "A"\ndate = 2024-07-06T08:00:00\n+++\nx\n',
    });
    expect(publication.articles[0]?.date.toISOString()).toBe('2024-07-06T07:00:00.000Z');
  });

  it('longer than a page of the disk is read whole', () => {
    const many = Array.from({ length: 400 }, (_, i) => `"tag number ${i}"`).join(', ');
    const { publication } = load({
      'articles/a.md': `+++\ntitle = "A"\ndate = 2024-07-06\ntags = [${many}]\n+++\nx\n`,
      'articles/b.md': `{"title": "B", "date": "2024-07-06", "tags": [${many}]}\nx\n`,
    });
    expect(publication.articles.map(({ tags }) => tags.length)).toEqual([400, 400]);
  });

  it.each([
    [
      '+++\ntitle = "A\ndate = 2024-07-06\n+++\nx\n',
      '2:11  error  front-matter-syntax  This is not valid TOML: control characters',
    ],
    [
      '+++\ntitle = "A"\ntitle = "B"\ndate = 2024-07-06\n+++\nx\n',
      '3:1  error  front-matter-syntax  The field is defined twice. The first definition is in line 2.',
    ],
    [
      '+++\ntitle = "A"\ndate = "soon"\n+++\nx\n',
      '3:8  error  date-invalid  "soon" is not a date.',
    ],
    [
      '+++\ntitle = "A"\n+++\nx\n',
      '1:1  error  field-missing  The field "date" is missing.\n    Add date = "…".',
    ],
    [
      '+++\ntitle = "A"\ndate = 2024-07-06\nxyzzy = 1\n+++\nx\n',
      '4:1  warning  field-unknown  There is no field "xyzzy".',
    ],
    [
      '+++\ntitle = "A"\ndate = 2024-07-06\n[cover]\nimage = "no.png"\n+++\nx\n',
      '5:9  error  image-missing',
    ],
    [
      '+++\ntitle = "A"\n',
      '1:1  error  front-matter-unclosed  The front matter is not closed.\n    End the front matter with a line "+++".',
    ],
    [
      '{\n  "title": "A"\n  "date": "2024-07-06"\n}\nx\n',
      '3:3  error  front-matter-syntax  This is not valid JSON.',
    ],
    [
      '{\n  "title": "A",\n  "title": "B",\n  "date": "2024-07-06"\n}\nx\n',
      '3:3  error  front-matter-syntax  The field is defined twice. The first definition is in line 2.',
    ],
    [
      '{\n  "title": "A",\n  "date": "2024-02-30"\n}\nx\n',
      '3:11  error  date-invalid  The date "2024-02-30" does not exist.',
    ],
    [
      '{\n  "title": "A"\n}\nx\n',
      '1:1  error  field-missing  The field "date" is missing.\n    Add "date": "…".',
    ],
    ['{ "title": "A"\n\nx\n', '1:1  error  front-matter-unclosed'],
    [
      '---\ntitle: A\ndate: 2024-07-06\ntitle: B\n---\nx\n',
      '4:1  error  front-matter-syntax  The field is defined twice. The first definition is in line 2.',
    ],
  ])('%j is reported with its line and column', (text, expected) => {
    const { told, publication } = load({ 'articles/a.md': text });
    expect(told).toContain(`articles/a.md:${expected}`);
    if (expected.includes('error'))
      expect(slugs(publication)).toHaveLength(/image-/.test(expected) ? 1 : 0);
  });

  it.each(['{{< shortcode >}}\n', '{% tag %}\n', '{ not JSON }\n', '+++ more\n'])(
    'is missing in a text that begins with %j',
    (text) => {
      expect(load({ 'articles/a.md': text }).told).toContain('front-matter-missing');
    },
  );
});

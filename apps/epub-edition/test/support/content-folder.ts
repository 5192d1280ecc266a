import { contentFolder, type Files } from '@pressroom/test-support';

const PUBLICATION = [
  'title: The Test Review',
  'description: Articles for tests',
  'url: https://review.example/',
  'language: en',
  'timeZone: Europe/Lisbon',
  'founded: 2020',
  '',
].join('\n');

/** A content folder; without a publication.yaml of its own it gets one. */
export function temporaryContent(files: Files): string {
  return contentFolder({ 'publication.yaml': PUBLICATION, ...files });
}

/** An article of the given front matter and text. */
export function article(title: string, text: string, more: readonly string[] = []): string {
  const matter = [`title: ${JSON.stringify(title)}`, 'date: 2024-07-06', ...more];
  return ['---', ...matter, '---', '', text, ''].join('\n');
}

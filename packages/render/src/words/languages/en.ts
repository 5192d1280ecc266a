import type { Labels } from '../labels.ts';

export const en: Labels = {
  contents: 'Contents',
  cover: 'Cover',
  letter: 'Editor’s letter',
  colophon: 'About this issue',
  previous: 'Previous',
  next: 'Next',
  archive: 'Archive',
  readOnTheWeb: 'Read on the web',
  unsubscribe: 'Unsubscribe',
  links: 'Links',
  notes: 'Notes',
  note: 'note',
  image: 'Image',
  deleted: 'deleted',
  by: (names) => `By ${names}`,
  updated: (date) => `Updated ${date}`,
  published: (date) => `Published ${date}`,
  issueNumber: (number) => `No. ${number}`,
  subscribed: (title) => `You receive this letter because you subscribed to ${title}.`,
  quotes: ['“', '”'],
};

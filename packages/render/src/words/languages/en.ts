import type { Labels } from '../labels.ts';

export const en: Labels = {
  language: 'en',
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
  made: 'Made with Pressroom, from the same text as the feed and the newsletter.',
  fonts:
    'The text has the fonts of your reader; the cover is set in Noto fonts, under the SIL Open Font License.',
  accessibility: {
    text: 'The text can be set in any font, size and colour, and read aloud from the first page to the last.',
    structure: 'Headings, contents and links lead through the issue.',
    described: 'Every image is described in words.',
    undescribed: 'Some images are not described in words.',
    noImages: 'There are no images but the cover.',
    formulas: 'Formulas are written in MathML.',
  },
  aboutFeed:
    'This is a feed: new articles come to you, and nobody asks for your name. Copy the address of this page into a feed reader, such as NetNewsWire, Feedly, Thunderbird or newsboat, and each new article will be there, in full.',
  by: (names) => `By ${names}`,
  updated: (date) => `Updated ${date}`,
  published: (date) => `Published ${date}`,
  issueNumber: (number) => `No. ${number}`,
  subscribed: (title) => `You receive this letter because you subscribed to ${title}.`,
  quotes: ['“', '”'],
};

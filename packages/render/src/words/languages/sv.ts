import type { Labels } from '../labels.ts';

export const sv: Labels = {
  contents: 'Innehåll',
  cover: 'Omslag',
  letter: 'Ledare',
  colophon: 'Om detta nummer',
  previous: 'Föregående',
  next: 'Nästa',
  archive: 'Arkiv',
  readOnTheWeb: 'Läs på webben',
  unsubscribe: 'Avsluta prenumerationen',
  links: 'Länkar',
  notes: 'Noter',
  note: 'not',
  image: 'Bild',
  deleted: 'struket',
  by: (names) => `Av ${names}`,
  updated: (date) => `Uppdaterad ${date}`,
  published: (date) => `Publicerad ${date}`,
  issueNumber: (number) => `Nr ${number}`,
  subscribed: (title) => `Du får det här brevet för att du prenumererar på ${title}.`,
  quotes: ['”', '”'],
};

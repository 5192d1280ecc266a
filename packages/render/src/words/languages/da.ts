import type { Labels } from '../labels.ts';

export const da: Labels = {
  contents: 'Indhold',
  cover: 'Forside',
  letter: 'Leder',
  colophon: 'Om dette nummer',
  previous: 'Forrige',
  next: 'Næste',
  archive: 'Arkiv',
  readOnTheWeb: 'Læs på nettet',
  unsubscribe: 'Afmeld',
  links: 'Links',
  notes: 'Noter',
  note: 'note',
  image: 'Billede',
  deleted: 'slettet',
  by: (names) => `Af ${names}`,
  updated: (date) => `Opdateret ${date}`,
  published: (date) => `Udgivet ${date}`,
  issueNumber: (number) => `Nr. ${number}`,
  subscribed: (title) => `Du får dette brev, fordi du abonnerer på ${title}.`,
  quotes: ['»', '«'],
};

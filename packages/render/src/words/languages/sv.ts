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
  made: 'Gjord med Pressroom, ur samma text som flödet och nyhetsbrevet.',
  fonts: 'Texten har din läsares typsnitt; omslaget är satt i Noto, under SIL Open Font License.',
  aboutFeed:
    'Detta är ett flöde: nya artiklar kommer till dig, och ingen frågar efter ditt namn. Kopiera sidans adress till en flödesläsare, till exempel NetNewsWire, Feedly, Thunderbird eller newsboat, så finns varje ny artikel där, i sin helhet.',
  by: (names) => `Av ${names}`,
  updated: (date) => `Uppdaterad ${date}`,
  published: (date) => `Publicerad ${date}`,
  issueNumber: (number) => `Nr ${number}`,
  subscribed: (title) => `Du får det här brevet för att du prenumererar på ${title}.`,
  quotes: ['”', '”'],
};

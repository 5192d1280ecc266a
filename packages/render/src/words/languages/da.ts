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
  made: 'Lavet med Pressroom, af den samme tekst som feedet og nyhedsbrevet.',
  fonts: 'Teksten har din læsers skrifttyper; omslaget er sat i Noto, under SIL Open Font License.',
  aboutFeed:
    'Dette er et feed: Nye artikler kommer til dig, og ingen spørger om dit navn. Kopiér sidens adresse til en feedlæser, for eksempel NetNewsWire, Feedly, Thunderbird eller newsboat, så er hver ny artikel der, i sin helhed.',
  by: (names) => `Af ${names}`,
  updated: (date) => `Opdateret ${date}`,
  published: (date) => `Udgivet ${date}`,
  issueNumber: (number) => `Nr. ${number}`,
  subscribed: (title) => `Du får dette brev, fordi du abonnerer på ${title}.`,
  quotes: ['»', '«'],
};

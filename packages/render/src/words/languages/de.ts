import type { Labels } from '../labels.ts';

export const de: Labels = {
  contents: 'Inhalt',
  cover: 'Titelbild',
  letter: 'Editorial',
  colophon: 'Impressum',
  previous: 'Zurück',
  next: 'Weiter',
  archive: 'Archiv',
  readOnTheWeb: 'Im Web lesen',
  unsubscribe: 'Abbestellen',
  links: 'Links',
  notes: 'Anmerkungen',
  note: 'Anm.',
  image: 'Bild',
  deleted: 'gestrichen',
  made: 'Hergestellt mit Pressroom, aus demselben Text wie der Feed und der Newsletter.',
  fonts:
    'Der Text hat die Schriften Ihres Lesegeräts; der Umschlag ist aus Noto gesetzt, unter der SIL Open Font License.',
  by: (names) => `Von ${names}`,
  updated: (date) => `Aktualisiert am ${date}`,
  published: (date) => `Veröffentlicht am ${date}`,
  issueNumber: (number) => `Nr. ${number}`,
  subscribed: (title) => `Sie erhalten diesen Brief, weil Sie ${title} abonniert haben.`,
  quotes: ['„', '“'],
};

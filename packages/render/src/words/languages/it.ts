import type { Labels } from '../labels.ts';

export const it: Labels = {
  contents: 'Indice',
  cover: 'Copertina',
  letter: 'Editoriale',
  colophon: 'Su questo numero',
  previous: 'Precedente',
  next: 'Successivo',
  archive: 'Archivio',
  readOnTheWeb: 'Leggi sul web',
  unsubscribe: 'Annulla l’iscrizione',
  links: 'Link',
  notes: 'Note',
  note: 'nota',
  image: 'Immagine',
  deleted: 'cancellato',
  made: 'Realizzato con Pressroom, dallo stesso testo del feed e della newsletter.',
  fonts:
    'Il testo usa i caratteri del suo lettore; la copertina è composta in Noto, con licenza SIL Open Font License.',
  by: (names) => `Di ${names}`,
  updated: (date) => `Aggiornato il ${date}`,
  published: (date) => `Pubblicato il ${date}`,
  issueNumber: (number) => `N. ${number}`,
  subscribed: (title) => `Riceve questa lettera per il suo abbonamento a ${title}.`,
  quotes: ['«', '»'],
};

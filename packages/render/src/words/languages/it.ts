import type { Labels } from '../labels.ts';

export const it: Labels = {
  language: 'it',
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
  accessibility: {
    text: 'Il testo può essere mostrato con qualsiasi carattere, dimensione e colore, e letto ad alta voce dalla prima all’ultima pagina.',
    structure: 'Titoli, indice e link guidano attraverso il numero.',
    described: 'Ogni immagine è descritta a parole.',
    undescribed: 'Alcune immagini non sono descritte a parole.',
    noImages: 'Non ci sono immagini oltre alla copertina.',
    formulas: 'Le formule sono scritte in MathML.',
  },
  aboutFeed:
    'Questo è un feed: i nuovi articoli arrivano da soli e nessuno chiede il suo nome. Copi l’indirizzo di questa pagina in un lettore di feed, come NetNewsWire, Feedly, Thunderbird o newsboat: vi troverà ogni nuovo articolo, per intero.',
  by: (names) => `Di ${names}`,
  updated: (date) => `Aggiornato il ${date}`,
  published: (date) => `Pubblicato il ${date}`,
  issueNumber: (number) => `N. ${number}`,
  subscribed: (title) => `Riceve questa lettera per il suo abbonamento a ${title}.`,
  quotes: ['«', '»'],
};

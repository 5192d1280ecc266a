import type { Labels } from '../labels.ts';

export const nl: Labels = {
  contents: 'Inhoud',
  cover: 'Omslag',
  letter: 'Redactioneel',
  colophon: 'Colofon',
  previous: 'Vorige',
  next: 'Volgende',
  archive: 'Archief',
  readOnTheWeb: 'Lees op het web',
  unsubscribe: 'Uitschrijven',
  links: 'Links',
  notes: 'Noten',
  note: 'noot',
  image: 'Afbeelding',
  deleted: 'doorgehaald',
  made: 'Gemaakt met Pressroom, uit dezelfde tekst als de feed en de nieuwsbrief.',
  fonts:
    'De tekst heeft de lettertypen van uw lezer; het omslag is gezet in Noto, onder de SIL Open Font License.',
  by: (names) => `Door ${names}`,
  updated: (date) => `Bijgewerkt op ${date}`,
  published: (date) => `Gepubliceerd op ${date}`,
  issueNumber: (number) => `Nr. ${number}`,
  subscribed: (title) => `U ontvangt deze brief omdat u zich op ${title} hebt geabonneerd.`,
  quotes: ['“', '”'],
};

import type { Labels } from '../labels.ts';

export const pl: Labels = {
  contents: 'Spis treści',
  cover: 'Okładka',
  letter: 'Od redakcji',
  colophon: 'O tym numerze',
  previous: 'Poprzedni',
  next: 'Następny',
  archive: 'Archiwum',
  readOnTheWeb: 'Czytaj w sieci',
  unsubscribe: 'Wypisz się',
  links: 'Odnośniki',
  notes: 'Przypisy',
  note: 'przypis',
  image: 'Obraz',
  deleted: 'skreślone',
  by: (names) => `Autor: ${names}`,
  updated: (date) => `Zaktualizowano ${date}`,
  published: (date) => `Opublikowano ${date}`,
  quotes: ['„', '”'],
};

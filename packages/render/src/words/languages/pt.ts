import type { Labels } from '../labels.ts';

export const pt: Labels = {
  contents: 'Índice',
  cover: 'Capa',
  letter: 'Editorial',
  colophon: 'Sobre esta edição',
  previous: 'Anterior',
  next: 'Seguinte',
  archive: 'Arquivo',
  readOnTheWeb: 'Ler na web',
  unsubscribe: 'Cancelar a subscrição',
  links: 'Ligações',
  notes: 'Notas',
  note: 'nota',
  image: 'Imagem',
  deleted: 'riscado',
  by: (names) => `Por ${names}`,
  updated: (date) => `Atualizado em ${date}`,
  published: (date) => `Publicado em ${date}`,
  issueNumber: (number) => `N.º ${number}`,
  subscribed: (title) => `Recebe esta carta por ter subscrito ${title}.`,
  quotes: ['“', '”'],
};

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
  made: 'Feito com o Pressroom, a partir do mesmo texto do feed e do boletim.',
  fonts:
    'O texto usa as fontes do seu leitor; a capa é composta em Noto, sob a SIL Open Font License.',
  aboutFeed:
    'Isto é um feed: os novos artigos chegam até si e ninguém lhe pergunta o nome. Copie o endereço desta página para um leitor de feeds, como o NetNewsWire, o Feedly, o Thunderbird ou o newsboat, e cada novo artigo estará lá, na íntegra.',
  by: (names) => `Por ${names}`,
  updated: (date) => `Atualizado em ${date}`,
  published: (date) => `Publicado em ${date}`,
  issueNumber: (number) => `N.º ${number}`,
  subscribed: (title) => `Recebe esta carta por ter subscrito ${title}.`,
  quotes: ['“', '”'],
};

import type { Labels } from '../labels.ts';

export const pt: Labels = {
  language: 'pt',
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
  accessibility: {
    text: 'O texto pode ser mostrado com qualquer tipo de letra, tamanho e cor, e lido em voz alta da primeira à última página.',
    structure: 'Títulos, índice e ligações guiam pelo número.',
    described: 'Cada imagem está descrita por palavras.',
    undescribed: 'Algumas imagens não estão descritas por palavras.',
    noImages: 'Não há imagens além da capa.',
    formulas: 'As fórmulas estão escritas em MathML.',
  },
  aboutFeed:
    'Isto é um feed: os novos artigos chegam até si e ninguém lhe pergunta o nome. Copie o endereço desta página para um leitor de feeds, como o NetNewsWire, o Feedly, o Thunderbird ou o newsboat, e cada novo artigo estará lá, na íntegra.',
  by: (names) => `Por ${names}`,
  updated: (date) => `Atualizado em ${date}`,
  published: (date) => `Publicado em ${date}`,
  issueNumber: (number) => `N.º ${number}`,
  subscribed: (title) => `Recebe esta carta por ter subscrito ${title}.`,
  quotes: ['“', '”'],
};

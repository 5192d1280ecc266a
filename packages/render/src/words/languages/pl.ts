import type { Labels } from '../labels.ts';

export const pl: Labels = {
  language: 'pl',
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
  made: 'Wykonano w Pressroom, z tego samego tekstu co kanał i biuletyn.',
  fonts:
    'Tekst ma czcionki Twojego czytnika; okładkę złożono czcionkami Noto na licencji SIL Open Font License.',
  accessibility: {
    text: 'Tekst można wyświetlać dowolnym krojem, w dowolnym rozmiarze i kolorze oraz odsłuchać od pierwszej strony do ostatniej.',
    structure: 'Nagłówki, spis treści i odnośniki prowadzą przez numer.',
    described: 'Każdy obraz jest opisany słowami.',
    undescribed: 'Niektóre obrazy nie są opisane słowami.',
    noImages: 'Poza okładką nie ma obrazów.',
    formulas: 'Wzory zapisano w MathML.',
  },
  aboutFeed:
    'To jest kanał: nowe artykuły przychodzą do Ciebie, a nikt nie pyta Cię o imię. Skopiuj adres tej strony do czytnika kanałów, na przykład NetNewsWire, Feedly, Thunderbird lub newsboat, a każdy nowy artykuł pojawi się tam w całości.',
  by: (names) => `Autor: ${names}`,
  updated: (date) => `Zaktualizowano ${date}`,
  published: (date) => `Opublikowano ${date}`,
  issueNumber: (number) => `Nr ${number}`,
  subscribed: (title) => `Ten list przychodzi do Ciebie, ponieważ subskrybujesz ${title}.`,
  quotes: ['„', '”'],
};

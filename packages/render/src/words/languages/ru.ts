import type { Labels } from '../labels.ts';

export const ru: Labels = {
  language: 'ru',
  contents: 'Содержание',
  cover: 'Обложка',
  letter: 'От редакции',
  colophon: 'Об этом выпуске',
  previous: 'Назад',
  next: 'Далее',
  archive: 'Архив',
  readOnTheWeb: 'Читать на сайте',
  unsubscribe: 'Отписаться',
  links: 'Ссылки',
  notes: 'Примечания',
  note: 'прим.',
  image: 'Изображение',
  deleted: 'зачёркнуто',
  made: 'Сделано в Pressroom из того же текста, что лента и рассылка.',
  fonts:
    'Текст набран шрифтами вашего устройства, обложка — шрифтами Noto по лицензии SIL Open Font License.',
  accessibility: {
    text: 'Текст можно показать любым шрифтом, размером и цветом и прослушать от первой страницы до последней.',
    structure: 'Заголовки, содержание и ссылки ведут по выпуску.',
    described: 'Каждое изображение описано словами.',
    undescribed: 'Некоторые изображения не описаны словами.',
    noImages: 'Изображений, кроме обложки, нет.',
    formulas: 'Формулы записаны в MathML.',
  },
  aboutFeed:
    'Это лента: новые статьи приходят к вам сами, и никто не спрашивает вашего имени. Скопируйте адрес этой страницы в программу для чтения лент, например NetNewsWire, Feedly, Thunderbird или newsboat, и каждая новая статья появится там целиком.',
  by: (names) => `Автор: ${names}`,
  updated: (date) => `Обновлено ${date}`,
  published: (date) => `Опубликовано ${date}`,
  issueNumber: (number) => `№ ${number}`,
  subscribed: (title) => `Вы получили это письмо, потому что подписаны на «${title}».`,
  quotes: ['«', '»'],
};

import type { Labels } from '../labels.ts';

export const uk: Labels = {
  contents: 'Зміст',
  cover: 'Обкладинка',
  letter: 'Від редакції',
  colophon: 'Про цей випуск',
  previous: 'Назад',
  next: 'Далі',
  archive: 'Архів',
  readOnTheWeb: 'Читати на сайті',
  unsubscribe: 'Відписатися',
  links: 'Посилання',
  notes: 'Примітки',
  note: 'прим.',
  image: 'Зображення',
  deleted: 'закреслено',
  made: 'Зроблено в Pressroom з того самого тексту, що стрічка й розсилка.',
  fonts:
    'Текст набрано шрифтами вашого пристрою, обкладинку — шрифтами Noto за ліцензією SIL Open Font License.',
  aboutFeed:
    'Це стрічка: нові статті надходять до вас самі, і ніхто не питає вашого імені. Скопіюйте адресу цієї сторінки до програми для читання стрічок, як-от NetNewsWire, Feedly, Thunderbird чи newsboat, і кожна нова стаття з’явиться там повністю.',
  by: (names) => `Автор: ${names}`,
  updated: (date) => `Оновлено ${date}`,
  published: (date) => `Опубліковано ${date}`,
  issueNumber: (number) => `№ ${number}`,
  subscribed: (title) => `Ви отримали цей лист, бо підписані на «${title}».`,
  quotes: ['«', '»'],
};

import type { Labels } from '../labels.ts';

export const uk: Labels = {
  language: 'uk',
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
  accessibility: {
    text: 'Текст можна показати будь-яким шрифтом, розміром і кольором та прослухати від першої сторінки до останньої.',
    structure: 'Заголовки, зміст і посилання ведуть випуском.',
    described: 'Кожне зображення описано словами.',
    undescribed: 'Деякі зображення не описано словами.',
    noImages: 'Зображень, крім обкладинки, немає.',
    formulas: 'Формули записано в MathML.',
  },
  aboutFeed:
    'Це стрічка: нові статті надходять до вас самі, і ніхто не питає вашого імені. Скопіюйте адресу цієї сторінки до програми для читання стрічок, як-от NetNewsWire, Feedly, Thunderbird чи newsboat, і кожна нова стаття з’явиться там повністю.',
  by: (names) => `Автор: ${names}`,
  updated: (date) => `Оновлено ${date}`,
  published: (date) => `Опубліковано ${date}`,
  issueNumber: (number) => `№ ${number}`,
  subscribed: (title) => `Ви отримали цей лист, бо підписані на «${title}».`,
  quotes: ['«', '»'],
};

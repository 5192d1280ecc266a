import type { Labels } from '../labels.ts';

export const fa: Labels = {
  contents: 'فهرست',
  cover: 'جلد',
  letter: 'سخن سردبیر',
  colophon: 'دربارهٔ این شماره',
  previous: 'قبلی',
  next: 'بعدی',
  archive: 'بایگانی',
  readOnTheWeb: 'خواندن در وب',
  unsubscribe: 'لغو اشتراک',
  links: 'پیوندها',
  notes: 'یادداشت‌ها',
  note: 'یادداشت',
  image: 'تصویر',
  deleted: 'خط‌خورده',
  by: (names) => `نوشتهٔ ${names}`,
  updated: (date) => `به‌روزشده در ${date}`,
  published: (date) => `منتشرشده در ${date}`,
  issueNumber: (number) => `شمارهٔ ${number}`,
  subscribed: (title) => `این نامه را به دلیل اشتراک در ${title} دریافت می‌کنید.`,
  quotes: ['«', '»'],
};

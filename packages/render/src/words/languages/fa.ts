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
  made: 'ساخته‌شده با Pressroom، از همان متنی که خوراک و خبرنامه دارند.',
  fonts: 'متن با قلم‌های دستگاه شماست و جلد با قلم‌های Noto با پروانهٔ SIL Open Font License.',
  aboutFeed:
    'این یک خوراک است: نوشته‌های تازه خود به شما می‌رسند و کسی نامتان را نمی‌پرسد. نشانی این صفحه را در یک خوراک‌خوان مانند NetNewsWire، Feedly، Thunderbird یا newsboat بگذارید تا هر نوشتهٔ تازه با متن کامل در آن بیاید.',
  by: (names) => `نوشتهٔ ${names}`,
  updated: (date) => `به‌روزشده در ${date}`,
  published: (date) => `منتشرشده در ${date}`,
  issueNumber: (number) => `شمارهٔ ${number}`,
  subscribed: (title) => `این نامه را به دلیل اشتراک در ${title} دریافت می‌کنید.`,
  quotes: ['«', '»'],
};

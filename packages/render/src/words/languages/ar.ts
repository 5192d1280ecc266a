import type { Labels } from '../labels.ts';

export const ar: Labels = {
  contents: 'المحتويات',
  cover: 'الغلاف',
  letter: 'كلمة التحرير',
  colophon: 'عن هذا العدد',
  previous: 'السابق',
  next: 'التالي',
  archive: 'الأرشيف',
  readOnTheWeb: 'اقرأ على الويب',
  unsubscribe: 'إلغاء الاشتراك',
  links: 'الروابط',
  notes: 'الحواشي',
  note: 'حاشية',
  image: 'صورة',
  deleted: 'مشطوب',
  by: (names) => `بقلم ${names}`,
  updated: (date) => `حُدّث في ${date}`,
  published: (date) => `نُشر في ${date}`,
  issueNumber: (number) => `العدد ${number}`,
  subscribed: (title) => `تصلك هذه الرسالة بسبب اشتراكك في ${title}.`,
  quotes: ['«', '»'],
};

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
  made: 'صُنع ببرنامج Pressroom من النص نفسه الذي في الخلاصة والنشرة.',
  fonts: 'يظهر النص بخطوط جهازك، والغلاف بخطوط Noto المتاحة برخصة SIL Open Font License.',
  aboutFeed:
    'هذه خلاصة: تصلك المقالات الجديدة بنفسها ولا يسألك أحد عن اسمك. انسخ عنوان هذه الصفحة إلى قارئ خلاصات مثل NetNewsWire أو Feedly أو Thunderbird أو newsboat، وستجد فيه كل مقال جديد كاملًا.',
  by: (names) => `بقلم ${names}`,
  updated: (date) => `حُدّث في ${date}`,
  published: (date) => `نُشر في ${date}`,
  issueNumber: (number) => `العدد ${number}`,
  subscribed: (title) => `تصلك هذه الرسالة بسبب اشتراكك في ${title}.`,
  quotes: ['«', '»'],
};

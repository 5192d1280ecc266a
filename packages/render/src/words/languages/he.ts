import type { Labels } from '../labels.ts';

export const he: Labels = {
  contents: 'תוכן העניינים',
  cover: 'שער',
  letter: 'דבר העורך',
  colophon: 'על הגיליון',
  previous: 'הקודם',
  next: 'הבא',
  archive: 'ארכיון',
  readOnTheWeb: 'לקריאה באתר',
  unsubscribe: 'ביטול המינוי',
  links: 'קישורים',
  notes: 'הערות',
  note: 'הערה',
  image: 'תמונה',
  deleted: 'נמחק',
  made: 'נוצר ב-Pressroom מאותו הטקסט של הפיד ושל הידיעון.',
  fonts: 'הטקסט בגופנים של הקורא שלכם; העטיפה בגופני Noto, ברישיון SIL Open Font License.',
  aboutFeed:
    'זהו פיד: מאמרים חדשים מגיעים אליכם, ואיש אינו שואל לשמכם. העתיקו את כתובת הדף הזה לקורא פידים, כגון NetNewsWire, ‏Feedly, ‏Thunderbird או newsboat, וכל מאמר חדש יופיע שם במלואו.',
  by: (names) => `מאת ${names}`,
  updated: (date) => `עודכן ב־${date}`,
  published: (date) => `פורסם ב־${date}`,
  issueNumber: (number) => `גיליון ${number}`,
  subscribed: (title) => `המכתב הזה נשלח אליך בשל הרשמתך אל ${title}.`,
  quotes: ['”', '“'],
};

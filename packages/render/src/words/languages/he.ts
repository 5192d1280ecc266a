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
  by: (names) => `מאת ${names}`,
  updated: (date) => `עודכן ב־${date}`,
  published: (date) => `פורסם ב־${date}`,
  issueNumber: (number) => `גיליון ${number}`,
  subscribed: (title) => `המכתב הזה נשלח אליך בשל הרשמתך אל ${title}.`,
  quotes: ['”', '“'],
};

import type { Labels } from '../labels.ts';

export const tr: Labels = {
  language: 'tr',
  contents: 'İçindekiler',
  cover: 'Kapak',
  letter: 'Editörden',
  colophon: 'Bu sayı hakkında',
  previous: 'Önceki',
  next: 'Sonraki',
  archive: 'Arşiv',
  readOnTheWeb: 'Web’de oku',
  unsubscribe: 'Abonelikten çık',
  links: 'Bağlantılar',
  notes: 'Notlar',
  note: 'not',
  image: 'Görsel',
  deleted: 'üstü çizili',
  made: 'Pressroom ile, besleme ve bültenle aynı metinden yapıldı.',
  fonts:
    'Metin okuyucunuzun yazı tiplerindedir; kapak, SIL Open Font License altındaki Noto ile dizildi.',
  accessibility: {
    text: 'Metin her yazı tipi, boyut ve renkte gösterilebilir, ilk sayfadan son sayfaya kadar sesli okunabilir.',
    structure: 'Başlıklar, içindekiler ve bağlantılar sayı boyunca yol gösterir.',
    described: 'Her resim sözcüklerle anlatılmıştır.',
    undescribed: 'Bazı resimler sözcüklerle anlatılmamıştır.',
    noImages: 'Kapaktan başka resim yoktur.',
    formulas: 'Formüller MathML ile yazılmıştır.',
  },
  aboutFeed:
    'Bu bir beslemedir: yeni yazılar size gelir ve kimse adınızı sormaz. Bu sayfanın adresini NetNewsWire, Feedly, Thunderbird veya newsboat gibi bir besleme okuyucusuna kopyalayın; her yeni yazı tam metniyle orada olacaktır.',
  by: (names) => `Yazan: ${names}`,
  updated: (date) => `Güncellendi: ${date}`,
  published: (date) => `Yayımlandı: ${date}`,
  issueNumber: (number) => `Sayı ${number}`,
  subscribed: (title) => `Bu mektubu ${title} aboneliğiniz nedeniyle alıyorsunuz.`,
  quotes: ['“', '”'],
};

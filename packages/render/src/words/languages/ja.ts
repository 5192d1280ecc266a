import type { Labels } from '../labels.ts';

export const ja: Labels = {
  contents: '目次',
  cover: '表紙',
  letter: '編集長から',
  colophon: 'この号について',
  previous: '前へ',
  next: '次へ',
  archive: '過去の記事',
  readOnTheWeb: 'ウェブで読む',
  unsubscribe: '配信停止',
  links: 'リンク',
  notes: '注',
  note: '注',
  image: '画像',
  deleted: '取り消し',
  made: 'フィードとニュースレターと同じ原稿から、Pressroomで作成。',
  fonts: '本文の書体はお使いの端末のもの、表紙の書体はNoto（SIL Open Font License）。',
  aboutFeed:
    'これはフィードです。新しい記事が自動的に届き、お名前を伺うことはありません。このページのアドレスをNetNewsWire、Feedly、Thunderbird、newsboatなどのフィードリーダーに登録すると、新しい記事を全文で読めます。',
  by: (names) => `文：${names}`,
  updated: (date) => `更新：${date}`,
  published: (date) => `公開：${date}`,
  issueNumber: (number) => `第${number}号`,
  subscribed: (title) => `このメールは「${title}」を購読されている方にお送りしています。`,
  quotes: ['「', '」'],
};

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
  by: (names) => `文：${names}`,
  updated: (date) => `更新：${date}`,
  published: (date) => `公開：${date}`,
  issueNumber: (number) => `第${number}号`,
  subscribed: (title) => `このメールは「${title}」を購読されている方にお送りしています。`,
  quotes: ['「', '」'],
};

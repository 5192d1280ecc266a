import type { Labels } from '../labels.ts';

export const zhHant: Labels = {
  contents: '目錄',
  cover: '封面',
  letter: '編者的話',
  colophon: '關於本期',
  previous: '上一篇',
  next: '下一篇',
  archive: '過往文章',
  readOnTheWeb: '在網頁上閱讀',
  unsubscribe: '取消訂閱',
  links: '連結',
  notes: '註釋',
  note: '註',
  image: '圖片',
  deleted: '刪去',
  made: '由 Pressroom 製作，與訂閱源和通訊出自同一文本。',
  fonts: '內文使用您裝置的字型；封面使用 Noto 字型（SIL Open Font License）。',
  aboutFeed:
    '這是一個訂閱源：新文章會自動送達，無需留下姓名。請將本頁網址複製到訂閱閱讀器（如 NetNewsWire、Feedly、Thunderbird 或 newsboat），每篇新文章都會在那裡全文顯示。',
  by: (names) => `作者：${names}`,
  updated: (date) => `更新於${date}`,
  published: (date) => `發布於${date}`,
  issueNumber: (number) => `第${number}期`,
  subscribed: (title) => `您收到這封郵件，是因為您訂閱了《${title}》。`,
  quotes: ['「', '」'],
};

import type { Labels } from '../labels.ts';

export const zhHans: Labels = {
  contents: '目录',
  cover: '封面',
  letter: '编者的话',
  colophon: '关于本期',
  previous: '上一篇',
  next: '下一篇',
  archive: '往期文章',
  readOnTheWeb: '在网页上阅读',
  unsubscribe: '退订',
  links: '链接',
  notes: '注释',
  note: '注',
  image: '图片',
  deleted: '删去',
  made: '由 Pressroom 制作，与订阅源和通讯出自同一文本。',
  fonts: '正文使用您设备的字体；封面使用 Noto 字体（SIL Open Font License）。',
  aboutFeed:
    '这是一个订阅源：新文章会自动送达，无需留下姓名。请将本页地址复制到订阅阅读器（如 NetNewsWire、Feedly、Thunderbird 或 newsboat），每篇新文章都会在那里全文显示。',
  by: (names) => `作者：${names}`,
  updated: (date) => `更新于${date}`,
  published: (date) => `发布于${date}`,
  issueNumber: (number) => `第${number}期`,
  subscribed: (title) => `您收到这封邮件，是因为您订阅了《${title}》。`,
  quotes: ['“', '”'],
};

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
  by: (names) => `作者：${names}`,
  updated: (date) => `更新于${date}`,
  published: (date) => `发布于${date}`,
  issueNumber: (number) => `第${number}期`,
  subscribed: (title) => `您收到这封邮件，是因为您订阅了《${title}》。`,
  quotes: ['“', '”'],
};

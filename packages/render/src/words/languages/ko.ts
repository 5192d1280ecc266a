import type { Labels } from '../labels.ts';

export const ko: Labels = {
  contents: '차례',
  cover: '표지',
  letter: '편집장의 글',
  colophon: '이번 호에 대하여',
  previous: '이전',
  next: '다음',
  archive: '지난 글',
  readOnTheWeb: '웹에서 읽기',
  unsubscribe: '구독 취소',
  links: '링크',
  notes: '주석',
  note: '주',
  image: '이미지',
  deleted: '삭제',
  by: (names) => `글: ${names}`,
  updated: (date) => `${date} 수정`,
  published: (date) => `${date} 발행`,
  issueNumber: (number) => `제${number}호`,
  subscribed: (title) => `이 편지는 ${title} 구독자에게 보내 드립니다.`,
  quotes: ['“', '”'],
};

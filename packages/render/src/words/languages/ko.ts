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
  made: '피드와 소식지와 같은 원고로 Pressroom에서 만들었습니다.',
  fonts: '본문은 읽는 기기의 글꼴로, 표지는 Noto 글꼴(SIL Open Font License)로 조판했습니다.',
  aboutFeed:
    '이것은 피드입니다. 새 글이 저절로 도착하며, 이름을 묻지 않습니다. 이 페이지의 주소를 NetNewsWire, Feedly, Thunderbird, newsboat 같은 피드 리더에 복사해 넣으면 새 글이 모두 전문으로 나타납니다.',
  by: (names) => `글: ${names}`,
  updated: (date) => `${date} 수정`,
  published: (date) => `${date} 발행`,
  issueNumber: (number) => `제${number}호`,
  subscribed: (title) => `이 편지는 ${title} 구독자에게 보내 드립니다.`,
  quotes: ['“', '”'],
};

import type { Phrasebook } from '../words.ts';

export const ko: Phrasebook = (title) => ({
  address: '이메일 주소',
  signUp: {
    heading: `${title} 이메일로 받기`,
    text: '이 주소로 확인 링크가 담긴 이메일을 보내 드립니다. 그 전에는 아무것도 보내지 않습니다.',
    button: '구독하기',
  },
  askedToConfirm: {
    heading: '받은 편지함을 확인해 주세요',
    text: '이 주소가 이메일을 받을 수 있다면 링크가 담긴 메일이 가고 있습니다. 링크를 열어 확인해 주세요. 7일 동안 유효합니다.',
  },
  confirm: {
    heading: '구독 확인',
    text: `${title} 이메일 구독을 신청하셨습니다.`,
    button: '네, 보내 주세요',
  },
  confirmed: {
    heading: '구독되었습니다',
    text: `${title} 다음 호부터 이메일로 보내 드립니다. 구독을 취소하는 방법은 호마다 적혀 있습니다.`,
  },
  unsubscribe: {
    heading: `${title} 구독 취소`,
    text: '버튼을 누르면 더 이상 이메일을 보내지 않습니다.',
    button: '구독 취소',
  },
  unsubscribed: {
    heading: '구독이 취소되었습니다',
    text: '더 이상 이메일을 보내지 않습니다. 이미 보낸 호가 도착하더라도 양해 부탁드립니다.',
  },
  askForLink: {
    heading: `${title} 구독 취소`,
    text: '저희 이메일에는 구독을 바로 취소하는 링크가 있습니다. 다시 보내 드릴 수 있습니다.',
    button: '링크 보내기',
  },
  linkSent: {
    heading: '받은 편지함을 확인해 주세요',
    text: '구독 중인 주소라면 구독 취소 링크가 담긴 메일이 가고 있습니다.',
  },
  badAddress: {
    heading: '이메일 주소가 아닙니다',
    text: '뒤로 돌아가 잘못 입력한 곳이 없는지 확인해 주세요.',
  },
  badLink: {
    heading: '링크가 완전하지 않습니다',
    text: '이메일에서 링크 전체를 다시 복사해 주세요. 확인 링크는 7일 동안 유효합니다.',
  },
  tooMany: {
    heading: '요청이 너무 많습니다',
    text: '한 시간 뒤에 다시 시도해 주세요.',
  },
  notFound: {
    heading: '없는 페이지입니다',
  },
  failed: {
    heading: '문제가 생겼습니다',
    text: '저희 쪽 문제입니다. 나중에 다시 시도해 주세요.',
  },
  confirmLetter: {
    subject: `확인해 주세요: ${title} 이메일 구독`,
    asked: `누군가, 아마도 본인이, 이 주소로 ${title} 이메일 구독을 신청했습니다.`,
    open: '본인이라면 7일 안에 이 링크를 열어 확인해 주세요.',
    otherwise: '본인이 아니라면 아무것도 하지 않으셔도 됩니다. 다시 연락드리지 않습니다.',
  },
  unsubscribeLetter: {
    subject: `${title} 구독 취소`,
    asked: `누군가, 아마도 본인이, 이 주소의 ${title} 구독을 취소하는 방법을 물었습니다.`,
    open: '이 링크를 열고 버튼을 눌러 주세요.',
    otherwise: '본인이 아니라면 아무것도 하지 않으셔도 됩니다. 구독은 그대로 유지됩니다.',
  },
});

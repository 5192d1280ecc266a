import type { Phrasebook } from '../words.ts';

export const zhHant: Phrasebook = (title) => ({
  address: '電子郵件地址',
  signUp: {
    heading: `以電子郵件訂閱《${title}》`,
    text: '我們會向此地址寄送一封帶有確認連結的郵件。在您確認之前，不會再寄送其他郵件。',
    button: '訂閱',
  },
  askedToConfirm: {
    heading: '請查看您的信箱',
    text: '如果此地址可以接收郵件，帶有連結的郵件已在途中。請開啟連結確認，連結七天內有效。',
  },
  confirm: {
    heading: '確認訂閱',
    text: `您申請以電子郵件訂閱《${title}》。`,
    button: '是的，請寄給我',
  },
  confirmed: {
    heading: '訂閱成功',
    text: `《${title}》的下一期將以電子郵件送達。每期都會說明如何取消訂閱。`,
  },
  unsubscribe: {
    heading: `取消訂閱《${title}》`,
    text: '按下按鈕後，您將不再收到我們的郵件。',
    button: '取消訂閱',
  },
  unsubscribed: {
    heading: '已取消訂閱',
    text: '您將不再收到我們的郵件。如果有一期已在途中，敬請見諒。',
  },
  askForLink: {
    heading: `取消訂閱《${title}》`,
    text: '我們的每封郵件都有可以立即取消訂閱的連結。我們可以再寄送一次：',
    button: '把連結寄給我',
  },
  linkSent: {
    heading: '請查看您的信箱',
    text: '如果此地址已訂閱，帶有取消訂閱連結的郵件已在途中。',
  },
  badAddress: {
    heading: '這不是電子郵件地址',
    text: '請返回並檢查是否有輸入錯誤。',
  },
  badLink: {
    heading: '連結不完整',
    text: '請從郵件中重新完整複製。確認連結七天內有效。',
  },
  tooMany: {
    heading: '請求過多',
    text: '請一小時後再試。',
  },
  notFound: {
    heading: '沒有這個頁面',
  },
  failed: {
    heading: '發生錯誤',
    text: '這是我們的問題，不是您的。請稍後再試。',
  },
  confirmLetter: {
    subject: `請確認：以電子郵件訂閱《${title}》`,
    asked: `有人（希望是您）用此地址申請以電子郵件訂閱《${title}》。`,
    open: '如果是您本人，請在七天內開啟此連結並確認：',
    otherwise: '如果不是您，請忽略此郵件，我們不會再打擾您。',
  },
  unsubscribeLetter: {
    subject: `取消訂閱《${title}》`,
    asked: `有人（希望是您）詢問如何讓此地址取消訂閱《${title}》。`,
    open: '請開啟此連結並按下按鈕：',
    otherwise: '如果不是您，請忽略此郵件，您的訂閱保持不變。',
  },
});
